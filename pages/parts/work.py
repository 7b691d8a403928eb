"""Long work, done once for all sessions in a thread of its own: a bar after a second, and a button that stops it.

Who asks for the same work while it is under way waits for the same thread. The page's own run waits and draws the bar: at
every drawing Streamlit ends the run when the person has clicked something, and the work goes on for the run after it. What
is stopped is put aside in that session only, and begins again when it is asked to. Work for which nobody waits any more ends.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Hashable, MutableMapping
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

import streamlit as st
from cachetools import LRUCache
from streamlit.runtime.scriptrunner import get_script_run_ctx

from geo.errors import Stopped
from geo.progress import Progress

T = TypeVar("T")
_KEY = "transit work"
_UNSEEN = 1.0
"""Seconds without a bar: one that is gone at once is only a flicker."""
_POLL = 0.25
PATIENCE = 10.0
"""Seconds that work goes on with nobody waiting: a page that comes round again, or another page, asks for it sooner."""
_numbers = count()


class PutAside(Exception):  # noqa: N818  it is no error
    """The person has stopped the work; the page says so already, and has no more to show."""


@dataclass(eq=False)
class _Session:
    """What one session has stopped, by key."""

    aside: set[Hashable] = field(default_factory=set)


class Job:
    """Work in a thread of its own; ``ended`` is called before those who wait hear that it has ended."""

    def __init__(
        self,
        work: Callable[[Progress], object],
        ended: Callable[[], object] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.number, self.step, self.done = next(_numbers), "", 0.0
        self.error: BaseException | None = None
        self.finished = threading.Event()
        self._clock, self._began = clock, clock()
        self._seen: dict[Hashable, float] = {}
        self._left: Counter[Hashable] = Counter()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, args=(work, ended), daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def watch(self, who: Hashable, left: int | None = None) -> int:
        """Say that someone waits for it, and give how often they have left; where that is not ``left``, this wait is over."""
        with self._lock:
            if left is None or self._left[who] == left:
                self._seen[who] = self._clock()
            return self._left[who]

    def leave(self, who: Hashable) -> None:
        """Say that someone does not wait any more."""
        with self._lock:
            self._left[who] += 1
            self._seen.pop(who, None)

    def tell(self, step: str, done: float) -> None:
        """Take note of how far it is; raises ``Stopped`` when nobody waits."""
        self.step, self.done = step, min(max(done, 0.0), 1.0)
        seen = tuple(self._seen.values())
        if not seen or self._clock() - max(seen) > PATIENCE:
            raise Stopped

    def is_over_within(self, seconds: float) -> bool:
        """Wait until so long after its beginning, and tell whether it has ended."""
        return self.finished.wait(max(0.0, self._began + seconds - self._clock()))

    def wait(self, who: Hashable, hear: Callable[[], object] = lambda: None, left: int | None = None) -> None:
        """Wait until it has ended; ``hear`` is called now and then, and may raise; ``left`` is what ``watch`` gave as the wait began.

        The run of a page that a click has ended goes on beside the next one until it draws: it must not wait for what that one has left.
        """
        left = self._left[who] if left is None else left
        while not self.finished.wait(_POLL):
            self.watch(who, left)
            hear()

    def _run(self, work: Callable[[Progress], object], ended: Callable[[], object]) -> None:
        try:
            work(self.tell)
        except BaseException as error:  # noqa: BLE001  it is raised again where the result is asked for
            self.error = error
        ended()
        self.finished.set()


_SMALL, _FEWEST = 1_000, 4
"""Events of a result that takes one room; and results that are kept in any case: the one shown, its neighbours, another session's."""


class Works(Generic[T]):
    """Long work by key, the last ``size`` results of it; ``what`` says what was stopped, and what is not there for that.

    ``events`` counts those of a result: a large one takes the room of many, so that what is kept is bounded for any file.
    """

    def __init__(self, size: int, what: str = "", events: Callable[[T], int] = lambda _: 0) -> None:
        self._kept: MutableMapping[Hashable, tuple[T]] = LRUCache(
            size, lambda kept: max(1, min(events(kept[0]) // _SMALL, size // _FEWEST))
        )
        self._under_way: dict[Hashable, Job] = {}
        self._lock = threading.Lock()
        self._what = what

    def clear(self) -> None:
        """Forget all results."""
        with self._lock:
            self._kept.clear()

    def once(self, key: Hashable, make: Callable[[], Callable[[Progress], T]]) -> T:
        """Give the result for a key, made when it is first asked for.

        ``make`` gives the work, and may draw on the page; the work may not. Outside a page's run nothing is drawn. Raises what
        the work raises, and ``PutAside`` when the person has stopped it.
        """
        drawn = get_script_run_ctx(suppress_warning=True) is not None
        while (kept := self._result(key)) is None:
            if drawn and key in _session().aside:
                _show_aside(key, self._what)
                raise PutAside
            who = id(_session()) if drawn else threading.get_ident()
            job = self._job(key, make, who)
            if drawn:
                _wait(job, key)
            else:
                job.wait(who)
            # Where it was stopped, nobody had waited for it; now someone does.
            if job.error is not None and not isinstance(job.error, Stopped):
                raise job.error
        return kept[0]

    def within(self, key: Hashable, work: Callable[[Progress], T], progress: Progress) -> T:
        """Give the result for a key inside other long work, made in the thread of that."""
        return (self._result(key) or self._keep(key, work(progress)))[0]

    def _result(self, key: Hashable) -> tuple[T] | None:
        with self._lock:
            return self._kept.get(key)

    def _keep(self, key: Hashable, result: T) -> tuple[T]:
        with self._lock:
            self._kept[key] = (result,)
        return (result,)

    def _job(self, key: Hashable, make: Callable[[], Callable[[Progress], T]], who: Hashable) -> Job:
        if (running := self._under_way.get(key)) is not None:
            return running
        work = make()
        made = Job(lambda progress: self.within(key, work, progress), lambda: self._under_way.pop(key, None))
        made.watch(who)
        with self._lock:
            job = self._under_way.setdefault(key, made)
        if job is made:
            job.start()
        return job


def _session() -> _Session:
    if _KEY not in st.session_state:
        st.session_state[_KEY] = _Session()
    found: _Session = st.session_state[_KEY]
    return found


def _wait(job: Job, key: Hashable) -> None:
    who = id(_session())
    left = job.watch(who)
    if job.is_over_within(_UNSEEN):
        return
    slot = st.empty()
    with slot.container(horizontal=True, vertical_alignment="center"):
        bar = st.progress(job.done, text=_words(job))
        st.button("Cancel", on_click=_stop, args=(job, key), key=f"w_cancel_{job.number}")
    job.wait(who, lambda: bar.progress(job.done, text=_words(job)), left)
    slot.empty()


def _words(job: Job) -> str:
    return f"{job.step}: {job.done:.0%}" if job.step else "Beginning"


def _stop(job: Job, key: Hashable) -> None:
    _session().aside.add(key)
    job.leave(id(_session()))


def _show_aside(key: Hashable, what: str) -> None:
    st.info(f"You stopped {what}. Nothing of it was kept.")
    st.button("Begin again", icon=":material/play_arrow:", on_click=_session().aside.discard, args=(key,),
              key="w_begin_again")  # fmt: skip
