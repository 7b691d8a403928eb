from __future__ import annotations

import pytest

from geo.events.dates.forms import DateRules
from geo.events.dates.lasting import with_open_ends
from geo.events.dates.order import read_dates


@pytest.mark.parametrize("text", ["present", "Ongoing", "(ongoing)", "현재", "至今", "to date", "NOW"])
def test_what_lasts_still_has_an_open_end(text: str) -> None:
    read = with_open_ends(read_dates([text, "2013-05-27"], DateRules()).understood)
    assert read.values == {text: "..", "2013-05-27": "2013-05-27"}
    assert not read.faults
    assert text in read.changed
    assert [note.cells for note in read.notes] == [(text,)]


def test_what_is_no_date_and_no_such_word_stays_a_fault() -> None:
    read = read_dates(["soon", "2013-05-27"], DateRules()).understood
    assert with_open_ends(read) is read
    assert set(read.faults) == {"soon"}
