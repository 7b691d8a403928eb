"""The laws of what is known at a moment, on events as they are built: status, fields, standing and disagreements.

Ties are the one exception to "the order of rows does not matter": of two statements of one source at one moment the
later row stands, and of two equal leads the later row leads. So where the order is tried, no two reports of an event have
one moment; that ties are broken by row is a law of its own, at the end.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.routes import Case
from tests.factories import ROWS, case_of

Row = dict[str, str]
_MOMENTS = tuple(f"2013-05-{day:02}" for day in range(10, 25))
_FIELDS = ("status", "line", "date", "place", "to_place", "kind", "mode")
TOLD = ROWS.map(
    lambda rows: [
        {**row, "group": "g", "event": row["event"] or "a", "source": row["source"] or "s", "reported": moment, "n": str(at)}
        for at, (row, moment) in enumerate(zip(rows, _MOMENTS, strict=False))
        if row["place"] or row["to_place"] or row["date"]
    ]
).filter(bool)  # fmt: skip


def known(case: Case, as_of: str | None = None) -> dict[str, Any]:
    """Everything that an event says, but for the order of rows: event to its fields, standing reports, disagreements."""
    routes = case.routes(as_of)
    standing = routes.reports[routes.reports["stands"]]
    columns = zip(
        standing["event_id"], standing["source"], standing["status"], standing["reported"], strict=True
    )
    stands: dict[str, set[tuple[str, ...]]] = {}
    for event, *told in columns:
        stands.setdefault(event, set()).add(tuple(told))
    return {
        row["event"]: (
            tuple(row[field] for field in _FIELDS),
            stands[row["id"]],
            frozenset(
                (one.field, one.how, frozenset(map(frozenset, one.sources))) for one in row["disagreements"]
            ),
        )
        for row in routes.events.to_dict("records")
    }


def stances(case: Case, as_of: str | None = None) -> dict[str, Any]:
    """Status and fields, and who stands with what stance, whenever it was said."""
    return {
        event: (fields, {told[:2] for told in standing}, apart)
        for event, (fields, standing, apart) in known(case, as_of).items()
    }


@settings(max_examples=40)
@given(TOLD, st.data())
def test_the_order_of_rows_does_not_matter(rows: list[Row], data: st.DataObject) -> None:
    assert known(case_of(data.draw(st.permutations(rows)))) == known(case_of(rows))


@settings(max_examples=40)
@given(TOLD, st.sampled_from(_MOMENTS))
def test_what_is_reported_after_a_moment_changes_nothing_as_of_it(rows: list[Row], moment: str) -> None:
    early = [row for row in rows if row["reported"] <= moment]
    assert known(case_of(rows), moment) == (known(case_of(early), moment) if early else {})


@settings(max_examples=40)
@given(TOLD, st.data())
def test_a_source_that_repeats_its_latest_word_changes_nothing(rows: list[Row], data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(rows))
    latest = [row for row in rows if (row["event"], row["source"]) == (said["event"], said["source"])][-1]
    again = {**latest, "reported": latest["reported"] + "T12:00"}
    # Said again the same day, before anyone else says more, so that it leads where it led.
    assert stances(case_of([*rows, again])) == stances(case_of(rows))


@settings(max_examples=40)
@given(TOLD, st.sampled_from(["confirmed", "denied", "unknown"]), st.data())
def test_what_is_withdrawn_leaves_the_earlier_state(rows: list[Row], other: str, data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(rows))
    latest = [row for row in rows if (row["event"], row["source"]) == (said["event"], said["source"])][-1]
    changed = {**latest, "status": other, "reported": latest["reported"] + "T12:00"}
    back = {**latest, "reported": latest["reported"] + "T18:00"}
    assert stances(case_of([*rows, changed, back])) == stances(case_of(rows))
    moment = latest["reported"] + "T12:00"
    assert known(case_of([*rows, changed, back]), moment) == known(case_of([*rows, changed]), moment)


def test_a_change_of_mind_does_change_what_is_known() -> None:
    """The laws above can fail: their tables see a stance that changed."""
    told = {
        "group": "g",
        "event": "a",
        "date": "2013-05-01",
        "place": "Alpha",
        "source": "s",
        "status": "claimed",
    }
    first, second = {**told, "reported": "2013-05-10"}, {**told, "reported": "2013-05-11", "status": "denied"}
    assert stances(case_of([first])) != stances(case_of([first, second]))
    assert known(case_of([first, second]), "2013-05-10") == known(case_of([first]))


@given(
    st.sampled_from(["confirmed", "denied", "claimed"]), st.sampled_from(["confirmed", "denied", "claimed"])
)
def test_a_tie_is_broken_by_the_later_row(first: str, last: str) -> None:
    told = {"group": "g", "event": "a", "place": "Alpha", "source": "s", "reported": "2013-05-29"}
    found = known(case_of([{**told, "status": first}, {**told, "status": last}]))
    assert found["a"][1] == {("s", last, "2013-05-29")}
