"""LibreOffice itself, without a window, with its grammar checker pointed at the server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from termkit.cli.serve import command
from termkit.server.language_codes import LISTED

if TYPE_CHECKING:
    from tests.server.serving import Server

ROOT = Path(__file__).resolve().parents[2]
DRIVER = Path(__file__).with_name("office_driver.py")
# Debian's, for which its module `uno` is made.
PYTHON = "/usr/bin/python3"
_LONGEST = 300
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="{node}"><prop oor:name="BaseURL" oor:op="fuse"><value>{url}</value></prop></item>
<item oor:path="{node}"><prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>
</oor:items>"""
_NODE = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"


def office() -> str | None:
    """Why LibreOffice cannot be asked; None if it can."""
    if not shutil.which("soffice"):
        return "LibreOffice is not installed (on Debian: apt install libreoffice-writer)"
    done = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return "LibreOffice's Python module is not there (apt install python3-uno)" if done.returncode else None


def test_its_grammar_checker_shows_what_is_found(server: Server, tmp_path: Path) -> None:
    if why := office():
        pytest.skip(why)
    (tmp_path / "user").mkdir()
    url = f"http://127.0.0.1:{server.port}/v2"
    settings = _SETTINGS.format(node=_NODE, url=url)
    (tmp_path / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    paragraphs = [
        ["😀 Resulzade & his friends came back in 1920.", "en", "US"],
        ["Пришёл Kулагин & 100%41 a+b.", "ru", "RU"],
        ["Resulzade Bakıya qayıtdı.", "az", "AZ"],
        ["A quiet paragraph.", "en", "GB"],
    ]
    done = subprocess.run(
        [PYTHON, str(DRIVER), str(tmp_path)],
        input=json.dumps(paragraphs), capture_output=True, text=True, timeout=_LONGEST, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    english, russian, azerbaijani, quiet = json.loads(done.stdout)
    assert [[start, length, fixes] for start, length, _, fixes in english] == [[3, 9, ["Rasulzadeh"]]]
    assert [[start, length, fixes] for start, length, _, fixes in russian] == [[7, 7, ["Кулагин"]]]
    assert [[start, length, fixes] for start, length, _, fixes in azerbaijani] == [[0, 9, ["Rəsulzadə"]]]
    assert quiet == []


class TestExtension:
    """The settings in editors/libreoffice, which are packed as an extension."""

    FOLDER = ROOT / "editors" / "libreoffice"

    def test_it_points_to_where_the_server_is(self) -> None:
        settings = (self.FOLDER / "Linguistic.xcu").read_text(encoding="utf-8")
        (port,) = (option.default for option in command.params if option.name == "port")
        assert f"<value>http://127.0.0.1:{port}/v2</value>" in settings

    def test_it_names_every_language_with_its_country(self) -> None:
        settings = (self.FOLDER / "Linguistic.xcu").read_text(encoding="utf-8")
        listed = re.findall(r'<value oor:separator=" ">(.*)</value>', settings)[0].split()
        assert set(listed) == {
            code for codes in LISTED.values() for code in codes if re.search("-[A-Z]{2}$", code)
        }

    def test_its_files_are_whole(self) -> None:
        for file in ("META-INF/manifest.xml", "description.xml", "Linguistic.xcu"):
            ET.parse(self.FOLDER / file)
