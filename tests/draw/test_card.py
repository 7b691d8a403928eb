"""The chosen event in the map's frame: whose word it is stands in every picture of it."""

from __future__ import annotations

from geo.draw import card_lines, evidence_of
from geo.routes import Case
from tests.factories import case_of


def card(case: Case, as_of: str | None = None) -> tuple[str, ...]:
    routes = case.routes(as_of)
    found = evidence_of(routes, routes.events["id"].iloc[0])
    assert found is not None
    return card_lines(found)


def said(*told: tuple[str, str, str], **same: str) -> Case:
    """Reports on one event: source, status and when it was said."""
    return case_of(
        [
            {"group": "g", "event": "e", "date": "2013-05-27", "place": "Vientiane", "kind": "detention", "people": "9",
             "source": source, "status": status, "reported": reported, **same}
            for source, status, reported in told
        ]
    )  # fmt: skip


def test_it_says_where_when_and_who_says_so() -> None:
    assert card(said(("Ministry", "confirmed", ""), ("Paper", "reported", ""))) == (
        "Vientiane",
        "27 May 2013 · detention · 9 people",
        "Confirmed by Ministry",
        "Reported by Paper",
    )


def test_a_contested_event_says_so_and_names_both_sides() -> None:
    lines = card(said(("Ministry", "denied", ""), ("Paper", "claimed", "")))
    assert lines[2:] == ("Contested", "Claimed by Paper", "Denied by Ministry")


def test_what_a_source_has_taken_back_is_not_its_word_any_more() -> None:
    case = said(("Ministry", "denied", "2013-05-28"), ("Ministry", "confirmed", "2013-05-30"))
    assert card(case)[2:] == ("Confirmed by Ministry",)
    assert card(case, "2013-05-29")[2:] == ("Denied by Ministry",)


def test_many_sources_are_counted_and_one_that_says_it_twice_is_one() -> None:
    told = [(f"Paper {number}", "reported", "") for number in range(5)]
    assert card(said(*told))[2:] == ("Reported by Paper 0; Paper 1; Paper 2 and 2 more",)
    twice = said(("", "claimed", ""), ("", "claimed", ""))
    assert card(twice)[2:] == ("Claimed by Unnamed source",)


def test_what_they_differ_on_is_named() -> None:
    rows = [
        {"group": "g", "event": "e", "date": date, "place": "Vientiane", "source": source, "people": people}
        for date, source, people in (("2013-05-27", "A", "9"), ("2013-05-20", "B", "8"))
    ]
    assert card(case_of(rows))[-1] == "They differ on date and people"
    assert not any(line.startswith("They differ") for line in card(said(("A", "reported", ""))))


def test_a_field_that_another_source_gives_is_not_put_into_the_mouth_of_the_first() -> None:
    told = {"group": "g", "event": "e", "kind": "arrest"}
    case = case_of(
        [
            {**told, "date": "2014-05", "place": "China", "source": "Ministry", "status": "confirmed"},
            {
                **told,
                "date": "2014-05-14",
                "place": "Alpha",
                "country": "China",
                "source": "Blog",
                "status": "reported",
            },
        ]
    )
    lines = card(case)
    assert lines[2:4] == ("Confirmed by Ministry", "Reported by Blog")
    assert "Date, Place: as Blog gives it" in lines
