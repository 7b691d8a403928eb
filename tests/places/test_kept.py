from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import GeoError, NotKept
from geo.places import Decision, KeptDecisions, at_point
from geo.places.kept import FILE_NAME
from geo.sealed import DATA_VARIABLE, kept_folder, seal_of

ROOT = Path(__file__).parents[2]
FILE = b"place\nBan Safe House\n"
HERE = at_point("Ban Safe House", "LA", "LA", (17.96671, 102.61234))
GONE = Decision("Camp \x00\n'7", "")


@pytest.fixture
def store(tmp_path: Path) -> KeptDecisions:
    return KeptDecisions(tmp_path)


def stored(folder: Path) -> bytes:
    """All bytes of all files of the store."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_what_is_kept_comes_back_for_the_file_and_for_no_other(store: KeptDecisions, tmp_path: Path) -> None:
    assert store.read(FILE) == {}
    store.write(FILE, [HERE, GONE])
    again = KeptDecisions(tmp_path)
    assert again.read(FILE) == {HERE.key: HERE, GONE.key: GONE}
    assert again.read(FILE + b"\n") == {}


@given(
    st.builds(Decision, st.text(max_size=9), st.text(max_size=9))
    | st.builds(
        at_point,
        st.text(max_size=9),
        st.text(max_size=9),
        st.sampled_from(["", "LA"]),
        st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    )
)
def test_any_decision_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, one: Decision) -> None:
    store = KeptDecisions(tmp_path_factory.mktemp("any"))
    store.write(FILE, [one])
    assert store.read(FILE) == {one.key: one}


def test_another_decision_about_a_name_takes_the_place_of_the_first(store: KeptDecisions) -> None:
    store.write(FILE, [HERE])
    store.write(FILE, [Decision(*HERE.key)])
    assert store.read(FILE) == {HERE.key: Decision(*HERE.key)}


def test_two_sessions_do_not_lose_each_other_s_decisions(store: KeptDecisions, tmp_path: Path) -> None:
    store.write(FILE, [HERE])
    KeptDecisions(tmp_path).write(FILE, [GONE])
    assert set(store.read(FILE)) == {HERE.key, GONE.key}
    store.write(FILE, [], [HERE.key])
    assert set(store.read(FILE)) == {GONE.key}


def test_forgetting_a_file_leaves_the_others_and_no_trace_of_it(store: KeptDecisions, tmp_path: Path) -> None:
    store.write(FILE, [HERE, GONE])
    store.write(b"other", [GONE])
    seal = seal_of(FILE)
    tokens = rows(tmp_path, "SELECT sealed FROM kept WHERE content = ?", seal.id)
    assert all(token in stored(tmp_path) for (token,) in tokens)
    store.forget(FILE)
    assert store.read(FILE) == {}
    assert set(store.read(b"other")) == {GONE.key}
    assert seal.id.encode() not in stored(tmp_path)
    assert not any(token in stored(tmp_path) for (token,) in tokens)


def test_forgetting_where_nothing_is_kept_makes_no_file(store: KeptDecisions, tmp_path: Path) -> None:
    store.forget(FILE)
    assert list(tmp_path.iterdir()) == []


def test_without_the_file_nothing_can_be_read(store: KeptDecisions, tmp_path: Path) -> None:
    store.write(FILE, [HERE])
    kept = stored(tmp_path)
    for secret in (b"Ban Safe", b"17.96", b"102.6", b"given", seal_of(FILE).secret, FILE.strip()):
        assert secret not in kept
    ((token,),) = rows(tmp_path, "SELECT sealed FROM kept")
    assert seal_of(FILE).open(token) is not None
    assert seal_of(b"other").open(token) is None


def test_two_tokens_of_one_decision_tell_neither_that_nor_the_time() -> None:
    seal = seal_of(FILE)
    first, second = seal.close(b"x"), seal.close(b"x")
    assert first != second
    # Fernet's token begins with a version byte and eight bytes of time; here they are zero ("AAAA" in base64).
    assert first[:12] == second[:12] == b"gAAAAAAAAAAA"


def test_folder_and_file_are_the_owner_s_alone(store: KeptDecisions) -> None:
    store.write(FILE, [HERE])
    assert store._store.path.parent.stat().st_mode & 0o777 == 0o700
    assert store._store.path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("sealed", [b"no token", b"", None, "text", seal_of(FILE).close(b'{"who": 1}'), seal_of(FILE).close(b"[")])  # fmt: skip
def test_a_row_that_is_not_ours_is_left_out(store: KeptDecisions, tmp_path: Path, sealed: object) -> None:
    store.write(FILE, [HERE])
    with closing(sqlite3.connect(tmp_path / "kept" / FILE_NAME)) as connection, connection:
        connection.execute("INSERT INTO kept VALUES (?, 'x', ?)", (seal_of(FILE).id, sealed or "null"))
    assert store.read(FILE) == {HERE.key: HERE}


@pytest.mark.parametrize("damage", [b"no database at all " * 1000, b"SQLite format 3\0"])
def test_a_damaged_store_is_said_with_what_to_do(store: KeptDecisions, damage: bytes) -> None:
    store.write(FILE, [HERE])
    store._store.path.write_bytes(damage)
    for work in (lambda: store.read(FILE), lambda: store.write(FILE, [GONE]), lambda: store.forget(FILE)):
        with pytest.raises(NotKept, match=f"delete that file.*{DATA_VARIABLE}"):
            work()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(GeoError, match="can't be used"):
        KeptDecisions(tmp_path / "file").write(FILE, [HERE])


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "named"))
    return tmp_path / "named"


def test_a_folder_can_be_named_in_the_environment(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept_folder() == elsewhere / "kept"
    assert kept_folder(tmp_path) == tmp_path / "kept"
    monkeypatch.delenv(DATA_VARIABLE)
    assert kept_folder().parts[-2:] == ("defector-transit-routes", "kept")


CHILD = """
    import sys
    from pathlib import Path
    from geo.places import Decision, KeptDecisions

    store, word = KeptDecisions(Path(sys.argv[1])), sys.argv[2]
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(40):
        store.write(b"file", [Decision(f"{word} {number}")])
"""


def test_two_processes_may_write_at_once(store: KeptDecisions, tmp_path: Path) -> None:
    children = []
    for word in ("one", "two"):
        command = [sys.executable, "-c", textwrap.dedent(CHILD), str(tmp_path), word]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        children.append(subprocess.Popen(command, cwd=ROOT, text=True, **pipes))  # type: ignore[call-overload]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
    assert [child.returncode for child in children] == [0, 0]
    assert len(store.read(b"file")) == 80


def test_a_crash_in_the_middle_leaves_what_was_kept(store: KeptDecisions) -> None:
    store.write(FILE, [HERE])

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM kept")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store._store._do(broken)
    assert store.read(FILE) == {HERE.key: HERE}


def rows(folder: Path, query: str, *values: str) -> list[tuple[bytes]]:
    with closing(sqlite3.connect(folder / "kept" / FILE_NAME)) as connection:
        return connection.execute(query, values).fetchall()
