"""A memory on a server: what is said when it cannot be reached or used, and that nothing is lost then."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit import Memory
from termkit.cli import cli
from termkit.documents.translation_units import Unit, Variant
from termkit.errors import TranslationMemoryError
from termkit.memory.postgres_schema import VERSION
from termkit.memory.store import Added, Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.memory.postgres_server import Server

WIND = Unit((Variant("az", "külək"), Variant("ru", "ветер")))


@pytest.fixture
def address(postgres: Server) -> str:
    return postgres.new_database()


def cut(postgres: Server) -> None:
    """Break all connections, as a cable does."""
    postgres.do(
        "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    )


def test_a_connection_lost_in_the_middle_loses_nothing_and_takes_nothing(
    postgres: Server, address: str
) -> None:
    def units() -> Iterator[Unit]:
        for number in range(10_000):
            if number == 5000:
                cut(postgres)
            yield Unit((Variant("az", f"külək {number}"), Variant("ru", "ветер")))

    with Store(address, create=True) as store:
        store.add([WIND], "old.tmx")
        with pytest.raises(TranslationMemoryError, match=r"connection to the server was lost.*Repeat"):
            store.add(units(), "new.tmx")
        # The next who asks is connected anew.
        assert [stored.unit for stored in store.units()] == [WIND]
        assert store.add([WIND], "new.tmx") == Added(duplicates=1)
        cut(postgres)
        with pytest.raises(TranslationMemoryError, match="connection to the server was lost"):
            store.newest()
        assert store.newest() == 1


def test_a_connection_lost_while_reading_is_said(postgres: Server, address: str) -> None:
    with Store(address, create=True) as store:
        store.add(
            [Unit((Variant("az", f"külək {number}" * 50),)) for number in range(20_000)], "long.tmx", "keep"
        )
        with pytest.raises(TranslationMemoryError, match="connection to the server was lost"):
            for stored in store.units():
                if stored.id == 2001:
                    cut(postgres)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("postgresql://postgres@/nowhere?host={folder}", "no such database"),
        ("postgresql://leyla:gizli@/postgres?host={folder}", "does not let this user in|no such"),
        ("postgresql://postgres:gizli@/postgres?host={folder}/none", "server cannot be reached"),
        ("postgresql://postgres:gizli@127.0.0.1:1/postgres", "server cannot be reached"),
        ("postgresql://postgres:gi%zli@/postgres", "address cannot be read"),
        ("postgresql://postgres:gi/z@localhost/postgres", "address cannot be read"),
        ("postgresql://postgres:gi@z@localhost/postgres", "address cannot be read"),
        ("postgresql://postgres:gi?z@localhost/postgres", "address cannot be read"),
        ("postgresql:///postgres?host={folder}&user=postgres&password=gizli&nonsense=1", "address cannot be"),
        ("postgresql://postgres@/postgres?host={folder}", "no memory in this database"),
    ],
)
def test_what_cannot_be_reached_is_said_without_a_password(
    postgres: Server, address: str, message: str
) -> None:
    with pytest.raises(TranslationMemoryError, match=message) as told:
        Store(address.format(folder=postgres.folder))
    assert not re.search("gi.?z", str(told.value))


def test_a_wrong_password_is_said_and_not_shown(postgres: Server, address: str) -> None:
    Store(address, create=True).close()
    postgres.do(address, "CREATE ROLE leyla LOGIN PASSWORD 'right'")
    rules = postgres.folder / "data" / "pg_hba.conf"
    before = rules.read_text(encoding="utf-8")
    rules.write_text(f"local all leyla scram-sha-256\n{before}", encoding="utf-8")
    try:
        postgres.do("postgres", "SELECT pg_reload_conf(), pg_sleep(0.2)")
        with_password = address.replace("postgres@", "leyla:gizli@")
        with pytest.raises(
            TranslationMemoryError, match=r"leyla@.*does not let this user in.*pgpass"
        ) as told:
            Store(with_password)
        assert "gizli" not in str(told.value)
        with pytest.raises(TranslationMemoryError, match="no permission to do this"):
            Store(with_password.replace("gizli", "right"))
    finally:
        postgres.do("postgres", "ALTER ROLE leyla RENAME TO gone")
        rules.write_text(before, encoding="utf-8")
        postgres.do("postgres", "SELECT pg_reload_conf()")


def test_what_the_page_says_a_colleague_must_be_granted_is_enough(postgres: Server, address: str) -> None:
    Store(address, create=True).close()
    postgres.do(address, "CREATE ROLE samir LOGIN")
    postgres.do(
        address,
        "GRANT USAGE ON SCHEMA termkit TO samir;"
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA termkit TO samir",
    )
    with Store(address.replace("postgres@", "samir@"), create=True) as store:
        assert store.add([WIND, WIND._replace(attributes={"tuid": "7"})], "work.tmx") == Added(1, 1)
        assert store.delete([1]) == 1


def test_a_memory_of_a_newer_termkit_is_left_alone(postgres: Server, address: str) -> None:
    Store(address, create=True).close()
    postgres.do(address, f"UPDATE termkit.memory SET version = {VERSION + 1}")
    with pytest.raises(TranslationMemoryError, match="newer termkit"):
        Store(address)


def test_a_database_that_lacks_letters_is_refused(postgres: Server) -> None:
    address = postgres.new_database("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    with pytest.raises(TranslationMemoryError, match="LATIN1, which lacks letters"):
        Store(address, create=True)


def test_a_team_looks_up_what_one_of_it_has_imported(
    postgres: Server, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "termkit.toml").write_text(f'memory = "{address}"\n', encoding="utf-8")
    (tmp_path / "work.tmx").write_text(
        '<tmx><body><tu><tuv xml:lang="az"><seg>külək əsir</seg></tuv>'
        '<tuv xml:lang="ru"><seg>дует ветер</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    done = CliRunner().invoke(cli, ["tm", "import", "work.tmx"])
    assert done.exit_code == 0, done.output
    assert f"{address}: 1 unit (1 az, 1 ru)" in done.stdout
    with Memory(address) as memory:
        ((match,),) = memory.lookup(["külək əsdi"], "az", "ru")
        assert (match.target, match.origin) == ("дует ветер", "work.tmx")
        assert memory.store.path == tmp_path / "cache" / "termkit" / "memories" / memory.store.uid
        assert memory.store.path.parent.is_dir()
    done = CliRunner().invoke(cli, ["tm", "export", "-o", "-"])
    assert "дует ветер" in done.stdout


def test_without_psycopg_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from termkit.cli import main\n"
        "sys.argv = ['termkit', 'tm', 'export', '-o', '-', '--memory', 'postgresql://leyla:gizli@office/tm']\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 2
    assert "pip install 'termkit[postgres]'" in done.stderr
    assert "gizli" not in done.stderr
