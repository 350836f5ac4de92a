"""The extra `fast`: nobody waits while it compiles, and nobody who asks little has anything to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.memory import compiled

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not compiled.installed(), reason="numba is not installed (termkit[fast])")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path)
    # As in a program that has not asked for anything yet.
    monkeypatch.setattr(compiled, "_Asked", type("_Asked", (compiled._Asked,), {"work": 0, "kernel": None}))
    return tmp_path


def test_a_few_look_ups_have_nothing_to_do_with_it(folder: Path) -> None:
    for _ in range(50):
        assert compiled.kernel(1_000_000) is None
    assert not list(folder.iterdir())


def test_many_look_ups_have_it_compiled_and_do_not_wait_for_it(folder: Path) -> None:
    assert compiled.kernel(10**9) is None
    (made,) = (folder / "search").iterdir()
    (process,) = compiled._Asked.compilers
    # A second one does not begin the same work.
    compiled._start_compiling(made)
    assert compiled._Asked.compilers == [process]
    assert process.wait(600) == 0
    assert (made / "done").exists()
    before = set(made.rglob("*"))
    compiled._Asked.next_look = 0.0
    assert compiled.kernel(1) is not None
    assert set(made.rglob("*")) == before, "it was compiled again"
