from __future__ import annotations

import numpy as np
import pytest

from geo.events.structure.dialect import Dialect
from geo.events.structure.layout import Text, find_layout, kind
from geo.events.structure.records import scan


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("2013-05-27", "date"),
        ("27.5.2013", "date"),
        ("-1,234.5", "number"),
        ("https://a.b/c", "url"),
        ("Seoul", ""),
    ],
)
def test_the_kind_of_a_cell(cell: str, name: str) -> None:
    assert kind(cell) == name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a,b\n1,x\n2,y\n", (0, 1, 3, 2)),
        ("About,,\nplace,date,n\nAy,2013-01-01,1\nBee,2014-01-01,2\n", (1, 2, 4, 3)),
        ("1,2013-01-01\n2,2014-01-01\n", (0, 0, 2, 2)),
        ("a,b,c\n1,x,y\n2,y,z\nSource: the office\n", (0, 1, 3, 3)),
        ("a,b,c\n1\n2,x\n", (0, 1, 3, 3)),
        ("dat\ne,place\n2013,A\n2014,B\n", (0, 2, 4, 2)),
        ("Case no\n,place\n1,A\n2,B\n", (0, 2, 4, 2)),
        ("Na\nme,Place\nK,A\nL,B\n", (1, 2, 4, 2)),
        ("Lfd.\n Nr.,Ort\n1,A\n2,B\n", (0, 2, 4, 2)),
        ("Survey\ndate,place\n2013,A\n2014,B\n", (1, 2, 4, 2)),
        ("Survey of the border in 2013\n,place\n1,A\n2,B\n", (1, 2, 4, 2)),
        ("Case no\n,place,n\n,A,1\n,B,2\n", (1, 2, 4, 3)),
    ],
)
def test_the_parts_of_a_table_are_found(text: str, parts: tuple[int, int, int, int]) -> None:
    data = text.encode()
    records = scan(data, Dialect())
    found = find_layout(Text(data, records, Dialect()), np.zeros(len(records), bool))
    assert (found.header, found.body, found.footer, found.width) == parts
