from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def aside(found: Reading) -> list[list[object]]:
    codes = found.problems["code"].isin(["no-report", "no-date-no-place"])
    rows: list[list[object]] = found.problems.loc[codes, ["line", "code", "value"]].to_numpy().tolist()
    return rows


@pytest.mark.parametrize(
    "word",
    [
        "Total",
        "Grand total:",
        "SUBTOTAL",
        "Sub-total",
        "합계",
        "소계",
        "总计",
        "小計",
        "(Total)",
        "Total: 5",
        "합계 12",
    ],
)
def test_a_line_of_totals_is_no_place_wherever_it_stands(word: str) -> None:
    found = read_events(f"Date,Place,People\n2013-05-27,Vientiane,9\n2013,{word},9\n2014,Yanji,1\n".encode())
    assert found.reports["place"].tolist() == ["Vientiane", "Yanji"]
    assert aside(found) == [[3, "no-report", f"2013 | {word} | 9"]]


@pytest.mark.parametrize(
    "note", ["Source: Ministry of Unification", "Updated 2014-01-03", "* corrected", "출처: 통일부", "※ 잠정"]
)
def test_a_note_below_a_table_is_no_place(note: str) -> None:
    found = read_events(f"Place,Date,People\nVientiane,2013-05-27,9\nBoten,2013-05-28,1\n{note},,\n".encode())
    assert found.reports["place"].tolist() == ["Vientiane", "Boten"]
    assert aside(found) == [[4, "no-report", note]]


@pytest.mark.parametrize(
    "row", ["2013,Totality,1", "2013,Totalán,1", "2013,Source: the river,", ",Note Town,3", "2013,* Boten,1"]
)
def test_what_has_a_date_or_is_only_like_such_a_word_is_a_report(row: str) -> None:
    found = read_events(f"Date,Place,People\n2013-05-27,Vientiane,9\n{row}\n2014,Yanji,1\n".encode())
    assert len(found.reports) == 3
    assert aside(found) == []


def test_a_row_with_neither_a_date_nor_a_place_is_named_with_all_its_cells() -> None:
    found = read_events(b"date,place,source,note\n2013,Boten,AP,\n,,AP,gone\n")
    assert found.reports["place"].tolist() == ["Boten"]
    assert aside(found) == [[3, "no-date-no-place", "AP | gone"]]


def test_a_dated_row_of_a_source_with_such_a_name_is_no_footer() -> None:
    found = read_events(
        b"Source,Date,Place,Status\nAP,2013-05-27,Yanji,confirmed\nSources,2013-05-28,Boten,\n"
    )
    assert found.reports["source"].tolist() == ["AP", "Sources"]
    assert aside(found) == []


@pytest.mark.parametrize(
    "row",
    [
        "Total,,All places,27",
        "Total,2013-05-27,,27",
        "합 계,,,27",
        "Total,2013-05,3 places,27",
        "Total A,2013,Hyesan,18",
        "소계 (A),2013,혜산,18",
        "계,2013,,18",
        ",,Total: 2 places,18",
        ",,Subtotal A,18",
        "Total - A,2013,Hyesan,18",
        "Total – A,2013,Hyesan,18",
    ],
)
def test_totals_stand_under_groups_as_well(row: str) -> None:
    found = read_events(
        f"Group,Date,Place,People\nA,2013-05-01,Hyesan,9\nA,2013-05-10,Kunming,9\n{row}\n".encode()
    )
    assert found.reports["group"].tolist() == ["A", "A"]


def test_a_group_with_a_day_and_a_place_is_one_whatever_its_name() -> None:
    found = read_events(b"Group,Date,Place,People\nTotal,2013-05-01,Hyesan,9\nA,2013-05-10,Kunming,9\n")
    assert found.reports["group"].tolist() == ["Total", "A"]


def test_a_group_of_a_day_with_its_hour_is_one_as_well() -> None:
    found = read_events(b"Group,Date,Place\nTotal,2013-05-01T14:00,Hyesan\nA,2013-05-10,Kunming\n")
    assert found.reports["group"].tolist() == ["Total", "A"]
