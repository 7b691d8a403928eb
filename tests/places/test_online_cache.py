from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from geo.places.online import AnswerCache, GeopyOnline, OnlineOutage
from geo.places.online_answer import Answer
from geo.places.online_cache import FILE_NAME, Question
from geo.sealed import seal_of
from tests.places.asking import START, Clock, online
from tests.places.misbehaving import BOTEN, Misbehaving, features, places

ROOT = Path(__file__).parents[2]


def test_what_is_kept_is_not_asked_again(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path, clock: Clock
) -> None:
    server.replies = [places(BOTEN)]
    first = asker.look_up("Boten", "LA")
    clock.now += timedelta(days=364)
    assert asker.look_up("  BOTEN ", "Laos") == first
    assert online(server, tmp_path, clock).look_up("boten", "LAO") == first
    assert len(server.asked) == 1
    clock.now += timedelta(days=2)
    assert asker.look_up("Boten", "LA").fetched == clock.now
    assert len(server.asked) == 2


def test_not_found_is_kept_for_a_month(server: Misbehaving, asker: GeopyOnline, clock: Clock) -> None:
    assert asker.look_up("Nowhere").places == ()
    clock.now += timedelta(days=29)
    assert asker.look_up("Nowhere").fetched == START
    assert len(server.asked) == 1
    clock.now += timedelta(days=2)
    assert asker.look_up("Nowhere").fetched == clock.now
    assert len(server.asked) == 2


def test_another_question_is_asked(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    asker = online(server, tmp_path, clock)
    for country in ("", "LA", "CN"):
        asker.look_up("Boten", country)
    server.replies = [features()]
    online(server, tmp_path, clock, service="photon").look_up("Boten")
    assert len(server.asked) == 4


def test_an_answer_from_the_future_is_not_believed(
    server: Misbehaving, asker: GeopyOnline, clock: Clock
) -> None:
    clock.now += timedelta(days=4000)
    asker.look_up("Boten")
    clock.now = START
    asker.look_up("Boten")
    assert len(server.asked) == 2


def test_two_objects_and_threads_ask_once_a_second(server: Misbehaving, tmp_path: Path) -> None:
    clock, began = Clock(), START
    arrived: list[datetime] = []

    def note(handler: Any) -> None:
        arrived.append(clock.now)
        places()(handler)

    server.replies = [note]
    askers = [online(server, tmp_path, clock) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(askers[n % 2].look_up, f"name {n}") for n in range(10)]
        for job in jobs:
            job.result()
    assert len(arrived) == 10
    # Whole seconds, none twice: the clock goes on only by sleeping, and a turn is a second.
    gaps = [(later - sooner).total_seconds() for sooner, later in pairwise(arrived)]
    assert min(gaps) >= 0.999
    assert arrived[0] == began


def test_two_threads_with_one_name_ask_once(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    def slow(handler: Any) -> None:
        time.sleep(0.2)
        places(BOTEN)(handler)

    server.replies = [slow]
    askers = [online(server, tmp_path, clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda asker: asker.look_up("Boten").places, askers))
    assert len(set(found)) == 1
    assert len(server.asked) == 1


CHILD = """
    import sys
    from pathlib import Path
    from geo.places.online import AnswerCache, GeopyOnline, OnlineSettings

    url, folder, word = sys.argv[1:]
    asker = GeopyOnline(OnlineSettings(url=url, per_second=4), cache=AnswerCache(Path(folder)))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(4):
        asker.look_up(f"{word} {number}")
"""


def test_two_processes_share_the_limit(server: Misbehaving, tmp_path: Path) -> None:
    children = []
    for word in ("one", "two"):
        command = [sys.executable, "-c", textwrap.dedent(CHILD), server.url, str(tmp_path), word]
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
    assert len(server.asked) == 8
    # Together they take 1.75 s, each alone 0.75 s; a first request that comes late on a busy machine makes it less.
    assert server.times[-1] - server.times[0] >= 1.25


def spoil(path: Path, how: str) -> None:
    if how == "garbage":
        path.write_bytes(b"no database at all " * 1000)
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:6000])
    elif how == "empty":
        path.write_bytes(b"")
    else:
        statements = {
            "other tables": "DROP TABLE answer; CREATE TABLE answer (x); DROP TABLE turn; CREATE TABLE turn (y)",
            "no seal": "UPDATE answer SET sealed = CAST('[]' AS BLOB)",
            "no bytes": "UPDATE answer SET sealed = 7",
            "no date": "UPDATE answer SET fetched = 'yesterday'",
            "no text": "UPDATE answer SET fetched = CAST(x'ff00ff' AS TEXT)",
        }
        connection = sqlite3.connect(path)
        connection.executescript(statements[how])
        connection.close()


SPOILED = ["garbage", "cut", "empty", "other tables", "no seal", "no bytes", "no date", "no text"]  # fmt: skip


@pytest.mark.parametrize("how", SPOILED)
def test_a_damaged_cache_is_no_error(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path, how: str
) -> None:
    server.replies = [places(BOTEN)]
    asker.look_up("Aaa")  # a row before it
    asker.look_up("Boten")
    spoil(tmp_path / FILE_NAME, how)
    assert len(asker.look_up("Boten").places) == 1
    assert len(server.asked) == 3
    assert len(asker.look_up("Boten").places) == 1
    assert len(server.asked) == 3
    aside = 1 if how in {"garbage", "cut", "other tables", "no text"} else 0
    assert len(list(tmp_path.glob("*.damaged"))) == aside


def test_a_cache_that_cannot_be_written_is_said_and_nobody_is_asked(
    server: Misbehaving, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OnlineOutage, match="DEFECTOR_ROUTES_CACHE"):
        online(server, tmp_path / "file", clock).look_up("Boten")
    assert server.asked == []


def test_threads_may_write_at_once(server: Misbehaving, asker: GeopyOnline, tmp_path: Path) -> None:
    server.replies = [places(BOTEN)]
    answer = asker.look_up("Boten")
    caches = [AnswerCache(tmp_path) for _ in range(8)]
    questions = [("nominatim", "url", f"{number}", "") for number in range(40)]

    def work(number: int) -> bool:
        caches[number % 8].put(questions[number], answer)  # type: ignore[arg-type]
        return caches[-1].get(questions[number], START) == answer  # type: ignore[arg-type]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(40)))


def test_old_answers_are_dropped_and_the_file_is_ours_alone(
    asker: GeopyOnline, clock: Clock, tmp_path: Path
) -> None:
    asker.look_up("Boten")
    clock.now += timedelta(days=400)
    asker.look_up("Mohan")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    fetched = [row[0] for row in connection.execute("SELECT fetched FROM answer")]
    connection.close()
    assert [datetime.fromisoformat(one) for one in fetched] == [clock.now]
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_neither_a_name_nor_its_answer_can_be_read_in_the_file(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path
) -> None:
    (tmp_path / "online-s1.sqlite").write_text("what an earlier version kept", encoding="utf-8")
    server.replies = [places(BOTEN)]
    asker.look_up("Boten safe house")
    found = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for word in (b"boten", b"Boten", b"safe house", b"21.1856", b"earlier version"):
        assert word not in found


@pytest.mark.parametrize(
    "sealed", ["[]", '["s"]', '["s", [{"lat": 1, "lon": 2}]]', '["s", [7]]', '["s", "x"]', "7", "no JSON"]
)
def test_what_is_sealed_and_is_no_answer_is_none(tmp_path: Path, sealed: str) -> None:
    cache, question = AnswerCache(tmp_path), Question("nominatim", "url", "boten", "")
    cache.put(question, Answer((), START, "server"))
    assert cache.get(question, START) == Answer((), START, "server")
    seal = seal_of(json.dumps(question).encode())
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE answer SET sealed = ?", (seal.close(sealed.encode()),))
    connection.commit()
    connection.close()
    assert cache.get(question, START) is None


def test_where_nothing_may_be_kept_nothing_is_and_nothing_is_read(tmp_path: Path) -> None:
    question, answer = Question("nominatim", "url", "boten", ""), Answer((), START, "server")
    shared = AnswerCache(tmp_path, keep=False)
    shared.put(question, answer)
    assert AnswerCache(tmp_path).get(question, START) is None
    AnswerCache(tmp_path).put(question, answer)
    assert shared.get(question, START) is None
