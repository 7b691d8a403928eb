"""Long work: once for all who ask, with a bar after a second; stopped by the person, or when nobody waits any more."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from geo.errors import Stopped
from geo.progress import Progress, unheard
from pages.parts.work import PATIENCE, Job, PutAside, Works, _Session

__all__ = ["PutAside"]
SECONDS = 20.0


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_work_goes_on_while_someone_waits_and_a_little_longer() -> None:
    clock = Clock()
    job = Job(lambda _: None, clock=clock)
    job.watch("a")
    clock.now += PATIENCE
    job.tell("Reading", 0.5)
    assert (job.step, job.done) == ("Reading", 0.5)
    clock.now += 0.1
    with pytest.raises(Stopped):
        job.tell("Reading", 0.6)


def test_who_stops_it_stops_it_for_the_others_never() -> None:
    job = Job(lambda _: None)
    job.watch("a")
    job.watch("b")
    job.leave("a")
    job.tell("Reading", 0.1)
    job.leave("b")
    with pytest.raises(Stopped):
        job.tell("Reading", 0.2)


def test_a_run_that_was_ended_does_not_go_on_waiting_for_what_the_next_one_has_left() -> None:
    job = Job(lambda _: None)
    heard = []

    def hear() -> None:
        heard.append(1)
        if len(heard) == 1:
            job.leave("a")  # as the click on Cancel does, in the next run, while this one has not drawn yet
        if len(heard) == 3:
            raise RuntimeError

    job.watch("a")
    with pytest.raises(RuntimeError):
        job.wait("a", hear)
    with pytest.raises(Stopped):
        job.tell("Reading", 0.5)
    job.watch("a")  # it is asked for again
    job.tell("Reading", 0.6)


def test_what_goes_wrong_is_kept_with_the_job() -> None:
    def fail(_: Progress) -> None:
        raise ValueError("no")

    ended = []
    job = Job(fail, lambda: ended.append(1))
    job.start()
    assert job.is_over_within(SECONDS)
    assert isinstance(job.error, ValueError)
    assert ended == [1]


WORKS: Works[int] = Works(2, "the counting, so there is no number")
CALLS: list[str] = []
GATE = threading.Event()


def count_up(progress: Progress) -> int:
    CALLS.append("begun")
    for number in range(10_000):
        progress("Counting", number / 10_000)
        if GATE.wait(0.002):
            return 42
    return 0


def page() -> None:
    import streamlit as st  # noqa: PLC0415  a script that stands alone

    from tests.pages import test_work  # noqa: PLC0415

    with st.container():
        try:
            st.text(f"It is {test_work.WORKS.once('k', lambda: test_work.count_up)}")
        except test_work.PutAside:
            st.text("put aside")


def ready() -> None:
    WORKS.clear()
    CALLS.clear()
    GATE.clear()


def said(app: AppTest) -> list[str]:
    return [one.value for one in app.text]


def after(seconds: float, act: Callable[[], object]) -> None:
    threading.Timer(seconds, act).start()


def test_short_work_shows_no_bar() -> None:
    ready()
    after(0.3, GATE.set)
    app = AppTest.from_function(page, default_timeout=SECONDS).run()
    assert said(app) == ["It is 42"]
    assert not app.button
    assert [one.type for one in app.main.children[0].children.values()] == ["text"]


def test_two_who_ask_for_the_same_wait_for_the_same_work() -> None:
    ready()
    apps = [AppTest.from_function(page, default_timeout=SECONDS) for _ in range(2)]
    threads = [threading.Thread(target=app.run) for app in apps]
    for thread in threads:
        thread.start()
    after(1.6, GATE.set)
    for thread in threads:
        thread.join(SECONDS)
    assert [said(app) for app in apps] == [["It is 42"]] * 2
    assert CALLS == ["begun"]
    assert not any(app.button for app in apps)  # the bar is gone
    assert said(apps[0].run()) == ["It is 42"]
    assert CALLS == ["begun"]


def test_what_is_put_aside_says_so_and_begins_again() -> None:
    ready()
    GATE.set()
    app = AppTest.from_function(page, default_timeout=SECONDS)
    app.session_state["transit work"] = aside("k")
    app.run()
    assert said(app) == ["put aside"]
    assert app.info[0].value == "You stopped the counting, so there is no number. Nothing of it was kept."
    assert CALLS == []
    app.button(key="w_begin_again").click().run()
    assert said(app) == ["It is 42"]


def aside(key: str) -> _Session:
    return _Session({key})


def test_what_another_session_finished_is_shown_though_it_was_put_aside_here() -> None:
    ready()
    GATE.set()
    AppTest.from_function(page, default_timeout=SECONDS).run()
    app = AppTest.from_function(page, default_timeout=SECONDS)
    app.session_state["transit work"] = aside("k")
    assert said(app.run()) == ["It is 42"]


def test_work_that_nobody_had_waited_for_begins_again_for_who_asks_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ready()
    monkeypatch.setattr("pages.parts.work.PATIENCE", -1.0)  # as if everyone had left long ago
    after(1.0, lambda: (monkeypatch.undo(), GATE.set()))
    app = AppTest.from_function(page, default_timeout=SECONDS).run()
    assert said(app) == ["It is 42"]
    assert len(CALLS) >= 2


def test_only_the_last_results_are_kept() -> None:
    works: Works[int] = Works(2, "x")
    made: list[int] = []

    def make(number: int) -> int:
        def work(_: Progress) -> int:
            made.append(number)
            return number

        return works.within(number, work, lambda *_: None)

    assert [make(number) for number in (1, 2, 2, 3, 1)] == [1, 2, 2, 3, 1]
    assert made == [1, 2, 3, 1]


@pytest.mark.parametrize(("events", "kept"), [(10, 8), (1_999, 8), (2_000, 4), (10_000_000, 4)])
def test_large_results_take_the_room_of_many_and_the_last_ones_are_kept(events: int, kept: int) -> None:
    works = Works[list[int]](8, events=lambda _: events)
    for number in range(20):
        works.within(number, lambda _, number=number: [number], unheard)
    # From the last one on: what is asked for and is not there any more takes the room of another.
    there = [works.within(number, lambda _: [-1], unheard) == [number] for number in reversed(range(20))]
    assert there[:kept] == [True] * kept
    assert not there[kept]
