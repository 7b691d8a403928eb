from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.places.gazetteer import SqliteGazetteer
from geo.places.index import ensure_index, is_whole
from geo.places.place import Entry
from geo.places.source import Source, merge
from tests.places.conftest import SMALL, town

ROOT = Path(__file__).parents[2]
Small = Callable[..., Source]

# A child that stops in the middle of writing, says so, and goes on when it is told to.
CHILD = """
    import sys
    from pathlib import Path
    from geo.places.index import ensure_index
    from geo.places.source import Source
    from tests.places.conftest import SMALL

    def entries():
        yield from SMALL[:2]
        print("half", flush=True)
        sys.stdin.readline()
        yield from SMALL[2:]

    ensure_index(Path(sys.argv[1]), source=Source("small", 3, entries))
"""


def start_child(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(CHILD), str(folder)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "half\n"
    return child


def indexes(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.sqlite"))


def leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix != ".sqlite"]


def test_the_index_is_built_once(tmp_path: Path, small: Small) -> None:
    first = ensure_index(tmp_path, source=small())
    before = first.stat().st_mtime_ns, first.stat().st_ino
    assert ensure_index(tmp_path, source=small()) == first
    assert (first.stat().st_mtime_ns, first.stat().st_ino) == before
    assert leftovers(tmp_path) == []


def test_folders_that_are_missing_are_made(tmp_path: Path, small: Small) -> None:
    assert is_whole(ensure_index(tmp_path / "a" / "b", source=small()))


def test_the_environment_names_the_folder(
    tmp_path: Path, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEFECTOR_ROUTES_CACHE", str(tmp_path / "named"))
    assert ensure_index(source=small()).parent == tmp_path / "named"
    assert ensure_index(tmp_path, source=small()).parent == tmp_path


def test_progress_grows_to_one(tmp_path: Path, small: Small) -> None:
    told: list[tuple[float, str]] = []
    ensure_index(tmp_path, progress=lambda *step: told.append(step), source=small())
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert 0 <= fractions[0] < fractions[-1] == 1
    assert all(sentence for _, sentence in told)


def test_progress_may_end_the_build(tmp_path: Path, small: Small) -> None:
    def stop(_fraction: float, _sentence: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ensure_index(tmp_path, progress=stop, source=small())
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_is_killed_leaves_no_index(tmp_path: Path, small: Small) -> None:
    child = start_child(tmp_path)
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    assert indexes(tmp_path) == []
    assert len(leftovers(tmp_path)) == 1
    path = ensure_index(tmp_path, source=small())
    assert len(SqliteGazetteer(path).candidates("Boten")) == 2


def test_two_builders_at_once_both_end_well(tmp_path: Path) -> None:
    children = [start_child(tmp_path), start_child(tmp_path)]
    assert len(leftovers(tmp_path)) == 2
    for child in children:
        child.communicate("go\n")
    assert [child.returncode for child in children] == [0, 0]
    assert [is_whole(path) for path in indexes(tmp_path)] == [True]
    assert leftovers(tmp_path) == []


def test_a_reader_keeps_the_file_that_it_has_open(tmp_path: Path, small: Small) -> None:
    reader = SqliteGazetteer(ensure_index(tmp_path, source=small()))
    ensure_index(tmp_path, source=small([town("Pakse")], key="newer"))
    assert [place.country for place in reader.candidates("Boten")] == ["LA", "RO"]


def test_of_old_indexes_and_crashed_builds_nothing_stays(tmp_path: Path, small: Small) -> None:
    old = ensure_index(tmp_path, source=small(key="old"))
    fresh, stale, foreign = (tmp_path / name for name in ("places-a.tmp", "places-b.tmp", "other.tmp"))
    for path in (fresh, stale, foreign):
        path.touch()
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(stale, (two_days_ago, two_days_ago))
    os.utime(foreign, (two_days_ago, two_days_ago))
    new = ensure_index(tmp_path, source=small(key="new"))
    assert old != new
    assert sorted(tmp_path.iterdir()) == sorted([new, fresh, foreign])


def spoil_with_garbage(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def spoil_by_emptying(path: Path) -> None:
    path.write_bytes(b"")


def spoil_by_cutting(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def spoil_by_dropping_the_last_row(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM meta")
    connection.close()


def spoil_by_losing_places(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM place WHERE id > 1")
    connection.close()


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_with_garbage,
        spoil_by_emptying,
        spoil_by_cutting,
        spoil_by_dropping_the_last_row,
        spoil_by_losing_places,
    ],
)
def test_a_corrupt_index_is_built_anew(tmp_path: Path, small: Small, spoil: Callable[[Path], None]) -> None:
    path = ensure_index(tmp_path, source=small())
    spoil(path)
    assert not is_whole(path)
    assert ensure_index(tmp_path, source=small()) == path
    assert is_whole(path)


def test_a_folder_that_cannot_be_written_is_said_with_what_to_do(tmp_path: Path, small: Small) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(GazetteerError, match="DEFECTOR_ROUTES_CACHE"):
        ensure_index(tmp_path / "file" / "cache", source=small())


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, small: Small) -> None:
    def entries() -> Iterator[Entry]:
        yield from SMALL
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(GazetteerError, match="No space left"):
        ensure_index(tmp_path, source=small(entries()))
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_cannot_be_read_leaves_nothing(tmp_path: Path, small: Small) -> None:
    def entries() -> Iterator[Entry]:
        yield from SMALL
        raise GazetteerError("The rows can't be read.")

    with pytest.raises(GazetteerError, match="rows can't be read"):
        ensure_index(tmp_path, source=small(entries()))
    assert list(tmp_path.iterdir()) == []


def test_a_town_of_both_is_one_place_with_all_names() -> None:
    ours = town("Huay Xai", "LA", "Houayxai")
    theirs = town("Ban Houayxay", "LA", population=12_500)
    (joined,) = merge([ours], [theirs])
    assert joined.place.path == ours.place.path
    assert joined.place.population == 12_500
    assert joined.names == ("Huay Xai", "Houayxai", "Ban Houayxay")


def test_the_same_point_in_another_country_is_another_place() -> None:
    assert len(list(merge([town("Mohan", "CN")], [town("Boten", "LA")]))) == 2
