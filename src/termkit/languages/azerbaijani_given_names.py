"""The given names that many Azerbaijanis have, in small letters; not those that are common words too."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    abbas abdulla abil adil adilə afaq afət ağa ağabala ağacan ağadadaş ağahüseyn ağakişi ağalar ağamalı
    ağarza ağasəlim ağayar akif aktay aqil aqşin aləm alim aliyə allahverdi allahyar altay amil anar arastun
    araz arif arzu asəf asif aslan asya atababa ataxan ayaz aybəniz aydan aydın aygün ayləl aynur aysel ayşən
    aytac aytən azad azadə azər babək bağır bahadır bahar bayram bəhram bəhruz bəxtiyar bəkir bəsti cabbar
    cabir cavad cavanşir cavid ceyhun ceyran cəbrayıl cəfər cəfərqulu cəlal cəlil cəmaləddin cəmil cəmilə
    cəmşid çapay çimnaz çingiz dadaş davud dilarə dilbər dilşad dürdanə elbəy elçin eldar eldəniz elgün elxan
    elman elmar elmira elnarə elnur elnurə elşad elşən eltac eltay elvin elyar emil emin əbdül əbil əbülfəs
    əbülfəz əbülqasım əfrasiyab əhliman əhməd əkbər əkrəm ələddin ələkbər ələsgər əli əliağa əlibala
    əlihüseyn əlikram əlimərdan əlisahib əliş əlövsət əminə əmrah əntiqə ənvər ərəstun ərtoğrul əsəd əsgər
    əsli əsmər əşrəf ətraf əziz əzizə faiq famil fariz fatma fazil feyruz feyzi fəxrəddin fəxri fəxriyyə
    fəraməz fərəc fərəməz fərhad fərid fəridə fərman fərrux fəttah fəzail fidan fikrət firdovsi firudin firuz
    fizuli fuad füzuli gülağa gülçin gülçöhrə güllü gülnar gülnarə gülşən gültəkin günay günel habil hacı
    hacıağa hadi hafiz heydər həbib həcər həmid həmidə həmzə həsən həsənağa həşim hidayət hikmət hüseyn
    hüseynağa hüseynqulu hüsniyyə xaqani xaləddin xalid xalidə xaliq xanəhməd xanhüseyn xanlar xatirə xəqani
    xəlil xəyyam xosrov xumar xuraman xurşid ibad ibrahim idris ixtiyar iqbal iqrar ilham ilhamə ilkin ilqar
    ilyas imamverdi imran intiqam iradə isa isabala isgəndər ismayıl ismət israfil jalə kamal kamil kamilə
    kamran kazım kənan kərəm kərim köçəri könül kübra qabil qalib qara qasım qədir qəhrəman qəmər qəzənfər
    qiyas qoşqar qurban qüdrət lalə lamiyə leyla leyli lətif lətifə lütfəli lütfi mahir mahirə mahmud maqsud
    maralxanım mehdi mehman mehparə mehriban məcid məcnun məhbubə məhəmməd məhərrəm məlahət mələk məlik
    məlikməmməd məmməd məmmədağa məmmədhəsən məmmədqulu mənsur mərdan məryəm məsmə məsud mətin məzahir
    mikayıl mirabbas miraslan mircavad mircəfər mirələm mirhəşim mirkazım mirzağa mirzə mövlan mövlud mövsüm
    muxtar murad murtuz musa mustafa mübariz mürsəl mürvət müseyib müslüm müşfiq müzəffər nadir naidə nailə
    namiq natəvan natiq nazilə nazim nəbi nəcəf nəcəfqulu nəcməddin nərgiz nəriman nərminə nəsib nəsimi nəsir
    nəsrəddin nəzakət nəzər nəzrin nicat nigar nihad nihat niyaməddin niyazi nizami novruzəli nuray nurəddin
    nurəli nurlan nuru nüsrət nüşabə oqtay orxan osman pakizə paşa pənah pəri pərvanə pərvin pərviz pəsta
    polad pünhan rafiq rahib rahim ramazan ramil ramin ramiz rasim rauf razi razim rəcəb rəfael rəfiqə rəhilə
    rəhim rəhman rəna rəsmiyyə rəsul rəşad rəşid riad rizvan rövnəq rövşən ruslan rübabə rüfət rüstəm sabina
    sabir sabit sadıq sadiq sahib saleh saləh salman samid samir samirə sara sevda sevdagül sevər sevil
    sevinc seyfəddin seymur seyran səbinə səbuhi sədrəddin səfərəli səid səidə səlahəddin səlim səlimə
    səltənət səma səməd sənan sərdar səriyyə sərvər siyavuş sultan surxay sücəddin südabə süleyman şahbaz
    şahin şahlar şahmar şahnaz şakir şamil şamo şəfiqə şəhla şəhriyar şəmsəddin şəmsi şərif şikar şirəli
    şirin şirinbala şirzad şövkət şükür tacəddin tahir tahirə talıb tamerlan tapdıq taryel teymur teyyub
    tərlan tofiq toğrul tural turan turanə turqut tünzalə uğur ulduz ulvi ülkər ülviyyə ünal üzeyir vahid
    vaqif valeh validə vasif vəfa vəli vəliyəddin vəsilə vəzir vidadi vilayət vüqar vüsal yadigar yaqub yaqut
    yasin yaşar yavər yavuz yeganə yəhya yunis yusif zabil zabitə zahid zahir zakir zaur zeynal zeynəb
    zeynəddin zəhra zəka zəki zəminə zərifə ziba zivər ziya ziyad ziyafət ziyəddin zöhrab zöhrə züleyxa
    zülfiyyə zülfüqar zümrüd
    """.split()
)
