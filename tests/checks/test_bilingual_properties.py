"""What holds of every rule that compares a translation with its source, whatever the two are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import Settings, check, load_rules
from termkit.documents import Document, Source
from termkit.documents.bilingual_document import segment_of
from termkit.glossary import Glossary

_PIECES = st.sampled_from(
    """%s %2$d %1 {name} {0} {n,plural,other{#}} <b> </b> <br/> 1 1,5 1.500 28.05.1918 XIX 90-cı 1990s 3 p.m.
    15:00 km mil 5 % $ ₼ min million млн и və and külək ветер The wind
    . ? … : « » “ ” " - — , ı İ ə""".split()
)
_TEXTS = st.lists(_PIECES | st.text(max_size=5), max_size=12).map(" ".join)
_LANGUAGES = st.sampled_from(["az", "en", "ru"])
_NAMES = Glossary([])
BILINGUAL = tuple(name for name, rule in load_rules().items() if rule.bilingual)


@given(_TEXTS, _TEXTS, _LANGUAGES, _LANGUAGES)
def test_findings_are_places_of_the_translation(source: str, text: str, theirs: str, ours: str) -> None:
    segment = segment_of(text, 1, "", (), Source(source, theirs))
    document = Document("pair", "po", "utf-8", b"", (segment,))
    for finding in check(document, ours, _NAMES, Settings(select=BILINGUAL)):
        start, end = finding.span
        assert 0 <= start < end <= len(text)
        assert finding.text == text[start:end]
        assert all(start <= edit.start <= edit.end <= end for fix in finding.fixes for edit in fix.edits)


@given(_TEXTS, _LANGUAGES)
def test_a_text_has_the_numbers_placeholders_and_tags_of_itself(text: str, language: str) -> None:
    # In two languages it may not: 1 min is a thousand in Azerbaijani.
    segment = segment_of(text, 1, "", (), Source(text, language))
    document = Document("pair", "po", "utf-8", b"", (segment,))
    rules = ("number-mismatch", "placeholder-mismatch", "tag-mismatch", "end-punctuation", "length")
    assert check(document, language, _NAMES, Settings(select=rules)) == []
