"""The stances of sources over time: boxes, changes of mind, and room for many."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given, settings

from geo.draw.strip import MOST_MOMENTS, MOST_SOURCES, Box, Strip, strip_of
from geo.routes import Case
from tests.draw.test_evidence import evidence
from tests.factories import ROWS, case_of

MINISTRY = "South Korean foreign ministry official"
TOLD = {"group": "g", "event": "e", "place": "Alpha"}


def strip(*rows: dict[str, Any]) -> Strip:
    return evidence(case_of([{**TOLD, **row} for row in rows]), "e").strip


def test_the_ministry_denies_in_the_day_and_confirms_at_19_12(laos: Case) -> None:
    found = evidence(laos, "flight-pyongyang").strip
    assert found.moments == ("29 May 2013", "29 May 2013, 19:12", "30 May 2013", "2 June 2013")
    rows = dict(found.rows)
    assert rows[MINISTRY] == (
        Box(0, 1, "denied", "via Yonhap"),
        Box(1, 2, "confirmed", "via Yonhap", changed=True),
        Box(2, 4, "confirmed", "again; via UPI"),
    )
    assert rows["UN human rights office"] == (Box(0, 3, ""), Box(3, 4, "reported", "via Los Angeles Times"))
    assert found.changes == (f"29 May 2013, 19:12: {MINISTRY}, who denied it before, now confirms it.",)


def test_before_the_reversal_nobody_has_changed_their_mind(laos: Case) -> None:
    found = evidence(laos, "flight-pyongyang", "2013-05-29T19:11").strip
    assert found.moments == ("29 May 2013",)
    assert found.changes == ()
    assert dict(found.rows)[MINISTRY] == (Box(0, 1, "denied", "via Yonhap"),)


def test_of_two_stances_at_one_moment_the_later_row_is_shown_and_the_other_said() -> None:
    found = strip({"source": "S", "status": "denied"}, {"source": "S", "status": "claimed"})
    assert found.moments == ("no date of report",)
    assert found.rows == (("S", (Box(0, 1, "claimed", "an earlier row of the same moment: denied"),)),)
    assert found.changes == ()


def test_sources_are_one_whatever_their_spelling_and_unnamed_ones_each_their_own() -> None:
    found = strip({"source": "The S"}, {"source": "the  s"}, {"source": ""}, {"source": ""})
    assert [name for name, _ in found.rows] == ["The S", "Unnamed source", "Unnamed source"]


def test_many_moments_share_the_first_column_and_no_change_of_mind_is_lost() -> None:
    days = [f"2013-05-{day:02}" for day in range(1, 31)]
    rows = [
        {"source": "S", "reported": day, "status": ("denied", "claimed")[at % 2]}
        for at, day in enumerate(days)
    ]
    found = strip(*rows)
    assert len(found.moments) == MOST_MOMENTS
    assert found.moments[0] == "until 7 May 2013"
    assert found.rows[0][1][0] == Box(0, 1, "denied", "before: claimed")
    assert len(found.changes) == 29


def test_of_many_sources_those_that_spoke_last_are_counted_only() -> None:
    found = strip(*({"source": f"S{n}"} for n in range(MOST_SOURCES + 3)))
    assert len(found.rows) == MOST_SOURCES
    assert found.left_out == 3


@settings(max_examples=25)
@given(ROWS)
def test_the_boxes_of_a_source_fill_the_strip_from_its_first_word_and_end_with_what_stands(
    rows: list[dict[str, str]],
) -> None:
    routes = case_of(rows).routes()
    for event in routes.events["event"]:
        if not event:
            continue
        found = evidence(case_of(rows), event)
        for _, boxes in found.strip.rows:
            assert boxes[0].start == 0
            assert boxes[-1].end == len(found.strip.moments)
            assert all(before.end == after.start for before, after in pairwise(boxes))
        last = sorted(boxes[-1].stance for _, boxes in found.strip.rows)
        assert last == sorted(one.stance for one in found.statements if one.stands)


def test_no_report_makes_no_strip() -> None:
    assert strip_of([]) == Strip((), (), (), 0)
