"""The rules, each a function in a file of its own under `rules/`, and how one is registered."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

    Check = Callable[[Context], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule: what it is called, how severe its findings are, and what it looks for, in a line.

    `spelling` rules say no more than `info` about the words of others (quotations, titles, a reference
    list); damage, such as letters of two scripts in a word, is damage anywhere. `whole` rules hold a
    translation against all others, `bilingual` ones against its source: they are heard beside the others,
    but for those of spelling.
    """

    name: str
    severity: str
    summary: str
    spelling: bool
    check: Check
    whole: bool = False
    bilingual: bool = False


RULES: dict[str, Rule] = {}
_PACKAGE = "termkit.checks.rules"
# Where several rules speak of one place, the most specific one is heard: the earlier in this list.
ORDER = (
    "mixed-script",
    "lookalike-letter",
    "turkic-i",
    "citation-unresolved",
    "citation-year",
    "citation-ambiguous",
    "citation-spelling",
    "citation-style",
    "reference-duplicate",
    "reference-suffix",
    "reference-order",
    "reference-uncited",
    "wrong-term",
    "deprecated-term",
    "untranslated-name",
    "foreign-spelling",
    "unlisted-spelling",
    "mixed-variants",
    "inconsistent-name",
    "initials-style",
    "first-mention",
    "yo-style",
    "hyphenation",
    "quote-style",
    "dash-style",
    "repeated-word",
    "whitespace",
    "missing-term",
    "three-way-term",
    "inconsistent-translation",
    "inconsistent-source",
    "placeholder-mismatch",
    "tag-mismatch",
    "number-mismatch",
    "unit-mismatch",
    "untranslated",
    "length",
    "end-punctuation",
)


def rule(
    name: str,
    *,
    severity: str,
    summary: str,
    spelling: bool = True,
    whole: bool = False,
    bilingual: bool = False,
) -> Callable[[Check], Check]:
    """Register a function as a rule. It takes a `Context` and yields findings, in any order.

    One that is `bilingual` is only asked about translations with a source that somebody has confirmed.
    """

    def register(check: Check) -> Check:
        RULES[name] = Rule(name, severity, summary, spelling, check, whole, bilingual)
        return check

    return register


def load_rules(*, bilingual: bool = True) -> dict[str, Rule]:
    """All rules, in the order in which they are heard. A rule is found as soon as its file is there.

    Without the `bilingual` ones, which most texts have no use for, those need not be imported.
    """
    _import_rules(_PACKAGE)
    if bilingual:
        _import_rules(f"{_PACKAGE}.bilingual")
    wanted = [rule.name for rule in RULES.values() if bilingual or not (rule.whole or rule.bilingual)]
    ranked = sorted(wanted, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    return {name: RULES[name] for name in ranked}


@cache
def _import_rules(package: str) -> None:
    for module in iter_modules(import_module(package).__path__):
        if not module.ispkg:
            import_module(f"{package}.{module.name}")


def selected(select: tuple[str, ...], ignore: tuple[str, ...], *, bilingual: bool = True) -> list[Rule]:
    """The rules to run: all, or those whose name begins with a word of `select`, less those of `ignore`.

    Those that hold a translation against its source are left out if they are not `bilingual`.

    >>> [rule.name for rule in selected(("mixed",), ("mixed-variants",))]
    ['mixed-script']

    Raises `SettingsError` for a word that begins no rule's name.
    """
    for word in (*select, *ignore):
        fault = unknown_rule(word)
        if fault:
            raise SettingsError(fault)
    rules = load_rules(bilingual=bilingual)
    wanted = [r for r in rules.values() if not select or r.name.startswith(select)]
    return [r for r in wanted if not (ignore and r.name.startswith(ignore))]


def unknown_rule(word: str) -> str | None:
    """What to say of a word that begins the name of no rule; None if it begins one.

    >>> unknown_rule("mixed-scrpt")
    'there is no rule “mixed-scrpt”. Did you mean “mixed-script”?'
    >>> unknown_rule("mixed") is None
    True
    """
    rules = load_rules()
    if word and any(name.startswith(word) for name in rules):
        return None
    from difflib import get_close_matches

    close = get_close_matches(word, rules, 1)
    hint = f"Did you mean “{close[0]}”?" if close else f"The rules are: {', '.join(rules)}."
    return f"there is no rule “{word}”. {hint}"
