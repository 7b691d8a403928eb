from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def noted(reading: Reading, code: str) -> list[list[object]]:
    problems = reading.problems
    rows: list[list[object]] = (
        problems.loc[problems["code"] == code, ["line", "column", "value"]].to_numpy().tolist()
    )
    return rows


@pytest.mark.parametrize("mark", ["〃", "ditto", "Ditto", '""""', "同上", "상동", "(ditto)", "do.", " 〃 "])
def test_marks_stand_for_the_cell_above(mark: str) -> None:
    text = f"Group,Date,Place,Source\nNine,2013-04,Hyesan,Yonhap\n{mark},2013-05-01,Kunming,{mark}\n{mark},2013-05-10,Oudomxay,AP\n"
    found = read_events(text.encode())
    assert found.reports[["group", "source"]].to_numpy().tolist() == [
        ["Nine", "Yonhap"],
        ["Nine", "Yonhap"],
        ["Nine", "AP"],
    ]
    value = '"' if mark == '""""' else mark
    assert noted(found, "ditto-mark") == [[3, "group", value], [3, "source", value]]


def test_what_was_written_stays_in_the_details() -> None:
    found = read_events("Date,Place\n2013-04,Hyesan\n〃,Kunming\n".encode())
    assert found.reports["date"].tolist() == ["2013-04", "2013-04"]
    assert found.reports["other"].tolist() == [(), (("Date", "〃"),)]


def test_below_nothing_a_name_is_none_and_all_else_is_seen_to_be_wrong() -> None:
    found = read_events("Date,Place,Source\n〃,Hyesan,a\n2014,Kunming,\n2015,Musan,ditto\n".encode())
    assert found.reports["source"].tolist() == ["a", "", ""]
    assert noted(found, "ditto-mark") == [[4, "source", "ditto"]]
    assert noted(found, "bad-date") == [[2, "date", "〃"]]


@pytest.mark.parametrize("empty", ["''", '""""""'])
def test_an_empty_text_of_a_database_is_no_mark(empty: str) -> None:
    found = read_events(f"Group,Date,Place\nA,2013,Hyesan\n{empty},2014,Kunming\n".encode())
    assert noted(found, "ditto-mark") == []


@pytest.mark.parametrize(
    ("header", "cell", "column"),
    [
        ("Sensitivity (1=withhold, 4=town)", "1", "sensitivity"),
        ("Reliability (A=reliable; B=usually)", "A", "reliability"),
    ],
)
def test_a_key_that_explains_our_own_codes_changes_none(header: str, cell: str, column: str) -> None:
    found = read_events(f'Date,Place,"{header}"\n2013,Hyesan,{cell}\n'.encode())
    assert found.reports[column].tolist() == [cell]
    assert found.problems.empty


def test_a_dash_and_a_word_are_no_marks() -> None:
    found = read_events(b"Date,Place,Note\n2013,Hyesan,a\n2014,Kunming,do\n2015,Same,-\n")
    assert found.reports["note"].tolist() == ["a", "do", "-"]
    assert noted(found, "ditto-mark") == []


@pytest.mark.parametrize(
    "header",
    ["Status (1=confirmed 2=reported 3=denied)", "Status (1 = confirmed, 2 = reported, 3 = denied)",
     "Status: 1=confirmed; 2=reported; 3=denied", "상태 (1:확인, 2:보도, 3:부인)"],
)  # fmt: skip
def test_a_key_in_the_name_of_a_column_is_applied(header: str) -> None:
    cell = f'"{header}"'
    found = read_events(f"Date,Place,{cell}\n2013-05-27,Vientiane,1\n2013-05-28,Beijing,3.0\n".encode())
    assert found.reports["status"].tolist() == ["confirmed", "denied"]
    assert [2, "status", "1"] in noted(found, "word-alias")
    assert found.reports["other"].tolist() == [((header, "1"),), ((header, "3.0"),)]


def test_a_key_of_names_is_applied_and_said() -> None:
    text = 'Date,"Place (1=Hyesan, 2=Musan)","Source (A=AP, Y=Yonhap)"\n2013,1,A\n2014,Boten,Y\n2015,2,AFP\n'
    found = read_events(text.encode())
    assert found.reports[["place", "source"]].to_numpy().tolist() == [
        ["Hyesan", "AP"],
        ["Boten", "Yonhap"],
        ["Musan", "AFP"],
    ]
    assert noted(found, "word-alias") == [[2, "place", "1"], [2, "source", "A"]]


def test_what_the_key_does_not_name_is_no_report() -> None:
    found = read_events(b"Date,Place,Status (1=confirmed 2=denied)\n2013,Vientiane,1\n2014,Beijing,9\n")
    assert found.reports["status"].tolist() == ["confirmed", "unknown"]
    assert [3, "status", "9"] in noted(found, "bad-vocabulary")


def test_a_word_of_the_column_s_own_is_no_sign() -> None:
    found = read_events(
        b'Date,Place,"Status (confirmed=seen by us, denied=they say no)"\n2013,A,confirmed\n2014,B,denied\n'
    )
    assert found.reports["status"].tolist() == ["confirmed", "denied"]


def test_signs_are_known_in_small_and_in_capital_letters() -> None:
    found = read_events(b'Date,Place,"Status (c=confirmed, d=denied)"\n2013,A,C\n2014,B,d\n')
    assert found.reports["status"].tolist() == ["confirmed", "denied"]


def test_codes_that_nothing_explains_are_no_reports() -> None:
    found = read_events("Date,Place,상태\n2013,A,1\n2014,B,2\n".encode())
    assert found.reports["status"].tolist() == ["unknown", "unknown"]


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        ("Confirmed", "Yes", "no"),
        ("Verified (Y/N)", "Y", "N"),
        ("확인여부", "O", "X"),
        ("是否核实", "是", "否"),
    ],
)
def test_yes_and_no_answer_whether_it_is_confirmed(header: str, yes: str, no: str) -> None:
    text = f"date,place,source,{header}\n2013,Boten,AP,{yes}\n2014,Yanji,AP,{no}\n2015,Musan,AP,\n"
    found = read_events(text.encode())
    assert found.reports["status"].tolist() == ["confirmed", "claimed", "reported"]
    assert "word-alias" in set(found.problems["code"])


@pytest.mark.parametrize("cells", [("x", ""), ("Yes", "MOFA"), ("yes", "2")])
def test_a_tick_or_another_word_beside_them_is_no_answer(cells: tuple[str, str]) -> None:
    found = read_events(
        f"date,place,source,Confirmed\n2013,Boten,AP,{cells[0]}\n2014,Yanji,AP,{cells[1]}\n".encode()
    )
    assert "confirmed" not in found.reports["status"].tolist()


def test_what_is_not_known_is_neither_confirmed_nor_claimed() -> None:
    found = read_events(
        b"date,place,source,Confirmed\n2013,Boten,AP,yes\n2014,Yanji,AP,Not known\n2015,Musan,AP,no\n"
    )
    assert found.reports["status"].tolist() == ["confirmed", "unknown", "claimed"]
