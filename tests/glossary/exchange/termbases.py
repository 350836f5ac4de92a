"""Termbases as other programs write them, small ones, made for the tests; and what they say of terms."""

from __future__ import annotations

# The shape of the standard's own example, categories as attributes.
STANDARD_DCA = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="TBXcoreStructV03_TBX-Basic_integrated.rng" type="application/xml"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><titleStmt><title>Winds of the Caspian</title></titleStmt>
    <sourceDesc><p>Made for the tests</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c5">
      <descrip type="subjectField">meteorology</descrip>
      <transacGrp><transac type="transactionType">origination</transac>
        <transacNote type="responsibility" target="p1">L. Quliyeva</transacNote>
        <date>2026-03-14</date></transacGrp>
      <ref type="crossReference" target="c6">see also the sea</ref>
      <xref type="xGraphic" target="wind.png">a picture</xref>
      <langSec xml:lang="en">
        <descripGrp><descrip type="definition">Moving <hi>air</hi>.</descrip>
          <admin type="source">A handbook</admin></descripGrp>
        <termSec>
          <term>wind</term>
          <termNote type="partOfSpeech">noun</termNote>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termNote type="termType">fullForm</termNote>
          <termNote type="geographicalUsage">en-GB</termNote>
          <descripGrp><descrip type="context">The wind blew from the sea.</descrip>
            <admin type="source">A novel</admin></descripGrp>
          <admin type="customerSubset">Port</admin>
        </termSec>
        <termSec>
          <term>air current</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
          <note>Rare.</note>
        </termSec>
      </langSec>
      <langSec xml:lang="az">
        <termSec><term>külək</term>
          <termNote type="grammaticalGender">other</termNote></termSec>
        <termSec><term>yel</term>
          <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
      </langSec>
      <langSec xml:lang="de"><termSec><term>Wind</term>
        <termNote type="grammaticalGender">masculine</termNote></termSec></langSec>
    </conceptEntry>
    <conceptEntry id="c6">
      <langSec xml:lang="en"><termSec><term>sea</term></termSec></langSec>
      <langSec xml:lang="ru"><descrip type="definition">Солёная вода.</descrip>
        <termSec><term>море</term><termNote type="grammaticalGender">neuter</termNote></termSec></langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

# The same with categories as elements.
STANDARD_DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>Made for the tests</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c1">
      <min:subjectField>meteorology</min:subjectField>
      <langSec xml:lang="az">
        <basic:definition>Havanın hərəkəti.</basic:definition>
        <termSec>
          <term>külək</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          <min:partOfSpeech>noun</min:partOfSpeech>
          <basic:context>Külək dənizdən əsdi.</basic:context>
        </termSec>
      </langSec>
      <langSec xml:lang="ru">
        <termSec>
          <term>ветер</term>
          <basic:grammaticalGender>masculine</basic:grammaticalGender>
          <basic:termType>variant</basic:termType>
        </termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

# As Weblate exports a glossary.
WEBLATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>Translate Toolkit</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="16"><note from="developer">Of ships.</note>
      <langSet xml:lang="en"><tig><term>berth</term></tig></langSet>
      <langSet xml:lang="ru"><tig><term>причал</term></tig></langSet></termEntry>
    <termEntry id="17">
      <langSet xml:lang="en"><tig><term>quay</term></tig></langSet>
      <langSet xml:lang="ru"><tig><term>пристань</term>
        <termNote type="administrativeStatus">forbidden</termNote></tig>
        <tig><term>набережная</term></tig></langSet></termEntry>
  </body></text>
</martif>
"""

# As OmegaT reads and other tools make for it.
OMEGAT = """<?xml version='1.0' encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Default" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>A glossary</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="eid-Port-211.01">
      <descrip type="subjectField">shipping</descrip>
      <langSet xml:lang="en-GB"><ntig><termGrp><term id="t1">lighthouse</term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNoteGrp><termNote type="usageNote">everyday</termNote><note>Also in poems.</note></termNoteGrp>
        </termGrp><descrip type="reliabilityCode">8</descrip></ntig></langSet>
      <langSet xml:lang="az-Latn-AZ"><ntig><termGrp><term>mayak</term></termGrp></ntig></langSet>
    </termEntry>
  </body></text>
</martif>
"""

# As MultiTerm's converter makes it.
MULTITERM = """<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="ru">
  <martifHeader><fileDesc><titleStmt><title>Порт</title></titleStmt>
    <sourceDesc><p>MultiTerm</p></sourceDesc></fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCS.xcs</p></encodingDesc></martifHeader>
  <text><body>
    <termEntry id="c3">
      <transacGrp><transac type="transactionType">modification</transac>
        <transacNote type="responsibility">super</transacNote><date>2021-05-02</date></transacGrp>
      <langSet xml:lang="ru"><descripGrp><descrip type="definition">Сигнал в тумане.</descrip></descripGrp>
        <tig><term>туманный сигнал</term>
          <termNote type="normativeAuthorization">preferredTerm</termNote>
          <transacGrp><transac type="transactionType">origination</transac>
            <date>2020-01-01</date></transacGrp>
        </tig>
        <tig><term>ревун</term>
          <termNote type="normativeAuthorization">deprecatedTerm</termNote></tig></langSet>
      <langSet xml:lang="en"><tig><term>fog signal</term></tig><tig><term>FS</term>
        <termNote type="termType">acronym</termNote></tig></langSet>
      <langSet xml:lang="fr-FR"><tig><term>signal de brume</term></tig></langSet>
    </termEntry>
  </body></text>
</martif>
""".encode("utf-16")

BASIC = {"standard dca": STANDARD_DCA.encode(), "standard dct": STANDARD_DCT.encode()}
OLD = {"Weblate": WEBLATE.encode(), "OmegaT": OMEGAT.encode(), "MultiTerm": MULTITERM}
