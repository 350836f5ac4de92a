"""Pages as people have them: from editors, templates, Word, a wiki, a book, the nineties; also broken ones."""

# ruff: noqa: E501  # their lines are of any length

from __future__ import annotations

from markdown_it import MarkdownIt

_ARTICLE = """<!DOCTYPE html>
<html lang="az">
<head>
  <meta charset="utf-8">
  <meta name="description" content="M. Ə. Rəsulzadənin “Açıq söz” qəzeti haqqında">
  <title>Rəsulzadə və “Açıq söz”</title>
  <style>p > a { color: #333 }</style>
  <script>if (a < b && c > d) { write("<p>Resulzade</p>"); }</script>
</head>
<body>
<h1>Rəsulzadə və <em>Açıq söz</em></h1>
<p>Məhəmməd Əmin <b>Rəsul</b>zadə<sup><a href="#n1">1</a></sup> 1915-ci ildən
   <a href="/aciq-soz?a=1&amp;b=2" title="qəzet haqqında">qəzetə</a> rəhbərlik edirdi.</p>
<blockquote cite="https://example.org/x"><p>Bir kərə yüksələn bayraq bir daha enməz.</p></blockquote>
<p>Rusca belə yazırlar: <q lang="ru">Расулзаде уехал из Баку</q>. <code>print("Bakı")</code></p>
<figure><img src="susa.jpg" alt="Şuşa qalası"><figcaption>Qala, 1902</figcaption></figure>
<h2>Ədəbiyyat</h2>
<ol><li>Vəkilov R. Liman kitabxanaları. Bakı, 1998.</li><li>Кулагин В. Порты. Москва, 2000.</li></ol>
</body>
</html>
"""
_NINETIES = """<HTML><HEAD><TITLE>Баку</TITLE></HEAD>
<BODY BGCOLOR=#FFFFFF><CENTER><FONT SIZE=+2 COLOR="red">Старый Баку</FONT></CENTER><HR>
<P ALIGN=justify>Город &laquo;ветров&raquo; &nbsp; стоит у моря<P>Второй абзац<BR>с новой строки
<UL><LI>Ичеришехер<LI>Сабаил</UL>
<TABLE BORDER=1><TR><TD>Год<TD>Жителей<TR><TD>1913<TD>214&nbsp;672</TABLE>
&copy; 1998 <A HREF=mailto:a@b.az>Автор</A>
"""
_WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal { margin:0cm; } --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><?xml:namespace prefix = o ns = "urn:x" />
<p class=MsoNormal><b><span lang=AZ-LATN style='font-size:14.0pt'>Bakı şəhəri<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=AZ-LATN>Şəhər <span class=SpellE>Abşeron</span>
yarımadasında yerləşir və onun tarixi çox qədimdir.<![if !supportFootnotes]>[1]<![endif]></span></p>
<p class=MsoNormal><span lang=RU>Город вырос за двадцать лет.</span></p>
</body></html>
"""
_JINJA = """{% extends "base.html" %}{# Resulzade #}
{% block content %}
<h1>{{ _("Giriş") }}: {{ page.title|title }}</h1>
{% if a < b and not c %}<p class="{% if x > 1 %}wide{% endif %}" title="{{ t("Bakı") }}">Salam, {{ user.name }}!</p>{% endif %}
<a href="{{ url_for('page', name="x") }}">Ardı var</a>
{% endblock %}
"""
_PHP = """<?php if ($year > 1918): ?>
<p>Şuşa <?= $year ?>-ci ildə</p><a href="<?php echo $x > 1 ? "a" : "b"; ?>">Oxu</a>
<?php endif;
"""
_BOOK = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ru">
<head><title>Глава 1</title><link rel="stylesheet" href="a.css"/><script src="a.js"/></head>
<body><p><a id="p1"/>Али и Нино встретились в Баку.<br/>Это было давно.</p>
<p><![CDATA[Дом & сад <не тег>]]> остались.</p><p xml:lang="az">Xoş gəldiniz</p></body></html>
"""
_WIKI = """<div class="mw-parser-output"><p><b>Shusha</b> (<a href="/wiki/Azerbaijani" title="Azerbaijani language">\
Azerbaijani</a>: <span lang="az">Şuşa</span>)<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> \
is a city.</p><table class="infobox"><tbody><tr><th>Country</th><td>Azerbaijan</td></tr></tbody></table>
<div class="reflist"><ol><li id="cite_note-1"><cite class="book">Vakilov, R. (1998). <i>Port Libraries</i>.</cite></li>
</ol></div></div>"""
_FORM = """<form><label for=a>Ad</label> <input id=a placeholder="Rəsulzadə"> <select><option selected>Bakı<option>Şəki
</select><textarea>
 Mətn &amp; qeyd
</textarea><input type="submit" value="Göndər"><button aria-label="Bağla" disabled>×</button></form>"""
_LETTER = """<table width=600><tr><td><p>Dear&nbsp;reader,</p><p>The <i>Mus&shy;avat</i> archive moved to Ba<wbr>ku.
<div translate="no">Ref: Resulzade-77</div><p class="notranslate">KEEP</p></td></tr></table>"""
_BROKEN = """<p>2 < 3 and <b>bold <i>both</b> italic</i> </div></p> & co &amp &unknown; &#x2014; &#999999999; <p
title='it is "so"'>tail</p></x><li>loose <!-- a comment --!> --> end"""


def _minified(page: str) -> str:
    return "".join(line.strip() for line in page.splitlines())


PAGES: dict[str, bytes] = {
    "article.html": _ARTICLE.encode(),
    "article-crlf.html": _ARTICLE.replace("\n", "\r\n").encode(),
    "article-marked.html": b"\xef\xbb\xbf" + _ARTICLE.encode(),
    "article-utf16.html": b"\xff\xfe" + _ARTICLE.encode("utf-16-le"),
    "article-minified.html": _minified(_ARTICLE).encode(),
    "nineties.htm": _NINETIES.replace("<HEAD>", "<HEAD><META CHARSET=windows-1251>").encode("cp1251"),
    "word.htm": _WORD.encode(),
    "jinja.html": _JINJA.encode(),
    "php.html": _PHP.encode(),
    "chapter.xhtml": _BOOK.encode(),
    "wiki.html": _WIKI.encode(),
    "form.html": _FORM.encode(),
    "letter.html": _LETTER.encode(),
    "broken.html": _BROKEN.encode(),
    "rendered.html": MarkdownIt()
    .render('# Bakı\n\n> Sitat *kursiv*\n\n1. `kod`\n2. [ad](x.html "qeyd")\n')
    .encode(),
    "bare.html": "Yalnız mətn, heç bir etiket yoxdur.\n".encode(),
    "nothing.html": b"",
    "only-tags.html": b"<html><body><br><img src=x></body></html>\n",
}
