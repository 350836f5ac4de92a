"""Which rules there are, and how some of them are chosen."""

from __future__ import annotations

import subprocess
import sys

import pytest

from termkit.checks import load_rules
from termkit.checks.explain import explanation
from termkit.checks.registry import selected
from termkit.errors import SettingsError


def test_the_rules_in_the_order_in_which_they_are_heard() -> None:
    assert list(load_rules()) == [
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
    ]


def test_letters_are_damage_and_the_rest_is_spelling() -> None:
    # Keys, entries and what stands between words are their own matter, wherever they stand.
    spoken_of = ("citation-", "reference-", "quote-", "dash-", "repeated-", "whitespace")
    words = [rule for rule in load_rules().values() if not (rule.whole or rule.bilingual)]
    rules = [rule for rule in words if not rule.name.startswith(spoken_of)]
    assert {rule.name for rule in rules if not rule.spelling} == {
        "mixed-script",
        "lookalike-letter",
        "turkic-i",
    }
    assert all(rule.severity == ("warning" if rule.spelling else "error") for rule in rules)


def test_all_rules_are_there_even_if_one_was_imported_before() -> None:
    code = "import termkit.checks.rules.turkic_i, termkit.checks; print(len(termkit.checks.load_rules()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(load_rules())}\n"


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        pytest.param(("hyphenation",), (), ["hyphenation"], id="a whole name"),
        pytest.param(("mixed",), (), ["mixed-script", "mixed-variants"], id="the beginning of names"),
        pytest.param(("mixed", "turkic"), ("mixed-v",), ["mixed-script", "turkic-i"], id="less others"),
        pytest.param(
            ("hyphenation", "turkic-i"), (), ["turkic-i", "hyphenation"], id="in the order of the rules"
        ),
        pytest.param(("mixed",), ("mixed",), [], id="none is left"),
    ],
)
def test_selected(select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]) -> None:
    assert [rule.name for rule in selected(select, ignore)] == expected


def test_without_a_choice_all_rules_run() -> None:
    assert [rule.name for rule in selected((), ())] == list(load_rules())


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        pytest.param("mixed-scrpt", "Did you mean “mixed-script”?", id="a slip"),
        pytest.param("orthography", "The rules are: mixed-script, lookalike-letter", id="another word"),
        pytest.param("", "The rules are:", id="no word"),
        pytest.param("script", "Did you mean", id="the end of a name"),
    ],
)
def test_an_unknown_rule_is_an_error_that_names_the_rules(word: str, hint: str) -> None:
    for select, ignore in (((word,), ()), ((), (word,))):
        with pytest.raises(SettingsError) as raised:
            selected(select, ignore)
        assert str(raised.value).startswith(f"there is no rule “{word}”")
        assert hint in str(raised.value)


@pytest.mark.parametrize("name", list(load_rules()))
def test_each_rule_explains_itself(name: str) -> None:
    text = explanation(load_rules()[name])
    assert text.startswith(f"{name} (")
    for words in ("instead of", "Never reported:", "Severity: `", "To silence it:"):
        assert words in text
    assert "](" not in text
    assert "|" not in text


def test_the_rules_of_translations_stand_in_a_folder_of_their_own() -> None:
    for rule in load_rules().values():
        apart = rule.check.__module__.startswith("termkit.checks.rules.bilingual.")
        assert apart == (rule.whole or rule.bilingual), rule.name


def test_a_text_that_translates_nothing_imports_no_rule_of_translations() -> None:
    code = (
        "import sys; from termkit.checks import check; from termkit.documents import read_document; "
        "from termkit.glossary import Glossary; "
        "check(read_document(b'Baku', 'a.txt'), 'en', Glossary([])); "
        "print([name for name in sys.modules if name.startswith('termkit.checks.rules.bilingual')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
