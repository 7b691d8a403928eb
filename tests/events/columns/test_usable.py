from __future__ import annotations

import pytest

from geo.errors import UnusableFile
from geo.events import read_table
from geo.events.columns.usable import require_usable


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n1,2\n", "No column tells when or where. The first line has: a, b. Name at least one column date or place or to_place.$"),
        ("Name,Kim,Lee\nDate,2013,2014\nPlace,Seoul,Boten\n", "the table lies on its side.*transpose"),
        ("Name        Town\nA  B        Boten\nC  D        Seoul\n", "set apart by blanks.*fixed width"),
    ],
)  # fmt: skip
def test_it_is_said_why_no_column_is_ours(text: str, says: str) -> None:
    with pytest.raises(UnusableFile, match=says):
        require_usable(read_table(text.encode()), {})


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"a": "nonsense"}, "No such column: nonsense"),
        ({"a": "place", "b": "place"}, "Two headers stand for place"),
        ({"a": "date", "b": "date start"}, "date and date start say the same"),
    ],
)
def test_what_a_person_maps_must_make_sense(columns: dict[str, str], says: str) -> None:
    with pytest.raises(UnusableFile, match=says):
        require_usable(read_table(b"a,b\n1,2\n"), columns)


def test_a_header_alone_is_no_file_to_read() -> None:
    with pytest.raises(UnusableFile, match="a header but no rows"):
        require_usable(read_table(b"date,place\n"), {"date": "date"})


def test_what_tells_when_or_where_will_do() -> None:
    require_usable(read_table(b"a,b\n1,2\n"), {"a": "date"})
