from __future__ import annotations

import pytest

from geo.events import read_table
from tests.events.faults import faults

ROWS = [
    f"{at},{place},{word}\n"
    for at, (place, word) in enumerate([("Vientiane", "reported"), ("Yanji", "claimed")] * 6)
]


def test_a_cell_that_is_the_beginning_of_a_common_one_is_read_as_that_one() -> None:
    assert faults(ROWS, end="12,Yanji,repor\n") == (
        ["12", "Yanji", "reported"],
        [(14, "status", "doubtful-cell")],
    )


def test_another_word_or_a_number_is_no_doubt() -> None:
    assert faults(ROWS, end="12,Yanji,denied\n")[1] == []


def test_the_end_of_a_file_without_a_line_end_is_looked_at_more_closely() -> None:
    assert faults(ROWS, end="12,Yanji,den")[1] == [(14, "status", "doubtful-cell")]
    assert faults(ROWS, end="12,Yanji,claimed")[1] == []


@pytest.mark.parametrize(("odd", "named"), [("and went", 1), ("and went.", 0)])
def test_a_note_that_ends_no_sentence_where_all_others_do_is_named(odd: str, named: int) -> None:
    notes = [f"{at},They left in {at + 2000}.\n" for at in range(12)]
    found = read_table(("id,note\n" + "".join(notes) + f"99,{odd}\n").encode())
    assert len(found.problems) == named


def test_a_word_with_bad_bytes_is_read_as_the_one_known_word() -> None:
    raw = (
        "id,place,status\n" + "".join(ROWS)
    ).encode() + b"12,Vien\xfftiane,claimed\n13,\xffanji,claimed\n14,Q\xffx,claimed\n"
    found = read_table(raw)
    assert found.rows["place"].tolist()[-3:] == ["Vientiane", "Yanji", "Q�x"]
    assert found.problems["line"].tolist() == [14, 15, 16]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("37.2\ufffd5", "37.2\ufffd5"),  # 37.25 with a byte too many, or 37.2?5 with one spoilt
        ("13\ufffd.50", "13\ufffd.50"),
        ("2013-05-0\ufffd7", "2013-05-07"),
        ("2013-05-\ufffd7", "2013-05-\ufffd7"),
    ],
)
def test_a_number_with_bad_bytes_is_read_only_where_its_shape_tells_how(cell: str, read: str) -> None:
    degrees = [*[f"{at}.{at}" for at in range(10, 20)], "12.345", "112.50"]
    numbers = [f"{at},{number},2013-05-{at + 1:02}\n" for at, number in enumerate(degrees)]
    row = f"20,{cell},2013-01-01\n" if "-" not in cell else f"20,11.50,{cell}\n"
    data = ("id,degrees,date\n" + "".join(numbers) + row).encode().replace("\ufffd".encode(), b"\xff")
    found = read_table(data)
    assert read in found.rows.iloc[-1].tolist()
    assert found.problems["code"].tolist() == ["bad-bytes"]


def test_a_number_with_a_bad_byte_is_known_by_other_rows() -> None:
    rows = "".join(f"{at},1.0000,{at}\n" for at in range(9)).encode()
    assert read_table(b"id,share,n\n" + rows + b"10,1.0\xff00,3\n").rows.iloc[-1].tolist() == [
        "10",
        "1.0000",
        "3",
    ]


def test_a_cell_with_a_bad_byte_is_never_emptied_nor_given_the_digits_of_another() -> None:
    links = "".join(f"{at},https://un.org/{at},+82 10-{at}924-3682\n" for at in range(8)) + "8,,\n9,,\n10,,\n"
    data = f"id,url,phone\n{links}11,https://u|n.org/11,+82 10-9999-368|\n".encode().replace(b"|", b"\xff")
    last = read_table(data).rows.iloc[-1].tolist()
    assert last[1].replace("\ufffd", "") == "https://un.org/11"
    assert not last[2].endswith("3682")


def test_the_first_doubt_of_a_cell_stands() -> None:
    tags = ["road; river", "minors", "road; minors", "family; river", "river", "minors; family"]
    body = "".join(f"{at},{tags[at % 6]}\n" for at in range(20)).encode()
    found = read_table(b"id,tags\n" + body + b"20,family; mino\xffrs\n21,river\n")
    assert found.rows.iloc[20, 1] == "family; minors"
    assert found.problems["line"].tolist() == [22]


@pytest.mark.parametrize(
    ("note", "named"),
    [("crossed the ", 1), ("crossed the river", 0), (" ", 0)],
)
def test_the_one_cell_of_a_file_that_ends_in_a_blank_is_named(note: str, named: int) -> None:
    rows = [f"{at},Yanji,{word} they went,seen by {at}\n" for at, word in enumerate("abcdefg")]
    found = read_table(
        ("n,place,how,note\n" + "".join(rows) + f"7,Yanji,g they went,{note}\n").encode()
    ).problems
    assert found["line"].tolist() == [9] * named
    other = read_table(
        ("n,place,how,note\n" + "".join(rows) + f"7,Yanji ,g they went,{note}\n").encode()
    ).problems
    assert other.empty
