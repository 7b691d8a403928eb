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


@pytest.mark.parametrize(
    "note",
    [
        "Later retracted by AP", "This report was retracted on 30 May", "Report withdrawn", "Denied by MOFA on 30 May", "이후 오보임",
        "기사 철회", "AP report (withdrawn)", "已撤回", "后被辟谣",
    ],
)  # fmt: skip
def test_a_note_that_may_take_its_row_back_is_named_and_its_stance_left(note: str) -> None:
    found = read_events(
        f"Date,Place,Source,Note\n2013-05-27,Boten,AP,seen\n2013-05-28,Yanji,AP,{note}\n".encode()
    )
    assert found.reports["status"].tolist() == ["reported", "reported"]
    (named,) = found.problems[found.problems["code"] == "taken-back"].itertuples()
    assert (named.line, named.column, named.value) == (3, "note", note)
    assert "was left as it is" in named.message


@pytest.mark.parametrize("source", ["MOFA denial", "MOFA - denied", "외교부 부인", "AP, later retracted"])
def test_so_is_a_source_with_a_denial_at_its_end(source: str) -> None:
    found = read_events(f'Date,Place,Source\n2013-05-27,Boten,AP\n2013-05-28,Yanji,"{source}"\n'.encode())
    assert found.reports["status"].tolist() == ["reported", "reported"]
    assert "taken-back" in set(found.problems["code"])


@pytest.mark.parametrize(
    "note",
    [
        "Retracted her asylum claim", "철회 없이 진행", "오보 옆에서 국경 통과",  "was denied entry", "김씨 부인 동행",
        "withdrawn from the shelter", "정정 불안",
    ],
)  # fmt: skip
def test_a_note_of_what_people_took_back_is_none_of_its_row(note: str) -> None:
    found = read_events(
        f"Date,Place,Source,Note\n2013-05-27,Boten,AP,seen\n2013-05-28,Yanji,AP,{note}\n".encode()
    )
    assert found.reports["status"].tolist() == ["reported", "reported"]
    assert "taken-back" not in set(found.problems["code"])


@pytest.mark.parametrize(
    ("header", "cells", "stances"),
    [
        ("철회여부", ("X", "O"), ["reported", "unknown"]),
        ("是否撤回", ("未撤回", "已撤回"), ["reported", "unknown"]),
        ("Denied by", ("nobody", "MOFA"), ["reported", "unknown"]),
        ("Unconfirmed", ("3", "0"), ["reported", "reported"]),  # counts
        ("Withdrawn", ("20130530", ""), ["unknown", "reported"]),
        ("Denied on", ("28", ""), ["unknown", "reported"]),  # days of the month
        ("Denied by", ("미국", "중국"), ["unknown", "unknown"]),
        ("Accurate", ("not known", "no"), ["reported", "unknown"]),
    ],
)
def test_noes_and_counts_under_a_column_that_takes_back(
    header: str, cells: tuple[str, str], stances: list[str]
) -> None:
    text = f"Date,Place,Source,{header}\n2013-05-27,Boten,AP,{cells[0]}\n2013-05-28,Yanji,AP,{cells[1]}\n"
    assert read_events(text.encode()).reports["status"].tolist() == stances
