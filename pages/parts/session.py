"""The one session object, and its link: what a person asked and uploaded, kept across pages and reruns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

import streamlit as st

from geo.errors import OnlineOutage
from geo.events import TOO_LONG, Readings, ReadOptions, readings_of, readings_text
from geo.places import Answer, Decision, Decisions
from geo.view import Asked, from_query, to_query
from pages.parts.cases import FIRST_CASE, idents_of

Key = tuple[str, str]
_KEY = "transit session"
_READ = "read"
"""The parameter of a link that says how the files are read; what else it may hold is in ``geo.view.Asked``."""
_WIDGETS = {"case": "w_case", "asof": "w_asof", "start": "w_from", "end": "w_to", "certain": "w_certain",
            "group": "w_group", "kind": "w_kind", "status": "w_status", "source": "w_source", "text": "w_text", "upto": "w_upto"}  # fmt: skip


@dataclass
class Playback:
    """How stops are stepped through: ``what`` is the field of ``Asked`` that moves, ``seconds`` the time a step stays.

    ``way`` is 1 when one went on last, and -1 when one went back. ``fresh`` tells the page's own run from a tick of the clock between two of them.
    """

    what: str = "asof"
    playing: bool = False
    seconds: float = 2.0
    loop: bool = False
    way: int = 1
    fresh: bool = True


@dataclass(frozen=True)
class Mending:
    """The rows of a file that stand in the editor: they stay there, mended or not, as long as nothing but the editor changes the readings.

    ``begun`` is the step of reading at which they were listed, ``step`` the last one that the editor made.
    """

    ident: str
    begun: int
    step: int
    positions: tuple[int, ...]


@dataclass
class Session:
    """All that one browser tab has chosen.

    ``uploads`` maps an uploaded file's id to its name and bytes. ``written`` is the query last put into the URL, by
    which a link that a person opened is told from our own. ``clicks`` counts the clicks on each map that were answered.
    ``decisions`` maps the id of a file to what was decided about its names, ``before`` is what it was at each step before,
    ``kept`` what of it this machine keeps, as this session knows; ``recalled`` counts what was kept when a file was opened.
    ``readings`` is how the files are read, ``readings_before`` what it was at each step before, and ``readings_step`` counts
    the steps, undone ones too: tables that are edited are drawn anew at each. ``mending`` is what stands in the editor of rows. ``link_cut`` tells that a link was opened that had
    no room for it. ``met`` tells whether the Explore page was shown already. ``unsettled`` tells that widgets were set by us in a run that has not
    come to its end. ``keeps`` tells whether anything may be kept, and
    ``online`` is what was fetched. ``mapped`` are the files whose headers were looked up among what is kept, and how they were read;
    ``kept_columns`` maps ``headers_key`` to headers and what this machine keeps of them, None for nothing.
    """

    asked: Asked = field(default_factory=Asked)
    uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    page: str = ""
    written: Mapping[str, list[str]] | None = None
    clicks: dict[str, int] = field(default_factory=dict)
    decisions: Mapping[str, Decisions] = field(default_factory=dict)
    before: tuple[Mapping[str, Decisions], ...] = ()
    kept: dict[str, Decisions] = field(default_factory=dict)
    recalled: dict[str, int] = field(default_factory=dict)
    keeps: bool = True
    mapped: set[tuple[str, ReadOptions]] = field(default_factory=set)
    kept_columns: dict[str, tuple[tuple[str, ...], dict[str, str] | None]] = field(default_factory=dict)
    online: Mapping[Key, Answer | OnlineOutage] = field(default_factory=dict)
    playback: Playback = field(default_factory=Playback)
    readings: Readings = field(default_factory=Readings)
    readings_before: tuple[Readings, ...] = ()
    readings_step: int = 0
    mending: Mending | None = None
    link_cut: bool = False
    met: bool = False
    unsettled: bool = False

    def ask(self, **changes: object) -> None:
        """Change what is asked."""
        self.asked = replace(self.asked, **changes)  # type: ignore[arg-type]

    def read_as(self, readings: Readings) -> None:
        """Read the files another way; a step that can be undone."""
        if readings != self.readings:
            self.readings_before = (*self.readings_before, self.readings)
            self.readings, self.readings_step = readings, self.readings_step + 1

    def undo_reading(self) -> None:
        """Read the files as before the last step."""
        if self.readings_before:
            *earlier, self.readings = self.readings_before
            self.readings_before, self.readings_step = tuple(earlier), self.readings_step + 1

    @property
    def last_changed(self) -> str:
        """The id of the file that the last step of reading was about; blank for what is said of headers, or for none."""
        if not self.readings_before:
            return ""
        before, now = self.readings_before[-1], self.readings
        idents = {**before.options, **now.options, **before.right, **now.right}
        return next(
            (
                one
                for one in idents
                if (before.of(one), before.right_of(one)) != (now.of(one), now.right_of(one))
            ),
            "",
        )

    @property
    def decided(self) -> Decisions:
        """What is decided about names of the open files; of two files, the later one's."""
        return {key: one for case in self.asked.case for key, one in self.decisions.get(case, {}).items()}

    def decide(self, *decisions: Decision) -> None:
        """Decide about names of the open files; each call is one step that can be undone."""
        self._step(
            {
                case: {**self.decisions.get(case, {})} | {one.key: one for one in decisions}
                for case in self.asked.case
            }
        )

    def take_back(self, *keys: Key) -> None:
        """Drop decisions about names of the open files; a step that can be undone as well."""
        self._step(
            {
                case: {key: one for key, one in self.decisions.get(case, {}).items() if key not in keys}
                for case in self.asked.case
            }
        )

    def adopt(self, case: str, kept: Decisions) -> None:
        """Take over what this machine keeps for a file; what is undone later leaves it in force."""
        mine = self.decisions.get(case, {})
        self.kept[case], self.recalled[case] = kept, len(kept)
        self.decisions = {**self.decisions, case: {**kept, **mine}}
        self.before = tuple({**step, case: {**kept, **step.get(case, {})}} for step in self.before)

    def adopt_columns(self, key: str, kept: dict[str, str]) -> None:
        """Take over what this machine keeps for headers, unless it was said here; what is undone later leaves it in force."""
        self.kept_columns[key] = (tuple(kept), kept)
        mine = self.readings.columns_of(kept) is not None
        self.readings = self.readings if mine else self.readings.with_columns(kept, kept)
        self.readings_before = tuple(
            step if step.columns_of(kept) is not None else step.with_columns(kept, kept)
            for step in self.readings_before
        )

    def _step(self, changed: Mapping[str, Decisions]) -> None:
        self.before = (*self.before, self.decisions)
        self.decisions = {**self.decisions, **changed}

    def undo(self) -> None:
        """Go back to what was decided before the last step."""
        if self.before:
            *earlier, self.decisions = self.before
            self.before = tuple(earlier)


def session() -> Session:
    """Give this tab's session."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session()
    found: Session = st.session_state[_KEY]
    return found


def read_link(now: Session, page: str) -> None:
    """Take over the URL's query when a person opened it; a switch of pages, which empties it, changes nothing."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    # Streamlit leaves an address without a query in the history when pages are switched: going back to one asks nothing.
    switched = now.written is not None and (page != now.page or bool(page and not query))
    now.page = page
    if switched:
        # Nobody asked for it, in the next run neither: this one may end before it writes its own.
        now.written = query
    if query == now.written:
        return
    asked = from_query(query)
    now.asked = asked if asked.case else replace(asked, case=(FIRST_CASE,))
    put_widgets(now)
    _read_readings(now, (query.get(_READ) or [""])[-1])


def _read_readings(now: Session, text: str) -> None:
    """Read the files as a link says. One that could not say it leaves things as they are: it may be a step back to our own."""
    now.link_cut = text == TOO_LONG and now.readings == Readings()
    if text == TOO_LONG:
        return
    readings = now.readings.opened(readings_of(text), idents_of(now.asked.case))
    if now.written is not None:
        now.read_as(readings)
    else:
        now.readings = readings


def write_link(now: Session) -> None:
    """Put what is asked into the URL, so that it can be copied at any time."""
    now.unsettled = False
    # While it plays, the address rests: a step back in the browser's history shall not be one of its steps.
    if now.playback.playing:
        return
    query = link_query(now)
    if query != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(query)
    now.written = query


def link_query(now: Session) -> dict[str, list[str]]:
    """Give the query of a link; the case that the app opens on goes without saying."""
    asked = now.asked
    query = to_query(replace(asked, case=()) if asked.case == (FIRST_CASE,) else asked)
    text = readings_text(now.readings, idents_of(asked.case))
    return {**query, _READ: [text]} if text else query


def put_widgets(now: Session) -> None:
    """Set every widget to what is asked; only before they are drawn in a run."""
    now.unsettled = True
    for name in (one.name for one in fields(Asked) if one.name in _WIDGETS):
        value = getattr(now.asked, name)
        st.session_state[_WIDGETS[name]] = list(value) if isinstance(value, tuple) else value


def keep_widgets(now: Session) -> None:
    """Give back to widgets what Streamlit forgot of them while another page was shown.

    A click in the middle of a run that set them brings what they were before: the browser had not heard of it yet.
    """
    if now.unsettled or any(key not in st.session_state for key in _WIDGETS.values()):
        put_widgets(now)


def key_of(name: str) -> str:
    """Name the widget that a field of ``Asked`` is chosen with."""
    return _WIDGETS[name]
