"""Is a word spoken of, as a word or a title, rather than used: Bakı in “Baku is called Bakı”?

Such a word is right as it stands, whatever language it is in. Start reading at `is_spoken_of`.
"""

from __future__ import annotations

import re

from termkit.text.spans import Span

_WIDTH = 50
# What may stand between such a word and the name: marks, “as”, “the”.
_GAP = r"[ \u00a0,:—–*_«“\"(]*(?:(?:as|the|the name|как|слово|имя)[ \u00a0*_«“\"]+)?$"
_BEFORE = {
    "en": r"(?:(?:is|are|was|were|be|been|being|also|now|then|it|so|locally)\s+(?:called|known|named)|known|"
    r"spel(?:t|led)|written|pronounced|rendered|transliterated|transcribed|names?|words?|forms?|spellings?|surname|"
    r"toponym|in (?:azerbaijani|azeri|russian|turkish|english))",
    "ru": r"(?:пишется|пишутся|писал[оаи]сь|называ(?:ет|ют|л[аои]?)с[яь]|называют|называли|"
    r"именует\w*|звучит|"
    r"слов[оау]|словом|имя|имени|названи[ея]|фамили[яию]|форм[аы]|"
    r"написание|по-азербайджански|по-русски|по-английски|по-турецки|"
    r"на (?:азербайджанском|английском|турецком)"
    r"(?: языке)?)",
    "az": r"(?:rusca|ingiliscə|türkcə|azərbaycanca|(?:rus|ingilis|türk|azərbaycan) dilində)",
}
_AFTER = {
    "en": r"[*_»”\"]*\s+(?:means?|meant|is (?:spel(?:t|led)|written|pronounced|the name|a word)|"
    r"in (?:azerbaijani|azeri|russian|turkish|english))\b",
    "ru": r"[*_»”\"]*\s+(?:—\s+)?(?:означает|значит|пишется|читается|произносится|"
    r"по-азербайджански|по-английски)\b",
    "az": r"[*_»”\"]*\s+(?:adlan\w+|deyil(?:ir|irdi|ib|miş)|yazıl\w+|kimi yazıl\w+|söz(?:ü|ünün)|"
    r"ad(?:ı|ını|ının)|soyad\w+|deməkdir|forması)\b",
}
# The kind of work whose title a name is; in Azerbaijani it stands behind.
_WORK = {
    "en": (
        r"(?:(?:book|newspaper|journal|magazine|film|movie|album|song|novel|poem|weekly|opera|monthly)s?|daily)$",
        None,
    ),
    "ru": (
        r"(?:альбом\w{0,2}|журнал\w{0,2}|газет\w{1,2}|фильм\w{0,2}|книг\w{1,2}|песн\w{1,2}|роман\w{0,2})$",
        None,
    ),
    "az": (
        None,
        r"(?:qəzet|jurnal|kitab|film|roman|albom|mahnı|poema|dərgi)\w*\b",
    ),
}
# A newspaper by the day or the number: Azərbaycan, 12 May 1919; Azərbaycan (1919, no. 5).
_ISSUE = (
    r"[*_»”\"]*,?\s+\(?(?:\d{4},?\s+)?(?:\d{1,2}\.?\s+[^\W\d_]{3,9}\.?,?\s+\d{4}\b|"
    r"(?:no\.?|№|nömrə|n[rº]\.?)\s?\d)"
)
_LANGUAGE = re.compile(
    r"\b(?:in|the) (?:azerbaijani|azeri|russian|turkish|english)[,:. ]|"
    r"по-азербайджански|по-русски|по-английски|на (?:азербайджанском|английском|русском)|"
    r"\b(?:rusca|ingiliscə|azərbaycanca|(?:rus|ingilis) dilində)\b",
    re.IGNORECASE,
)
_SENTENCE_LENGTH = 300
_SENTENCE = re.compile(r"[.!?…]\s|\n\s*\n")


def is_spoken_of(span: Span, text: str, tag: str) -> bool:
    """Is the word at a place spoken of in a text of this language?

    >>> from termkit.text.spans import Span
    >>> text = "Rasulzadeh, in Azerbaijani Rəsulzadə, founded the newspaper Azərbaycan in Bakı."
    >>> [is_spoken_of(Span(at, at + 4), text, "en") for at in (27, 60, 74)]
    [True, True, False]
    >>> is_spoken_of(Span(4, 14), "See Azərbaycan, 12 May 1919.", "en")
    True
    """
    before = text[max(0, span.start - _WIDTH) : span.start]
    after = text[span.end : span.end + _WIDTH]
    if re.search(rf"\b{_BEFORE[tag]}\b{_GAP}", before, re.IGNORECASE):
        return True
    # Bakı sözü is the word; Qurbanoğlunun sözü and kitabı, in the genitive, are what he has.
    is_owner = tag == "az" and re.search(r"[ıiuü]n$", span.of(text)) is not None
    if not is_owner and re.match(_AFTER[tag], after, re.IGNORECASE):
        return True
    if re.match(_ISSUE, after, re.IGNORECASE):
        return True
    ahead, behind = _WORK[tag]
    if ahead and re.search(rf"\b{ahead}", before.rstrip(" \u00a0"), re.IGNORECASE):
        return before[-1:] in {" ", "\u00a0"}
    return bool(behind and not is_owner and re.match(rf"[ \u00a0]{behind}", after, re.IGNORECASE))


def sentence_on_languages(span: Span, text: str) -> Span | None:
    """The sentence around a place if a language is named in it."""
    from_here = max(0, span.start - _SENTENCE_LENGTH)
    ends = [mark.end() for mark in _SENTENCE.finditer(text, from_here, span.start)]
    start = ends[-1] if ends else from_here
    end = _SENTENCE.search(text, span.end, span.end + _SENTENCE_LENGTH)
    sentence = Span(start, end.start() if end else min(len(text), span.end + _SENTENCE_LENGTH))
    return sentence if _LANGUAGE.search(sentence.of(text)) else None
