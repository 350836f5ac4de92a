"""OpenDocument texts made by hand: an essay as people write it, in one file and packed, and smaller ones.

Start reading at `FILES`.
"""

# ruff: noqa: E501  # the XML of a program is of any length

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_TYPE = "application/vnd.oasis.opendocument."
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
STYLES = """<office:styles><style:default-style style:family="paragraph"><style:text-properties
 fo:language="az" fo:country="AZ"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
</office:styles>"""
AUTOMATIC = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties
 fo:language="ru" fo:country="RU"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:language="ru" fo:country="RU"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
</office:automatic-styles>"""
MARGINS = """<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Resulzade
haqqında</text:p></style:header><style:footer><text:p>Səhifə <text:page-number>7</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>"""
# A word over three runs, a note in a sentence, a change that deleted a word, a table in a table …
ESSAY = """<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info>
<dc:creator>Leyla</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info><text:p>silinmiş söz</text:p>
</text:deletion></text:changed-region></text:tracked-changes><text:sequence-decls/>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Giriş &amp; məqsəd</text:h>
<text:p text:style-name="Standard">Məmməd Əmin Re<text:span text:style-name="T1">sul<text:bookmark text:name="b"/></text:span>zade
  <text:change text:change-id="ct1"/>burada<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p text:style-name="Footnote">Bax: <text:span text:style-name="T3">Açıq söz</text:span>, 1915.</text:p></text:note-body></text:note>
yaşayıb.<text:s text:c="2"/>O yazırdı:<text:tab/><text:span text:style-name="T2">«Каспий» вышел в Баку</text:span><text:line-break/>sonra.</text:p>
<text:p text:style-name="P1">İnsanlara hürriyyət!</text:p>
<text:p text:style-name="P2">Расулзаде родился в Баку.</text:p>
<text:p/>
<text:list><text:list-item><text:p>birinci bənd</text:p><text:list><text:list-item><text:p>içəridəki bənd</text:p>
</text:list-item></text:list></text:list-item></text:list>
<table:table table:name="T"><table:table-header-rows><table:table-row><table:table-cell><text:p>Ad</text:p></table:table-cell>
<table:table-cell><text:p>Şəhər</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row>
<table:table-cell><text:p>Kəngərli</text:p><table:table><table:table-row><table:table-cell><text:p>iç xana</text:p></table:table-cell>
</table:table-row></table:table></table:table-cell><table:table-cell><text:p>Gəncə</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="Preformatted_20_Text">print("Resulzade")</text:p>
<text:p>Xəritə<draw:frame draw:name="F"><draw:text-box><text:p>Çərçivədəki mətn</text:p></draw:text-box>
<svg:desc>Bakının xəritəsi</svg:desc></draw:frame> belədir<office:annotation office:name="c1"><dc:creator>Leyla</dc:creator>
<dc:date>2026-03-01T10:00:00</dc:date><text:p>Bu ad düzdürmü?</text:p></office:annotation>.<office:annotation-end office:name="c1"/></text:p>
<text:p>Kitabda <office:annotation office:name="c2"><dc:creator>Leyla</dc:creator><text:p>termkit: ignore[deprecated-term]</text:p>
</office:annotation>Resulzade<office:annotation-end office:name="c2"/> yazılıb.</text:p>
<text:table-of-content><text:index-body><text:p>Giriş 1</text:p></text:index-body></text:table-of-content>"""


def flat(body: str, styles: str = STYLES, automatic: str = AUTOMATIC, margins: str = MARGINS) -> bytes:
    """A text in one file (FODT)."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{styles}{automatic}{margins}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>\n"
    ).encode()


def packed(
    body: str,
    kind: str = "text",
    manifest: str = "",
    spaces: str = SPACES,
    text: str = "office:text",
) -> bytes:
    """A packed text (ODT), with a picture and settings as LibreOffice has them."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    entries = [
        ("/", _TYPE + kind),
        *((name, "text/xml") for name in ("content.xml", "styles.xml", "settings.xml")),
    ]
    entries += [("Configurations2/", _TYPE + "ui"), ("Thumbnails/thumbnail.png", "image/png")]
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{type_}"/>'
        for name, type_ in entries
    )
    file = BytesIO()
    with ZipFile(file, "w") as book:
        for name, content, method in (
            ("mimetype", _TYPE + kind, ZIP_STORED),
            ("Configurations2/", "", ZIP_STORED),
            ("Thumbnails/thumbnail.png", "\x89PNG" * 50, ZIP_STORED),
            (
                "content.xml",
                f"{head}<office:document-content {spaces}>{AUTOMATIC}<office:body><{text}>{body}</{text}>"
                "</office:body></office:document-content>",
                ZIP_DEFLATED,
            ),
            ("settings.xml", f"{head}<office:document-settings {SPACES}/>", ZIP_DEFLATED),
            (
                "styles.xml",
                f"{head}<office:document-styles {spaces}>{STYLES}{MARGINS}</office:document-styles>",
                ZIP_DEFLATED,
            ),
            (
                "META-INF/manifest.xml",
                f'{head}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">{listed}{manifest}</manifest:manifest>',
                ZIP_DEFLATED,
            ),
        ):
            info = ZipInfo(name, (2026, 3, 1, 10, 0, 0))
            info.compress_type = method
            info.comment = b"LO"
            book.writestr(info, content)
    return file.getvalue()


PLAIN = "<text:p>Bakı</text:p><text:p>Şuşa &lt;1752&gt;</text:p>"
FILES = {
    "essay.fodt": flat(ESSAY),
    "essay.odt": packed(ESSAY),
    "letter.ott": packed(
        "<text:p>Hörmətli <text:placeholder>Ad</text:placeholder>!</text:p>", "text-template"
    ),
    "plain.odt": packed(PLAIN),
    "prefixes.odt": packed(PLAIN.replace("text:", "t:"), spaces=SPACES.replace("xmlns:text=", "xmlns:t=")),
    "empty.odt": packed(""),
    "cdata.fodt": flat("<text:p><![CDATA[Bakı & Şuşa]]> <!-- Resulzade -->Gəncə</text:p>"),
    "wrapped.fodt": flat("<text:p>\r\n   Bakı\r\n  şəhəri  <text:span> böyük</text:span>\tdür\r\n</text:p>"),
    "marked.fodt": b"\xef\xbb\xbf" + flat(PLAIN),
    "utf16.fodt": flat(PLAIN).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
}
