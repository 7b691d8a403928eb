"""What is called an event or a destination, and is none."""

from __future__ import annotations

import pytest

from geo.events import Reading, read_events
from geo.publish import clean_csv


def read(text: str) -> Reading:
    return read_events(text.encode())


def codes(found: Reading) -> set[str]:
    return set(found.problems["code"])


DIARY = (
    "A,2013-05-01,Hyesan,hiding\nA,2013-05-04,Changbai,hiding\nA,2013-05-07,Yanji,{}\nA,2013-05-10,Shenyang,{}\n"
    "A,2013-05-13,Kunming,{}\n"
)


@pytest.mark.parametrize(
    "header", ["Group,Date,Place,Event", "그룹,날짜,장소,사건", "Group,Date,Place,Incident"]
)
def test_words_that_come_again_elsewhere_are_no_names_of_events(header: str) -> None:
    found = read(header + "\n" + DIARY.format("on the move", "on the move", "resting"))
    assert found.reports["event"].eq("").all()
    assert ("event" in found.columns.values(), "no-event" in codes(found)) == (False, True)


def test_where_some_are_kinds_they_are_read_so_and_the_others_named() -> None:
    found = read("Group,Date,Place,Event\n" + DIARY.format("on the move", "on the move", "arrest"))
    assert found.reports["kind"].tolist() == ["", "", "", "", "arrest"]
    assert found.problems["code"].tolist().count("bad-vocabulary") == 4


@pytest.mark.parametrize(
    "text",
    [
        "Group,Date,Place,Event\nA,2013-05-01,Hyesan,E1\nA,2013-05-04,Changbai,E1\n",  # ids
        "Group,Date,Place,Event\nA,2013-05-01,Hyesan,hiding\nA,2013-05-01,Hyesan,hiding\n",
        "Group,Date,Place,Event\nA,2013-05,Hyesan,hiding\nA,2013-06,Changbai,hiding\n",  # of months there may be more
        "Group,Date,Place,Event,Source\nA,2013-05-01,Hyesan,flight,AP\nA,2013-05-04,Changbai,flight,MOFA\n",
        "Group,Date,Place,Event,Reported\nA,2013-05-01,Hyesan,flight,2013-06-01\nA,2013-05-04,Changbai,flight,2013-06-02\n",
        "Group,Date,Place,Event\nA,2013-05-01,Hyesan,hiding\nB,2013-05-04,Changbai,hiding\n",
    ],
)
def test_what_joins_rows_or_may_do_so_stays_an_event(text: str) -> None:
    found = read(text)
    assert "event" in found.columns.values()
    assert "no-event" not in codes(found)


@pytest.mark.parametrize(
    "header", ["Group,Date,Place,Destination", "일행,날짜,장소,목적지", "Group,Date,Place,Destination city"]
)
def test_the_end_of_the_whole_journey_makes_no_leg_from_every_stop(header: str) -> None:
    found = read(
        f"{header}\nA,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\n"
    )
    assert found.reports["place"].tolist() == ["Yanji", "Kunming", "Vientiane"]
    assert found.reports["to_place"].eq("").all()
    assert "no-leg" in codes(found)
    assert found.reports["other"].str[-1].str[-1].tolist() == ["Seoul"] * 3


@pytest.mark.parametrize(
    "text",
    [
        # by our own name, from an origin, along a chain, of one movement told twice
        "group,date,place,to_place\nA,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\n",
        "Group,Date,From,To\nA,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\n",
        "Group,Date,Place,Destination\nA,2013-05-01,Yanji,Kunming\nA,2013-05-03,Kunming,Boten\nA,2013-05-12,Boten,Seoul\n",
        "Group,Date,Place,Destination\nA,2013-05-01,Vientiane,Seoul\nA,2013-05-01,Kunming,Seoul\n",
        "Date,Place,Destination\n2013-05-01,Yanji,Seoul\n2013-05-03,Kunming,Seoul\n2013-05-12,Vientiane,Seoul\n",
    ],
)
def test_movements_keep_their_destination(text: str) -> None:
    found = read(text)
    assert found.reports["to_place"].ne("").all()
    assert "no-leg" not in codes(found)


def test_a_person_may_say_that_it_is_one_after_all() -> None:
    text = "Group,Date,Place,Destination\nA,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\n"
    columns = {"Group": "group", "Date": "date", "Place": "place", "Destination": "to_place"}
    found = read_events(text.encode(), columns=columns)
    assert found.reports["to_place"].tolist() == ["Seoul"] * 3
    assert "no-leg" not in codes(found)


def test_numbers_of_rows_whose_days_go_back_are_no_stops() -> None:
    rows = ["1,A,2013-05-27,Vientiane", "2,A,2013-05-01,Hyesan", "3,A,2013-05-10,Kunming"]
    found = read("Sequence,Group,Date,Place\n" + "\n".join(rows) + "\n")
    assert "stop" not in found.columns.values()
    assert found.kind == "reports"
    assert "no-order" in codes(found)
    ordered = read(
        "Sequence,Group,Date,Place\n1,A,2013-05-01,Hyesan\n2,A,2013-05-10,Kunming\n3,A,2013-05-27,Boten\n"
    )
    assert ordered.kind == "stops"
    other = read(
        "Sequence,Group,Date,Place\n3,A,2013-05-27,Boten\n1,A,2013-05-01,Hyesan\n2,A,2013-05-10,Kunming\n"
    )
    assert other.reports["place"].tolist() == ["Hyesan", "Kunming", "Boten"]


def test_a_slip_in_the_name_is_refused_with_the_same_words_and_told_once() -> None:
    rows = "A,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\n"
    for header in ("Destination", "Destinaton"):
        found = read(f"Group,Date,Place,{header}\n{rows}")
        assert found.problems["code"].tolist().count("no-leg") == 1
        assert "unused-column" not in codes(found)


@pytest.mark.parametrize(
    "other", ["Via,Yonhap,AP", "Url,http://a.org/1,http://b.org/2", "Status,confirmed,denied"]
)
def test_what_tells_who_says_it_makes_an_event_of_words(other: str) -> None:
    header, one, two = other.split(",")
    text = f"Group,Event,Date,Place,{header}\nA,The flight,2013-05-10,Hyesan,{one}\nA,The flight,2013-05-11,Musan,{two}\n"
    assert read(text).reports["event"].tolist() == ["The flight"] * 2


def test_days_in_three_columns_are_days_too() -> None:
    rows = "A,2013,5,1,Hyesan,hiding\nA,2013,5,4,Yanji,hiding\nA,2013,5,7,Kunming,hiding\n"
    found = read(f"Group,Year,Month,Day,Place,Event\n{rows}")
    assert "no-event" in codes(found)
    again = read_events(clean_csv(found.reports)).reports
    assert again["event"].tolist() == found.reports["event"].tolist() == [""] * 3


def test_what_a_person_took_for_events_is_one_again_after_an_export() -> None:
    text = "Group,Date,Place,Event\n" + DIARY.format("on the move", "on the move", "resting")
    chosen = {"Group": "group", "Date": "date", "Place": "place", "Event": "event"}
    reports = read_events(text.encode(), columns=chosen).reports
    assert read_events(clean_csv(reports)).reports["event"].tolist() == reports["event"].tolist()


def test_who_has_come_to_the_end_may_tell_it_once_more() -> None:
    rows = "A,2013-05-01,Yanji,Seoul\nA,2013-05-03,Kunming,Seoul\nA,2013-05-12,Vientiane,Seoul\nA,2013-06-12,Seoul,{}\n"
    for last in ("Seoul", ""):
        found = read("Group,Date,Place,Destination\n" + rows.format(last))
        assert found.reports["to_place"].eq("").all()
    moved = read(
        "Group,Date,Place,Kind,Destination\n"
        + "".join(
            f"A,2013-05-0{n},{p},deportation,Onsong\n"
            for n, p in ((1, "Yanji"), (3, "Tumen"), (9, "Hunchun"))
        )
    )
    assert moved.reports["to_place"].tolist() == ["Onsong"] * 3


@pytest.mark.parametrize("header", ["Stop", "Leg", "Order"])
def test_one_day_that_is_wrong_leaves_stops_in_their_order(header: str) -> None:
    found = read(
        f"Journey,{header},Place,Date\nA,1,Hyesan,2013-05-01\nA,2,Yanji,2013-05-20\nA,3,Shenyang,2013-05-09\n"
    )
    assert found.reports["place"].tolist() == ["Hyesan", "Yanji", "Shenyang"]
    assert found.kind == "stops"


def test_stances_that_differ_join_nothing_while_none_denies() -> None:
    rows = "A,2013-05-01,Hyesan,hiding,yes\nA,2013-05-04,Yanji,hiding,no\nA,2013-05-07,Kunming,hiding,yes\n"
    found = read("Group,Date,Place,Event,Confirmed\n" + rows)
    assert "no-event" in codes(found)
    assert found.reports["event"].eq("").all()
