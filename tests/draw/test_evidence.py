from __future__ import annotations

import pytest

from geo.draw import Evidence, evidence_of, is_web_address
from geo.draw.evidence import CONFLICT
from geo.routes import Case
from tests.factories import case_of


def evidence(case: Case, event: str, as_of: str | None = None) -> Evidence:
    routes = case.routes(as_of)
    found = evidence_of(routes, routes.events.loc[routes.events["event"] == event, "id"].iloc[0])
    assert found is not None
    return found


def test_every_report_of_an_event_is_shown_with_its_stance_and_whether_it_stands(laos: Case) -> None:
    found = evidence(laos, "flight-pyongyang")
    assert (found.title, found.status) == ("Beijing → Pyongyang", "confirmed")
    ministry = [
        (one.stance, one.stands)
        for one in found.statements
        if one.source == "South Korean foreign ministry official"
    ]
    assert ministry == [("denied", False), ("confirmed", False), ("confirmed", True)]
    assert len(found.statements) == 7


def test_statements_are_in_order_of_time(laos: Case) -> None:
    lines = [
        line for one in evidence(laos, "arrest").statements for line in one.lines if line.startswith("Said")
    ]
    assert lines == ["Said 29 May 2013", "Said 2 June 2013"]


def test_a_field_taken_from_another_source_is_said_to_be_that_sources(laos: Case) -> None:
    assert any(
        "Place" in line and "as Los Angeles Times gives it" in line for line in evidence(laos, "arrest").lines
    )


def test_disagreements_name_values_and_sources(laos: Case) -> None:
    assert evidence(laos, "border").disagreements == (
        ("Date", "April 2013", "Yonhap", CONFLICT),
        ("Date", "about 9 May 2013", "South Korean helper of the group", CONFLICT),
    )


def test_what_can_not_both_be_right_comes_first() -> None:
    told = {"group": "g", "event": "e", "people": 9}
    found = evidence(case_of([{**told, "place": "Delta", "date": "2013-05", "source": "S"},
                              {**told, "place": "Delta", "date": "2013-05-02", "people": 8, "source": "T"}]), "e")  # fmt: skip
    assert [row[0] for row in found.disagreements] == ["People", "People", "Date", "Date"]


def test_why_a_report_does_not_stand_is_told_from_a_tie() -> None:
    told = {"group": "g", "event": "e", "place": "Alpha", "source": "S"}
    tie = evidence(case_of([{**told, "status": "denied"}, {**told, "status": "claimed"}]), "e")
    assert [one.why_not for one in tie.statements] == [
        "Does not stand: a later row of the same source has the same moment, and counts.", "",
    ]  # fmt: skip
    later = evidence(case_of([{**told, "status": "denied"}, {**told, "reported": "2013-05-29"}]), "e")
    assert [one.why_not for one in later.statements] == [
        "No longer stands: the same source said something later.", "",
    ]  # fmt: skip


def test_a_report_from_before_its_event_says_so() -> None:
    rows = [
        {"event": "e", "place": "Alpha", "date": "2013-05-10", "reported": day}
        for day in ("2013-05-09", "2013-05-10", "")
    ]
    said = "Said before the event's first possible day"
    assert [said in evidence(case_of([row]), "e").statements[0].lines for row in rows] == [True, False, False]


def test_what_is_not_known_yet_has_no_evidence(laos: Case) -> None:
    event = laos.routes().events["id"].iloc[0]
    assert evidence_of(laos.routes("2013-05-27"), event) is None
    assert evidence_of(laos.routes(), "none") is None


def test_outlet_note_codes_other_columns_and_the_line_of_the_file_are_shown() -> None:
    row = {"event": "e", "place": "Alpha", "via": "Paper", "note": "By night.", "reliability": "B", "credibility": "2",
           "shoe size": "42", "url": "https://example.org/x"}  # fmt: skip
    (one,) = evidence(case_of([row]), "e").statements
    assert one.source == "Unnamed source"
    assert one.url == "https://example.org/x"
    for line in ("Carried by Paper", "By night.", "Source B: usually reliable", "Information 2: probably true",
                 "shoe size: 42", "No date of report: counts as always known", "made.csv, line 2"):  # fmt: skip
        assert line in one.lines


@pytest.mark.parametrize(
    ("url", "may_be_link"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("javascript:void(0)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://example.org/ a", False),
        (" https://example.org", False),
        ("", False),
    ],
)
def test_only_an_address_of_the_web_may_become_a_link(url: str, may_be_link: bool) -> None:
    assert is_web_address(url) is may_be_link


def test_an_address_that_may_not_is_shown_as_text() -> None:
    (one,) = evidence(
        case_of([{"event": "e", "place": "Alpha", "url": "javascript:void(0)"}]), "e"
    ).statements
    assert one.url == ""
    assert "Address: javascript:void(0)" in one.lines
