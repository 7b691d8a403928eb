from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def events(found: Reading) -> list[str]:
    names: list[str] = found.reports["event"].tolist()
    return names


def test_a_denial_on_the_next_line_is_of_the_same_event() -> None:
    found = read_events(
        b"Group,Date,Place,Source,Status\nA,2013-05-01,Hyesan,AP,confirmed\nA,2013-05-10,Kunming,AP,confirmed\n"
        b"A,2013-05-10,Kunming,MOFA,denied\nA,2013-05-20,Boten,AP,confirmed\n"
    )
    assert events(found) == ["", "2013-05-10, line 3", "2013-05-10, line 3", ""]
    (problem,) = found.problems[found.problems["code"] == "one-event"].itertuples()
    assert (problem.line, problem.column, problem.value) == (3, "event", "Kunming")
    assert "Lines 3, 4: " in problem.message
    assert "name each in a column event" in problem.message


@pytest.mark.parametrize("header", ["Stop", "Step", "Seq", "Leg"])
def test_two_sources_of_one_stop_tell_one_event(header: str) -> None:
    found = read_events(
        f"Group,{header},Place,Source,Status\nA,1,Hyesan,AP,confirmed\nA,2,Kunming,AP,confirmed\n"
        "A,2,Kunming,MOFA,denied\nA,3,Boten,AP,confirmed\n".encode()
    )
    assert events(found) == ["", "line 3", "line 3", ""]


def test_a_denial_without_a_group_makes_one_event_of_the_two_and_alike_reports_do_not() -> None:
    found = read_events(
        b"Date,Place,Source,Status\n2013-05-27,Vientiane,MOFA,confirmed\n2013-05-27,Vientiane,Lao MFA,denied\n"
        b"2013-05-28,Boten,AP,confirmed\n2013-05-28,Boten,AFP,confirmed\n"
    )
    assert found.reports["group"].tolist() == ["Vientiane, 2013-05-27, line 2"] * 2 + [""] * 2
    assert events(found) == ["2013-05-27, line 2"] * 2 + [""] * 2


@pytest.mark.parametrize(
    "rows",
    [
        "A,2013,Kunming,arrest,AP,confirmed\nA,2013,Kunming,release,MOFA,confirmed\n",
        "A,2013,Kunming,arrest,AP,confirmed\nA,2014,Kunming,arrest,MOFA,denied\n",
        "A,2013,Kunming,arrest,AP,confirmed\nB,2013,Kunming,arrest,MOFA,denied\n",
        "A,2013-05-10,Kunming,arrest,AP,confirmed\nA,2013-05-10,Kunming,arrest,ap,claimed\n",
        "A,2013-05,Kunming,arrest,AP,confirmed\nA,2013-05,Kunming,arrest,MOFA,claimed\n",
        "A,,Kunming,arrest,AP,confirmed\nA,,Kunming,arrest,MOFA,denied\n",
        "A,2013,,arrest,AP,confirmed\nA,2013,,arrest,MOFA,denied\n",
    ],
)
def test_what_differs_in_more_than_its_source_is_not_one_event(rows: str) -> None:
    found = read_events(f"group,date,place,kind,source,status\n{rows}".encode())
    assert events(found) == ["", ""]
    assert "one-event" not in found.problems["code"].tolist()


def test_a_group_with_events_of_its_own_is_left_as_it_is() -> None:
    found = read_events(
        b"group,event,date,place,source,status\nA,e1,2013,Kunming,AP,confirmed\nA,,2013,Kunming,MOFA,denied\n"
        b"B,,2013,Boten,AP,confirmed\nB,,2013,Boten,MOFA,denied\n"
    )
    assert events(found) == ["e1", "", "2013, line 4", "2013, line 4"]


def test_of_several_places_in_one_line_each_is_an_event_of_its_own() -> None:
    found = read_events(
        b"Group,Date,Place 1,Place 2,Place 3,Source 1,Source 2\nG,2013-05-01,Yanji,Kunming,Boten,AP,\nG,2013-05-01,Yanji,Kunming,Boten,AFP,\n"
    )
    told = found.reports[["event", "place"]].drop_duplicates()
    assert not told["place"].duplicated().any() or told["event"].eq("").all()
    rows = b"Group,Date,From,Waypoint,To,Source\nG,2013-05-01,Yanji,Kunming,Boten,AP\nG,2013-05-01,Yanji,Kunming,Boten,AFP\n"
    legs = read_events(rows).reports
    assert legs.groupby("event")["place"].nunique().tolist() == [1, 1]
    assert sorted(legs["event"].unique()) == ["2013-05-01, line 2, Kunming", "2013-05-01, line 2, Yanji"]


def test_a_stop_is_one_event_though_its_sources_differ_by_a_day() -> None:
    found = read_events(
        b"Group,Stop,Date,Place,Source,Status\nA,1,2013-05-01,Hyesan,AP,confirmed\nA,2.0,2013-05-10,Kunming,AP,confirmed\n"
        b"A,2,2013-05-11,kunming,MOFA,denied\nA,,2013-05-01,Hyesan,MOFA,denied\n"
    )
    names = dict(zip(found.reports["line"], found.reports["event"], strict=True))
    assert names == {
        2: "2013-05-01, line 2",
        3: "2013-05-10, line 3",
        4: "2013-05-10, line 3",
        5: "2013-05-01, line 2",
    }


def test_a_row_without_a_group_that_has_an_event_leaves_the_others_free() -> None:
    found = read_events(
        b"event,date,place,source,status\nE1,2013-05-01,Yanji,AP,confirmed\n,2013-05-27,,MOFA,confirmed\n,2013-05-27,,Lao MFA,denied\n"
        b",2013-05-27,Vientiane,MOFA,confirmed\n,2013-05-27,Vientiane,Lao MFA,denied\n"
    )
    assert events(found) == ["E1", "", "", "2013-05-27, line 5", "2013-05-27, line 5"]


def test_where_only_the_end_is_told_the_group_is_named_by_it() -> None:
    found = read_events(
        b"date,to_place,source,status\n2013-05-27,Seoul,AP,confirmed\n2013-05-27,Seoul,MOFA,denied\n"
    )
    assert set(found.reports["group"]) == {"Seoul, 2013-05-27, line 2"}


SAID = "A,2013-05-01,Hyesan,departure,AP,confirmed\nA,2013-05-27,Zamyn-Uud,arrest,AP,confirmed\n"


@pytest.mark.parametrize(
    "denial",
    [
        "A,2013-05-27,Zamyn-Uud,,MOFA,denied",
        "A,2013-05-27,Zamyn Uud,arrest,,denied",
        "A,2013-05-27T14:00,zamyn-uud,arrest,MOFA,denied",
        "A,2013-05,Zamyn-Uud,arrest,MOFA,denied",
        "A,,Zamyn-Uud,arrest,MOFA,denied",
    ],
)
def test_a_denial_may_say_less_than_what_it_denies(denial: str) -> None:
    found = read_events(f"group,date,place,kind,source,status\n{SAID}{denial}\n".encode())
    assert events(found) == ["", *["2013-05-27, line 3"] * 2]


@pytest.mark.parametrize(
    "denial",
    [
        "A,2013-05-28,Zamyn-Uud,arrest,MOFA,denied",
        "A,2013-06,Zamyn-Uud,arrest,MOFA,denied",
        "A,2013-05-27,Zamyn-Uud,release,MOFA,denied",
        "B,2013-05-27,Zamyn-Uud,arrest,MOFA,denied",
        "A,2013-05-27,Hyesan,arrest,MOFA,denied",
        "A,2013-05-27,,arrest,MOFA,denied",
    ],
)
def test_a_denial_of_something_else_stands_alone(denial: str) -> None:
    found = read_events(f"group,date,place,kind,source,status\n{SAID}{denial}\n".encode())
    assert events(found) == [""] * 3


def test_a_denial_of_two_days_at_a_place_is_of_none_of_them() -> None:
    rows = SAID + "A,2013-05-29,Zamyn-Uud,arrest,AP,confirmed\nA,2013-05,Zamyn-Uud,arrest,MOFA,denied\n"
    assert events(read_events(f"group,date,place,kind,source,status\n{rows}".encode())) == [""] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Group,Date,Country,Source,Status\nA,2013-05-27,Laos,MOFA,confirmed\nA,2013-05-27,Laos,Lao MFA,denied\n",
        "Group,Date,Lat,Lon,Source,Status\nA,2013-05-27,17.9,102.6,MOFA,confirmed\nA,2013-05-27,17.9,102.6,Lao MFA,denied\n",
        "Group,Date,Place,Source\nA,2013-05-27T14:00,Boten,MOFA\nA,2013-05-27T14:00,Boten,Yonhap\n",
    ],
)
def test_a_country_a_point_and_an_hour_are_enough(text: str) -> None:
    found = read_events(text.encode())
    assert len(set(events(found))) == 1
    assert "" not in events(found)
    assert "one-event" in found.problems["code"].tolist()


@pytest.mark.parametrize(
    "text",
    [
        "Group,Date,Place,Note\nA,2013-05-01,Hyesan,left home\nA,2013-05-01,Hyesan,hid by the river\n",
        "Group,Date,Place,Source\nA,2013-05-01,Hyesan,AP\nA,2013-05-01,Hyesan,\n",
        "Group,Date,Place,Source\nA,2013-05-01T08:00,Hyesan,AP\nA,2013-05-01T20:00,Hyesan,RFA\n",
    ],
)
def test_rows_that_no_two_named_sources_tell_are_no_one_event(text: str) -> None:
    found = read_events(text.encode())
    assert events(found) == ["", ""]
    assert "one-event" not in found.problems["code"].tolist()


def test_many_denials_in_the_same_words_are_each_of_what_they_deny() -> None:
    told = "".join(
        f"A,2013-05-{day:02},Boten,arrest,AP{at},confirmed\n" for day in (1, 2) for at in range(2_000)
    )
    denied = "A,2013-05-02,Boten,,,denied\n" * 2_000
    found = read_events(f"group,date,place,kind,source,status\n{told}{denied}".encode()).reports
    assert found["event"].nunique() == 2
    assert set(found.loc[found["status"] == "denied", "event"]) == set(
        found.loc[found["date"] == "2013-05-02", "event"]
    )


def test_two_outlets_tell_one_event_where_no_source_is_named() -> None:
    found = read_events(
        b"Group,Date,Place,Outlet\nA,2013-05-10,Boten,Yonhap\nA,2013-05-10,Boten,AP\nA,2013-05-28,Beijing,AP\n"
    )
    assert events(found) == ["2013-05-10, line 2", "2013-05-10, line 2", ""]


def test_a_denial_that_may_be_of_two_kinds_is_of_none() -> None:
    rows = "A,2013-05-27,Vientiane,detention,AP,reported\nA,2013-05-27,Vientiane,departure,AP,confirmed\nA,2013-05-27,Vientiane,,MFA,denied\n"
    assert events(read_events(f"group,date,place,kind,source,status\n{rows}".encode())) == [""] * 3


@pytest.mark.parametrize("denial", ["2013-05-12", "2013-05", ""])
def test_a_stay_is_denied_by_its_first_day_or_less(denial: str) -> None:
    rows = f"A,2013-05-04/2013-05-09,Yanji,AP,confirmed\nA,2013-05-12/2013-05-20,Kunming,AP,confirmed\nA,{denial},Kunming,MOFA,denied\n"
    names = events(read_events(f"group,date,place,source,status\n{rows}".encode()))
    assert names[1] == names[2] != ""
    assert names[0] == ""
