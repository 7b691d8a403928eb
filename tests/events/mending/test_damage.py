from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.limits import Limits

HEAD = "group,date,place,country\n"
LINES = [
    '"Nine, 2013",2013-05-27,Seoul,KR\n',
    '"Two, 2014",2014-01-02,Yanji,CN\n',
    '"Nine, 2013",2013-05-28,Beijing,CN\n',
    '"Five, 2002",2002-05-08,Shenyang,CN\n',
    '"Five, 2002",2002-05-09,Manila,PH\n',
    '"Two, 2014",2014-01-05,Bangkok,TH\n',
]
CLEAN = read_table((HEAD + "".join(LINES)).encode()).rows.to_numpy().tolist()


def damaged(line: str, at: int = 2) -> tuple[list[list[str]], list[tuple[int, str]]]:
    lines = [*LINES[:at], line, *LINES[at + 1 :]]
    found = read_table((HEAD + "".join(lines)).encode())
    problems = list(zip(found.problems["line"], found.problems["code"], strict=True))
    return found.rows.to_numpy().tolist(), problems


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('"Nine, 2013,2013-05-28,Beijing,CN\n', "open-quote"),
        ('"Nine, 2013",2013-05-28,"Beijing,CN\n', "open-quote"),
        ('"Nine, 2013",2013-05-28,Beijing,CN"\n', "open-quote"),
        ('"Nine, 2013",2013-05-28,BeijingCN\n', "ragged-row"),
        ('"Nine, 2013",2013-,05-28,Beijing,CN\n', "ragged-row"),
        ('"Nine, 2013",2013-05-28,Bei\njing,CN\n', "broken-line"),
        ('"Nine, 2013",2013-05-28,Beijing,C\nN\n', "broken-line"),
        ('"Nine, 2013",2013-05-28,Bei\n\njing,CN\n', "broken-line"),
        ('"""Nine, 2013"",2013-05-28,Beijing,CN"\n', "open-quote"),
        ('"Nine, 2013";2013-05-28;Beijing;CN\n', "ragged-row"),
        ('"Nine, 2013",2013-05-28|Beijing,CN\n', "ragged-row"),
        ('"Nine, 2013",2013-05-28,2013-05-28,Beijing,CN\n', "ragged-row"),
        ('"Ni\nne, 2013",2013-05-28,Beijing,CN\n', "doubtful-cell"),
    ],
)
def test_a_damaged_row_is_mended_and_named_and_the_others_stay(line: str, code: str) -> None:
    rows, problems = damaged(line)
    if code != "doubtful-cell":
        assert rows == CLEAN
        assert problems == [(4, code)]
    assert rows[:2] + rows[3:] == CLEAN[:2] + CLEAN[3:]


def test_two_lines_run_together_are_parted() -> None:
    rows, problems = damaged(LINES[2].rstrip())
    assert rows == CLEAN
    assert problems == [(4, "broken-line")]


def test_two_lines_joined_by_a_separator_are_parted() -> None:
    rows, problems = damaged(f"{LINES[2].rstrip()},{LINES[3]}".replace(LINES[3], LINES[3].rstrip()) + "\n")
    assert rows[:4] == CLEAN[:4]
    assert problems == [(4, "broken-line")]


def test_no_piece_of_a_row_is_read_twice() -> None:
    rows, _ = damaged('"Nine, 2013",2013-05-28,Bei\n\njing,CN\n"Two, 2014",2014-0\n\n1-04,Kunming,CN\n')
    assert rows == [*CLEAN[:3], ["Two, 2014", "2014-01-04", "Kunming", "CN"], *CLEAN[3:]]


def test_a_lost_cell_is_taken_as_blank_where_it_stood() -> None:
    rows, problems = damaged('"Nine, 2013",Beijing,CN\n')
    assert rows[2] == ["Nine, 2013", "", "Beijing", "CN"]
    assert problems == [(4, "ragged-row")]


CODES = [f"{code},{lat},{lon},World Factbook\n" for code, lat, lon in [
    ("GN", 11, -10), ("GP", 16.25, -61.5833), ("GQ", 2, 10), ("GR", 39, 22), ("GT", 15.5, -90.25), ("GU", 13.4667, 144.7833),
    ("GW", 12, -15), ("GY", 5, -59), ("HK", 22.267, 114.188), ("HM", -53.1, 72.5167), ("HN", 15, -86.5), ("HR", 45.1667, 15.5),
]]  # fmt: skip


def codes(line: str, at: int) -> list[list[str]]:
    lines = [*CODES[:at], line, *CODES[at + 1 :]]
    return read_table(("code,lat,lon,source\n" + "".join(lines)).encode()).rows.to_numpy().tolist()


def test_a_line_cut_off_in_its_first_cell_leaves_the_next_one_alone() -> None:
    rows = codes("G\n", 1)
    assert rows[1] == ["G", "", "", ""]
    assert rows[2] == ["GQ", "2", "10", "World Factbook"]


@pytest.mark.parametrize("number", ["135.0", "-14.6", "24"])
def test_where_a_cell_was_lost_no_number_is_parted(number: str) -> None:
    row = codes(f"BZ,{number},World Factbook\n", 4)[4]
    assert row[0] == "BZ"
    assert sorted(row[1:3]) == ["", number]


def test_a_quote_in_a_name_is_named_though_the_rows_are_mostly_blank() -> None:
    data = 'theme,abuse,"accuse,act,actress\n' + "".join(f"word {at},,,,{at}\n" for at in range(6))
    found = read_table(data.encode())
    assert list(found.rows.columns) == ["theme", "abuse", "accuse", "act", "actress"]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "damaged-header"]]


@pytest.mark.parametrize(
    "line",
    [
        "“Nine, 2013”,2013-05-28,Beijing,CN\n",
        '"Nine, 2013”,2013-05-28,Beijing,CN\n',
    ],
)
def test_curled_quotes_are_mended(line: str) -> None:
    rows, problems = damaged(line)
    assert rows == CLEAN
    assert [at for at, _ in problems] == [4]


def test_quotes_inside_a_cell_that_were_not_doubled_stay_in_it() -> None:
    rows, _ = damaged('"Nine, "the nine" of 2013",2013-05-28,Beijing,CN\n')
    assert rows[2] == ['Nine, "the nine" of 2013', "2013-05-28", "Beijing", "CN"]


def test_a_long_run_of_short_rows_is_kept_row_by_row() -> None:
    rows = [f"{at},Yanji\n" for at in range(1_200)]
    found = read_table((HEAD + "".join(LINES * 3) + "".join(rows)).encode(), limits=Limits(seconds=3))
    assert found.rows["group"].tolist()[-1_200:] == [str(at) for at in range(1_200)]


def test_names_of_a_wide_header_and_a_heading_below_one_stay() -> None:
    wide = read_table(("date,place,kind,people,source,note\n" + "2013,Yanji,arrest\n" * 12).encode())
    assert wide.rows.columns.tolist()[:6] == ["date", "place", "kind", "people", "source", "note"]
    headed = read_table(("date,place,source\nLaos\n" + "2013,Vientiane,RFA\n" * 12).encode())
    assert headed.rows.columns.tolist() == ["date", "place", "source"]
    assert headed.rows["source"].tolist()[1:] == ["RFA"] * 12
