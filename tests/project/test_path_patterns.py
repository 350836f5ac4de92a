"""Which texts a `per-path` pattern means."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from termkit.project.path_patterns import matches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        pytest.param("ru", "ru/essay.md", id="a folder by its name"),
        pytest.param("ru/", "ru/essay.md", id="a folder with a slash"),
        pytest.param("ru", "articles/ru/essay.md", id="a folder anywhere"),
        pytest.param("ru/**", "ru/2024/essay.md", id="all that is in a folder"),
        pytest.param("articles/ru", "articles/ru/essay.md", id="a folder by its path"),
        pytest.param("*.ru.md", "articles/essay.ru.md", id="files by their ending, anywhere"),
        pytest.param("articles/*.md", "articles/essay.md", id="files of a folder"),
        pytest.param("**/ru/*.md", "a/b/ru/essay.md", id="at any depth"),
        pytest.param("**/ru/*.md", "ru/essay.md", id="at no depth"),
        pytest.param("essay-?.md", "essay-1.md", id="any one letter"),
        pytest.param("./ru/essay.md", "ru/essay.md", id="from here"),
        pytest.param("əsərlər/*", "əsərlər/məqalə.md", id="letters of any kind"),
    ],
)
def test_means(pattern: str, path: str) -> None:
    assert matches(pattern, PurePosixPath(path))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        pytest.param("ru", "rumours/essay.md", id="the beginning of a name"),
        pytest.param("ru/**", "articles/ru/essay.md", id="a path is counted from the settings"),
        pytest.param("articles/*.md", "articles/ru/essay.md", id="a star stays in its folder"),
        pytest.param("*.md", "essay.md.bak", id="the whole name"),
        pytest.param("essay.md", "essay-md", id="a dot is a dot"),
    ],
)
def test_does_not_mean(pattern: str, path: str) -> None:
    assert not matches(pattern, PurePosixPath(path))
