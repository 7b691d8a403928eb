from __future__ import annotations

import pytest

from geo.events import read_table

NOTES = [
    "paid a broker",
    "crossed by boat",
    "paid in Yanji",
    "seen by a broker",
    "held at the border",
    "let go at night",
]
ROWS = [f"{at},Hyesan,{NOTES[at % len(NOTES)]}\n" for at in range(12)]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("12,Hyesan,paid\na broker\n", "paid a broker"),  # both are words of the column
        ("12,Hyesan,paid a bro\nker\n", "paid a broker"),  # and these are pieces of one
        ("12,Hye\nsan,paid a broker\n", "paid a broker"),
        ("12,Hyesan,zipped\nquickly by\n", "zippedquickly by"),  # nothing tells
    ],
)
def test_a_blank_is_put_back_where_it_parts_two_known_words(line: str, note: str) -> None:
    found = read_table(("id,place,note\n" + "".join([*ROWS[:6], line, *ROWS[6:]])).encode())
    assert found.rows.loc[found.rows["id"] == "12", ["place", "note"]].to_numpy().tolist() == [
        ["Hyesan", note]
    ]
    assert "broken-line" in set(found.problems["code"])
