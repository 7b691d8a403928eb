from __future__ import annotations

import pytest

from geo.events.structure.broken_header import is_broken_header
from geo.events.structure.dialect import Dialect
from geo.events.structure.records import scan
from geo.events.structure.text import Text

ROWS = "1,A,x\n2,B,y\n3,C,z\n"


def text_of(text: str) -> Text:
    data = text.encode()
    return Text(data, scan(data, Dialect()), Dialect())


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        (f"Case no\n,place,note\n{ROWS}", True),
        (f"dat\ne,place,note\n{ROWS}", True),
        (f"date,pl\nace,note\n{ROWS}", True),
        (f"date,place,no\nte\n{ROWS}", True),
        (f"A survey of the border\n,place,note\n{ROWS}", False),
        (f"Survey\ndate,place,note\n{ROWS}", False),
        (f"Defectors\n Place,date,note\n{ROWS}", False),
        (f"date,place,note\n{ROWS}", False),
        ("dat\ne,place\n", False),
    ],
)
def test_two_lines_that_are_one_header(text: str, broken: bool) -> None:
    assert is_broken_header(text_of(text), 3, blank_below=False) is broken


def test_a_blank_line_parts_a_title_from_the_names() -> None:
    assert not is_broken_header(text_of(f"Case no\n,place,note\n{ROWS}"), 3, blank_below=True)
