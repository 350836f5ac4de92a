"""The installed command from end to end: check an article, add the new name, check again, mend all files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = shutil.which("termkit", path=str(Path(sys.executable).parent)) or shutil.which("termkit")


@pytest.mark.skipif(
    COMMAND is None, reason="termkit is not installed in this environment: make test installs it"
)
def test_the_editors_loop(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def termkit(*arguments: str, status: int) -> str:
        done = subprocess.run(
            [str(COMMAND), *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    (tmp_path / "one.en.txt").write_text(
        "Elchin Gurbanoghlu met Resulzade’s biographer in Bаku.\n\nQurbanoğlu’s book came later.\n",
        encoding="utf-8",
    )
    (tmp_path / "two.az.txt").write_text(
        "Elçin Qurbanoğlu Bakıya gəldi. Gurbanoghlunun kitabı çıxdı.\n", encoding="utf-8"
    )
    files = ("one.en.txt", "two.az.txt")
    (tmp_path / "termkit.toml").write_text(
        'glossary = ["shipped", "names.toml"]\n'
        '[per-path."*.en.txt"]\nlanguage = "en"\n[per-path."*.az.txt"]\nlanguage = "az"\n',
        encoding="utf-8",
    )
    (tmp_path / "names.toml").touch()

    before = termkit("check", *files, status=1)
    assert "Rasulzadeh’s" in before
    assert "Baku" in before
    assert "Gurbanoghlu" not in before.replace("Elchin Gurbanoghlu met", "")

    termkit(
        "glossary", "add", "--kind", "person", "--az", "Qurbanoğlu, Elçin", "--en", "Gurbanoghlu, Elchin",
        "--ru", "Гурбаноглу, Эльчин", status=0,
    )  # fmt: skip
    after = termkit("check", *files, status=1)
    assert "“Qurbanoğlu’s” is the Azerbaijani form" in after
    assert "“Gurbanoghlunun” is the English form" in after

    termkit("check", "--fix", *files, status=0)
    assert (tmp_path / "one.en.txt").read_text(encoding="utf-8") == (
        "Elchin Gurbanoghlu met Rasulzadeh’s biographer in Baku.\n\nGurbanoghlu’s book came later.\n"
    )
    assert (tmp_path / "two.az.txt").read_text(encoding="utf-8") == (
        "Elçin Qurbanoğlu Bakıya gəldi. Qurbanoğlunun kitabı çıxdı.\n"
    )
