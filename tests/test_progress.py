"""How far a long work is: every stage tells it, in order, and ends where it is told to."""

from __future__ import annotations

import io
from functools import partial

import openpyxl
import pytest

from geo.draw import layers
from geo.errors import Stopped
from geo.events import Readings, read_rows, read_table, read_table_as
from geo.places import mentions_of, resolve_places
from geo.progress import BUILDING, DRAWING, PLACES, READING, VALUES, now_and_then
from geo.routes import load_case
from geo.view import Filter, select
from tests.factories import FewPlaces

STEPS = [READING, VALUES, PLACES, BUILDING, DRAWING]
HEAD = b"group,date,place,reported,people,kind\n"
ROWS = b"".join(
    b"G%d,2020-01-%02d,Alpha,2020-02-01,%d,transit\n" % (n // 3, 1 + n % 28, n) for n in range(600)
)
DAMAGED = (
    HEAD + ROWS + b"".join(b'G,2020-01-01,Al"pha,2020\nG,2020-01-02,Alpha,,1,transit\n' for _ in range(5))
)


class Heard:
    """What was told; the step ``ends_at`` is where the work is ended."""

    def __init__(self, ends_at: str = "") -> None:
        self.told: list[tuple[str, float]] = []
        self.ends_at = ends_at

    def __call__(self, step: str, done: float) -> None:
        self.told.append((step, done))
        if step == self.ends_at:
            raise Stopped

    def of(self, step: str) -> list[float]:
        return [done for name, done in self.told if name == step]


def workbook(rows: int, *, states_its_size: bool = True) -> bytes:
    book = openpyxl.Workbook(write_only=not states_its_size)
    sheet = book.active if states_its_size else book.create_sheet()
    assert sheet is not None
    sheet.append(["date", "place"])
    for _ in range(rows):
        sheet.append(["2020-01-02", "Alpha"])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def work(data: bytes, progress: Heard) -> None:
    """Read a file, find its places, build its routes, draw them."""
    readings = Readings()
    case = load_case(
        {"f": data},
        gazetteer=FewPlaces(),
        read=lambda data, name: readings.read_rows(read_table_as(data, progress=progress), "f", name, progress=progress),
        find=partial(resolve_places, progress=partial(progress, PLACES)),
    )  # fmt: skip
    layers(select(case.routes(progress=progress), Filter()), progress=progress)


@pytest.mark.parametrize(
    "data", [HEAD + ROWS, DAMAGED, workbook(1_600)], ids=["sound", "damaged", "workbook"]
)
def test_every_step_is_told_in_order_and_never_goes_back(data: bytes) -> None:
    heard = Heard()
    work(data, heard)
    assert list(dict.fromkeys(step for step, _ in heard.told)) == STEPS
    for step in STEPS:
        parts = heard.of(step)
        assert parts == sorted(parts)
        assert 0 <= parts[0] < 0.5
        assert 0.4 < parts[-1] <= 1 or step == PLACES


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("data", [DAMAGED, workbook(600)], ids=["damaged", "workbook"])
def test_what_is_told_may_end_the_work_at_any_step(data: bytes, step: str) -> None:
    heard = Heard(ends_at=step)
    with pytest.raises(Stopped):
        work(data, heard)
    assert heard.told[-1][0] == step


def test_the_rows_of_a_sheet_and_the_damaged_rows_are_told_of_one_by_one() -> None:
    heard = Heard()
    read_table(workbook(1_600), progress=heard)
    assert len([done for done in heard.of(READING) if done < 0.8]) >= 3
    heard = Heard()
    read_table(DAMAGED, progress=heard)
    assert len([done for done in heard.of(READING) if 0.55 < done < 1]) >= 4


def test_of_a_sheet_that_states_no_size_no_part_is_made_up() -> None:
    heard = Heard()
    read_table(workbook(1_600, states_its_size=False), progress=heard)
    parts = heard.of(READING)
    assert parts[:3] == [0, 0, 0]
    assert parts[3] >= 0.8


def test_the_groups_of_names_are_told_of_too() -> None:
    heard = Heard()
    rows = b"".join(b"G%d,2020-01-01,Alpha\nG%d,2020-01-02,Beta\n" % (n, n) for n in range(50))
    mentions = mentions_of(read_rows(read_table(b"group,date,place\n" + rows)).reports)
    resolve_places(mentions, gazetteer=FewPlaces(), progress=partial(heard, PLACES))
    assert len([done for done in heard.of(PLACES) if done > 0.8]) >= 40


def test_events_and_legs_are_told_of_as_they_get_their_places() -> None:
    heard = Heard()
    work(HEAD + ROWS, heard)
    assert len([done for done in heard.of(DRAWING) if 0 < done < 0.5]) >= 20
    assert len([done for done in heard.of(DRAWING) if 0.5 < done < 0.7]) >= 10


def test_telling_changes_no_result() -> None:
    told, untold = read_table(DAMAGED, progress=Heard()), read_table(DAMAGED)
    assert told.rows.equals(untold.rows)
    assert told.problems.equals(untold.problems)


def test_a_thousand_things_are_told_of_a_hundred_times() -> None:
    assert sum(now_and_then(number, 1_000) for number in range(1_000)) == 100
    assert sum(now_and_then(number, 7) for number in range(7)) == 7
