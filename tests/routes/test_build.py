"""Routes of the two real cases, against the tables of what was known when, and the laws of status."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.routes import Case, Routes
from tests.factories import ROWS, case_of

NINE = "Nine from Laos, 2013"


def legs_of(routes: Routes) -> list[tuple[str, str, str, str, str]]:
    legs = routes.legs[routes.legs["group"] == NINE]
    columns = ("line", "from", "to", "basis", "status")
    return list(zip(*(legs[name] for name in columns), strict=True))


def marks_of(routes: Routes) -> list[tuple[str, str, str, str]]:
    events = routes.events[(routes.events["group"] == NINE) & (routes.events["shape"] == "mark")]
    columns = ("line", "place", "precision", "status")
    return list(zip(*(events[name] for name in columns), strict=True))


def end_of_line(routes: Routes) -> str:
    line = routes.events[(routes.events["group"] == NINE) & (routes.events["line"] == "main")]
    last = line.iloc[-1]
    return str(last["to_place"] or last["place"])


def test_laos_case_has_24_reports_12_events_two_groups_and_no_problem(laos: Case) -> None:
    events = laos.routes().events
    assert len(laos.reports) == 24
    assert len(events) == 12
    assert events["group"].nunique() == 2
    assert laos.problems.empty
    assert not laos.unusable


def test_nothing_is_known_on_27_may(laos: Case) -> None:
    routes = laos.routes("2013-05-27")
    assert len(routes.events) == len(routes.legs) == len(routes.reports) == 0


def test_on_28_may_there_are_claims_only(laos: Case) -> None:
    routes = laos.routes("2013-05-28")
    assert legs_of(routes) == [
        ("branch", "China", "Laos", "reported", "claimed"),
        ("branch", "Laos", "China", "reported", "claimed"),
    ]
    assert marks_of(routes) == [("branch", "Vientiane", "town", "claimed")]
    assert set(routes.events["line"]) == {"branch"}


def test_at_noon_of_29_may_the_flight_to_pyongyang_is_contested(laos: Case) -> None:
    routes = laos.routes("2013-05-29T12:00")
    legs = legs_of(routes)
    assert [leg[:4] for leg in legs if leg[0] == "main"] == [
        ("main", "North Korea", "China", "reported"),
        ("main", "China", "Laos", "reported"),
        ("main", "Vientiane", "Kunming", "reported"),
        ("main", "Kunming", "Beijing", "inferred"),
    ]
    assert [leg for leg in legs if leg[0] == "branch"] == [
        ("branch", "Beijing", "Pyongyang", "reported", "contested")
    ]
    assert ("main", "Laos", "country", "confirmed") in marks_of(routes)
    assert [mark[1] for mark in marks_of(routes)] == ["Laos", "Vientiane", "Beijing"]
    assert end_of_line(routes) == "Beijing"


def test_on_30_may_all_three_flights_are_confirmed(laos: Case) -> None:
    routes = laos.routes("2013-05-30")
    assert legs_of(routes)[-3:] == [
        ("main", "Vientiane", "Kunming", "reported", "confirmed"),
        ("main", "Kunming", "Beijing", "reported", "confirmed"),
        ("main", "Beijing", "Pyongyang", "reported", "confirmed"),
    ]
    assert ("branch", "Beijing", "town", "denied") in marks_of(routes)
    assert end_of_line(routes) == "Pyongyang"


@pytest.mark.parametrize("moment", ["2013-06-30", None])
def test_since_june_the_arrest_is_in_oudomxay(laos: Case, moment: str | None) -> None:
    routes = laos.routes(moment)
    assert ("main", "Oudomxay", "Vientiane", "inferred", "reported") in legs_of(routes)
    assert ("main", "Oudomxay", "region", "confirmed") in marks_of(routes)
    assert end_of_line(routes) == "Pyongyang"


def test_date_of_the_crossing_is_a_conflict(laos: Case) -> None:
    events = laos.routes().events
    crossing = events[(events["event"] == "border")].iloc[0]
    found = [(one.field, one.how, one.values) for one in crossing["disagreements"]]
    assert found == [("date", "conflict", ("2013-04", "2013-05-09~"))]


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [("Vientiane", "Kunming", 783), ("Kunming", "Beijing", 2086), ("Beijing", "Pyongyang", 811)],
)
def test_lengths_on_wgs_84(laos: Case, start: str, end: str, km: float) -> None:
    legs = laos.routes().legs
    found = legs[(legs["from"] == start) & (legs["to"] == end)]["km"]
    assert found.tolist() == pytest.approx([km], rel=0.02)


def test_legs_of_countries_have_no_length(laos: Case) -> None:
    legs = laos.routes().legs
    assert legs[legs["from"] == "North Korea"]["km"].isna().all()


def test_documented_cases(documented: Case) -> None:
    events = documented.routes().events
    assert (len(documented.reports), len(events), events["group"].nunique()) == (17, 16, 8)
    assert documented.problems.empty
    manila = events[(events["event"] == "manila") & (events["group"].str.startswith("Spanish"))].iloc[0]
    assert [(one.field, one.how, one.values) for one in manila["disagreements"]] == [
        ("place", "precision", ("Beijing", "China"))
    ]


def test_no_inferred_leg_touches_a_country(laos: Case, documented: Case) -> None:
    for case in (laos, documented):
        for moment in (*case.moments, None):
            legs = case.routes(moment).legs
            inferred = legs[legs["basis"] == "inferred"]
            assert "country" not in set(inferred["from_precision"]) | set(inferred["to_precision"])


def table(case: Case, as_of: str | None = None) -> dict[str, str]:
    events = case.routes(as_of).events
    return dict(zip(events["group"] + "/" + events["event"], events["status"], strict=True))


NAMED = ROWS.map(
    lambda rows: [
        {**row, "group": "g", "event": row["event"] or "a", "source": row["source"] or "s"} for row in rows
    ]
)


@settings(max_examples=25, deadline=None)
@given(NAMED, st.randoms())
def test_order_of_rows_does_not_matter_for_the_status(rows: list[dict[str, str]], random: object) -> None:
    # Ties are broken by row, so each source reports at moments of its own.
    unique = list({(row["event"], row["source"], row["reported"]): row for row in rows}.values())
    shuffled = list(unique)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert table(case_of(unique)) == table(case_of(shuffled))


@settings(max_examples=25, deadline=None)
@given(NAMED)
def test_a_report_made_after_the_moment_changes_nothing(rows: list[dict[str, str]]) -> None:
    later = {**rows[0], "status": "denied", "reported": "2013-05-21", "source": "late"}
    before, after = case_of(rows), case_of([*rows, later])
    pd.testing.assert_frame_equal(before.routes("2013-05-20").events, after.routes("2013-05-20").events)
    pd.testing.assert_frame_equal(before.routes("2013-05-20").legs, after.routes("2013-05-20").legs)


@settings(max_examples=25, deadline=None)
@given(NAMED)
def test_a_source_that_repeats_itself_changes_no_status(rows: list[dict[str, str]]) -> None:
    own = [row for row in rows if (row["event"], row["source"]) == (rows[0]["event"], rows[0]["source"])]
    # max takes the first of equals, and a tie is won by the later row.
    newest = max(
        reversed(own),
        key=lambda row: row["reported"] and row["reported"].ljust(16, "T")[:10] + row["reported"][10:],
    )
    assert table(case_of(rows)) == table(case_of([*rows, {**newest, "reported": "2013-05-30"}]))


def test_a_source_that_changes_its_mind_is_no_contradiction() -> None:
    told = {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "source": "Ministry"}
    case = case_of(
        [
            {**told, "status": "denied", "reported": "2013-05-02"},
            {**told, "status": "confirmed", "reported": "2013-05-02T19:00"},
        ]
    )
    assert table(case, "2013-05-02T12:00") == {"g/a": "denied"}
    assert table(case, "2013-05-02") == {"g/a": "confirmed"}


def test_denied_with_any_other_stance_is_contested_and_unknown_decides_nothing() -> None:
    told = {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha"}
    for other in ("confirmed", "reported", "claimed"):
        assert table(
            case_of([{**told, "status": "denied", "source": "s"}, {**told, "status": other, "source": "t"}])
        ) == {"g/a": "contested"}
    assert table(
        case_of([{**told, "status": "denied", "source": "s"}, {**told, "status": "unknown", "source": "t"}])
    ) == {"g/a": "denied"}
    assert table(case_of([{**told, "status": "unknown", "source": "s"}])) == {"g/a": "unknown"}


def test_a_claim_never_moves_the_main_line() -> None:
    rows = [
        {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "status": "confirmed"},
        {"group": "g", "event": "b", "date": "2013-05-02", "place": "Delta", "status": "claimed"},
        {"group": "g", "event": "c", "date": "2013-05-03", "place": "Beta", "status": "reported"},
    ]
    legs = case_of(rows).routes().legs
    assert list(zip(legs["from"], legs["to"], strict=True)) == [("Alpha", "Beta")]


def test_a_movement_whose_origin_is_not_said_starts_at_the_last_position_as_inferred() -> None:
    rows = [
        {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "to_place": ""},
        {"group": "g", "event": "b", "date": "2013-05-02", "place": "", "to_place": "Beta"},
    ]
    routes = case_of(rows).routes()
    assert routes.legs[["from", "to", "basis"]].to_numpy().tolist() == [["Alpha", "Beta", "inferred"]]
    assert routes.events["shape"].tolist() == ["mark", "leg"]


def test_no_leg_between_a_region_and_a_town_in_it() -> None:
    rows = [
        {"group": "g", "event": "a", "date": "2013-05-01", "place": "Gamma"},
        {"group": "g", "event": "b", "date": "2013-05-02", "place": "Delta"},
    ]
    assert case_of(rows).routes().legs.empty


def test_rows_of_no_group_make_no_route() -> None:
    rows = [{"date": "2013-05-01", "place": "Alpha"}, {"date": "2013-05-02", "place": "Beta"}]
    routes = case_of(rows).routes()
    assert routes.legs.empty
    assert len(routes.events) == 2
