"""What the Data page says of one file: that only a part was read, that it can't be used, and what undo takes back."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.events import marks_of
from pages.parts.cases import upload_id
from pages.parts.data_faults import row_height
from tests.pages.apps import said
from tests.pages.data_apps import DAMAGED, frames, listed, now_of, with_files

LONG = b"date,place\n" + b"2013-05-27,Boten\n" * 6
UNUSABLE = b"a,b\n1,2\n"


def test_that_only_a_part_was_read_is_said_on_both_pages_whatever_is_ticked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DEFECTOR_ROUTES_MAX_ROWS", "3")
    app = with_files(long=LONG)
    words = "long.csv: Line 4: only 3 rows were read, and what follows was left out."
    assert words in said(app)
    assert [one.value for one in app.warning] == ["Not all of the data was read: a limit was reached."]
    assert not [
        one for one in app.dataframe if "wrong" in one.value
    ]  # nothing in the last row is to be mended
    now = now_of(app)
    (fault,) = (one.value for one in app.dataframe if "right" in one.value and "code" in one.value)
    now.read_as(now.readings.with_right(upload_id(LONG), marks_of(fault)))
    app.run()
    assert "0 faults in 0 lines, 1 more looked at and right" in said(app)
    assert words in said(app)
    app.switch_page("explore.py").run()
    assert words in said(app)


def test_a_file_that_cannot_be_used_is_not_called_faultless_and_its_cells_are_shown() -> None:
    app = with_files(bad=UNUSABLE)
    assert "can't be used as it is read now" in said(app)
    assert "0 faults" not in said(app)
    assert "First rows as they were read" in [one.value for one in app.subheader]
    assert [["1", "2"]] in [one.value.to_numpy().tolist() for one in app.dataframe]
    app.switch_page("explore.py").run()
    assert [one.value for one in app.error] == ["This file can't be used. The Data page tells what to do."]


def test_beside_others_a_file_that_cannot_be_used_leaves_them_shown() -> None:
    app = with_files(bad=UNUSABLE, mine=DAMAGED)
    app.switch_page("explore.py").run()
    assert "This file can't be used; the others are shown." in app.error[0].value


def test_undo_says_of_which_file_the_last_change_was_where_another_is_shown() -> None:
    app = with_files(mine=DAMAGED, other=LONG)
    now = now_of(app)
    now.read_as(now.readings.with_cells(upload_id(DAMAGED), [(1, "date", "2020-01-03")]))
    app.run()
    assert "The last change was in" not in said(app)
    app.selectbox(key="w_data_file").set_value("other.csv").run()
    assert "The last change was in mine.csv." in said(app)
    app.button(key="w_data_undo").click().run()
    assert "The last change was in" not in said(app)


def test_no_line_beyond_the_file_can_name_the_columns() -> None:
    app = with_files(mine=DAMAGED)
    box = app.number_input(key=f"w_data_header_{upload_id(DAMAGED)}")
    assert (box.value, box.min, box.max) == (1, 0, 4)


def test_the_longest_message_has_room_and_a_short_one_takes_no_more_than_it_needs() -> None:
    def height(*lengths: int) -> int:
        return row_height(pd.DataFrame({"message": ["x" * length for length in lengths]}))

    assert height(10, 150) < height(10, 300) < height(10, 600)
    assert height(10, 5_000) == height(10, 6_000)
    assert height() == height(10)


def test_where_no_row_has_a_fault_there_are_none_to_take_away() -> None:
    app = with_files(survey=b"Date,Place 1,Place 2,Place 3\n2013,Hyesan,Yanji,Boten\n")
    assert "1 fault in 1 line" in said(app)
    assert app.get("download_button")[1].proto.disabled
    assert not with_files(mine=DAMAGED).get("download_button")[1].proto.disabled


def test_a_file_without_names_of_columns_says_so() -> None:
    data = b"2013-05-27,Boten\n2013-05-28,Kunming\n2013-05-29,Yanji\n"
    app = with_files(bare=data)
    box = app.number_input(key=f"w_data_header_{upload_id(data)}")
    assert (box.value, box.max) == (0, 3)


def test_a_file_is_told_with_its_faults_apart_from_statements() -> None:
    app = with_files(mine=DAMAGED)
    assert not app.exception
    words = said(app)
    assert "3 rows → 3 reports" in words
    assert "3 faults in 2 lines, 1 statement on" in words
    assert "Each row is a report" in words
    assert "UTF-8, cells parted by comma" in words
    faults, statements = listed(app)
    assert faults["code"].tolist() == ["bad-date", "bad-count", "date-order-doubt"]
    assert statements["code"].tolist() == ["header-guess"]
    (kinds,) = (one for one in frames(app) if "kind" in one and "meaning" in one)
    assert dict(zip(kinds["kind"], kinds["count"], strict=True)) == dict.fromkeys(faults["code"], 1)


def test_what_a_row_is_is_said_also_where_it_was_taken_apart() -> None:
    app = with_files(
        mine=b"Date,Place,Source 1,Status 1,Source 2,Status 2\n2013-05-27,Vientiane,AP,claimed,MOFA,denied\n"
    )
    assert "1 row → 2 reports" in said(app)
    assert "A row tells what several sources state" in said(app)
    assert "Each row is" not in said(app)
    app = with_files(mine=b"Group,Place 1,Date 1,Place 2,Date 2\nA,Hyesan,2013-05-01,Boten,2013-05-09\n")
    assert "A row tells a whole journey" in said(app)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0", b"a,b\n1,2\n"])
def test_a_file_that_cannot_be_used_says_what_to_do(data: bytes) -> None:
    app = with_files(bad=data)
    assert not app.exception
    assert "can't be used as it is read now" in said(app)
    assert "What to do" in said(app)


def test_an_open_file_that_cannot_be_used_is_named_beside_the_one_shown() -> None:
    app = with_files(mine=DAMAGED, other=b"a,b\n1,2\n")
    assert "Another open file can't be used" in said(app)
    assert "other.csv: No column tells when or where" in said(app)
    alone = with_files(other=b"a,b\n1,2\n")
    assert "Another open file" not in said(alone)
