from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def statuses(found: Reading) -> list[str]:
    told: list[str] = found.reports["status"].tolist()
    return told


def named(found: Reading) -> list[list[object]]:
    rows: list[list[object]] = (
        found.problems.loc[found.problems["code"] == "taken-back", ["line", "column", "value"]]
        .to_numpy()
        .tolist()
    )
    return rows


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Denied by", "MOFA"),
        ("denied", "x"),
        ("date_of_denial", "2013-05-30"),
        ("Retracted", "yes"),
        ("Cancelled", "1"),
        ("Unconfirmed", "Y"),
        ("isRetracted", "TRUE"),
        ("부인 여부", "예"),
        ("정정보도", "2013-06-01"),
        ("否认", "是"),
    ],
)
def test_a_column_that_takes_back_makes_its_rows_unknown_and_says_so(header: str, cell: str) -> None:
    found = read_events(
        f"Date,Place,Source,Status,{header}\n2013,Boten,AP,confirmed,\n2014,Musan,AP,confirmed,{cell}\n".encode()
    )
    assert statuses(found) == ["confirmed", "unknown"]
    assert named(found) == [[1, "status", header]]
    assert (header, cell) in found.reports["other"].iloc[1]


@pytest.mark.parametrize(("header", "cell"), [("Denied", "no"), ("Denied", "N/A"), ("Retracted", "0"), ("Retracted?", "not retracted"), ("Denied", "No."), ("Unverified", "0.0"), ("Correction", "moved"), ("Asylum denied", "yes"),
     ("Visa cancelled on", "2013-04-30"), ("Entry denied", "by police"), ("Disputed territory", "Mt. Paektu"), ("Reason for denial", "none such"), ("부인", "동반"), ("Fact checked", "no"),
     ("True name given", "no"), ("Arrested", "yes")])  # fmt: skip
def test_a_no_and_what_is_about_something_else_take_nothing_back(header: str, cell: str) -> None:
    found = read_events(f"Date,Place,Source,{header}\n2013,Boten,AP,{cell}\n2014,Musan,AP,\n".encode())
    assert statuses(found) == ["reported", "reported"]
    assert named(found) == []


def test_of_a_column_that_asks_whether_it_is_so_a_no_takes_it_back() -> None:
    found = read_events("Date,Place,사실여부\n2013,Boten,예\n2014,Musan,아니오\n2015,Musan,\n".encode())
    assert statuses(found) == ["reported", "unknown", "reported"]


def test_a_column_that_a_person_took_for_a_note_takes_nothing_back() -> None:
    columns = {"Date": "date", "Place": "place", "Denied entry": "note"}
    found = read_events(b"Date,Place,Denied entry\n2013,Boten,yes\n", columns=columns)
    assert statuses(found) == ["reported"]
    assert named(found) == []


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Note", "RETRACTED 30 May"),
        ("Note", "오보로 확인"),
        ("Note", "Retracted by AP on 3 June"),
        ("Place", "[RETRACTED] Boten"),
        ("Source", "AP (retracted)"),
        ("Source", '"MOFA (confirmed), Lao MFA (denied)"'),
        ("Source", "외교부(부인)"),
    ],
)
def test_a_word_in_a_text_takes_back_a_row_without_a_stance(column: str, cell: str) -> None:
    found = read_events(f"Date,Country,{column}\n2013,Laos,{cell}\n".encode())
    assert statuses(found) == ["unknown"]
    assert named(found) == [[2, column.casefold(), cell.strip('"')]]


def test_a_stance_that_the_row_states_stands_and_the_word_is_named() -> None:
    found = read_events(b"Date,Place,Status,Note\n2013,Boten,confirmed,Retracted later\n")
    assert statuses(found) == ["confirmed"]
    assert named(found) == [[2, "note", "Retracted later"]]
    assert "its stance stands" in found.problems["message"].str.cat()


@pytest.mark.parametrize(("column", "cell"), [("Note", "They were denied entry"), ("Note", "It was withdrawn from the border"), ("Source", "AFP (Beijing)"), ("Source", "AP (reported)"), ("Place", "Vientiane (Laos)"), ("Source", "KCNA (official)"),
     ("Source", "Yonhap (confirmed)"), ("Place", "Correction camp No. 12"), ("Note", "Turned back (denied entry)"), ("Note", "Withdrawn from the shelter"), ("Note", "김씨(부인과 아들 동반)"),
     ("Note", "정정 불안으로 이동"), ("Note", "Corrected spelling of the place")])  # fmt: skip
def test_what_is_told_in_a_text_takes_nothing_back(column: str, cell: str) -> None:
    found = read_events(f"Date,Country,{column}\n2013,Laos,{cell}\n".encode())
    assert statuses(found) == ["reported"]
    assert named(found) == []


def test_a_denial_stays_one_whatever_a_column_says() -> None:
    found = read_events(
        b"Date,Place,Source,Status,Denied by\n2013,Boten,MOFA,denied,MOFA\n2013,Boten,AP,confirmed,MOFA\n"
    )
    assert statuses(found) == ["denied", "unknown"]
    assert "takes back 1 row, the first on line 3" in found.problems["message"].str.cat()


def test_all_rows_are_taken_back_though_not_all_are_listed() -> None:
    rows = "".join(f"G{number},2013-05-01,Hyesan,Retracted\n" for number in range(1_200))
    found = read_events(f"Group,Date,Place,Note\n{rows}".encode())
    assert set(statuses(found)) == {"unknown"}
    assert len(named(found)) == 1_000
    assert "It is the same with 200 more." in found.problems["message"].iloc[-1]
