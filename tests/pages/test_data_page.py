"""The Data page through Streamlit's test runner: how files are read, mapped, mended, and undone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.events import KeptColumns, Readings, marks_of, read_events, read_table
from geo.events.decoding.encoding import ENCODINGS
from geo.events.decoding.encoding import NAMES as ENCODING_NAMES
from geo.events.kept_columns import FILE_NAME
from geo.sealed import DATA_VARIABLE
from pages.parts.cases import upload_id
from pages.parts.data_faults import by_kind, faults_of
from pages.parts.data_mend import edits_of, mending_frame, ticked_lines
from pages.parts.session import Session
from pages.parts.tables import mapping_fault
from tests.pages.test_pages import FRAME, opened, said

HEADS = ["group", "date", "place", "country", "people", "sorce"]
DAMAGED = (
    b"group,date,place,country,people,sorce\nA,2020-01-02,Yanji,CN,2,S\nA,2020-99-99,Tumen,CN,many,S\n"
    b"A,03/04/2020,Dandong,CN,2,S\n"
)


def with_files(**files: bytes) -> AppTest:
    """Open the Data page with uploaded files."""
    app = opened()
    now = app.session_state["transit session"]
    now.uploads = {upload_id(data): (f"{name}.csv", data) for name, data in files.items()}
    app.multiselect(key="w_case").set_value([])
    app.run()
    app.multiselect(key="w_case").set_value(list(now.uploads))
    app.switch_page("data.py")
    return app.run()


FAULTS = ["line", "message", "code", "column", "value"]


def frames(app: AppTest) -> list[pd.DataFrame]:
    return [one.value for one in app.dataframe]


def listed(app: AppTest) -> list[pd.DataFrame]:
    """The tables of problems: the open faults, those that are right as they are, and the statements."""
    return [one for one in frames(app) if list(one.columns) in (FAULTS, ["right", *FAULTS])]


def rows_of(app: AppTest) -> pd.DataFrame:
    """The first rows as understood."""
    (found,) = (
        one for one in frames(app) if one.columns[0] == "line" and not {"code", "wrong", "after"} & set(one)
    )
    return found


def now_of(app: AppTest) -> Session:
    found: Session = app.session_state["transit session"]
    return found


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


def test_mending_shrinks_the_faults_and_undo_brings_them_back() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    before = len(listed(app)[0])
    now.read_as(now.readings.with_cells(upload_id(DAMAGED), [(1, "date", "2020-01-03"), (1, "people", "4")]))
    app.run()
    assert len(listed(app)[0]) == before - 2
    assert "2020-01-03" in rows_of(app)["date"].tolist()
    (changed,) = (one for one in frames(app) if "after" in one)
    assert changed["after"].tolist() == ["2020-01-03", "4"]
    assert "Cells mended by hand (2)" in [one.label for one in app.expander]
    app.button(key="w_data_undo").click().run()
    assert len(listed(app)[0]) == before
    assert not [one for one in frames(app) if "after" in one]


def test_the_order_of_day_and_month_can_be_said_and_undone() -> None:
    app = with_files(mine=DAMAGED)
    key = f"w_data_order_{upload_id(DAMAGED)}"
    for order, date in (("mdy", "2020-03-04"), ("dmy", "2020-04-03")):
        app.selectbox(key=key).set_value(order).run()
        assert date in rows_of(app)["date"].tolist()
    app.button(key="w_data_undo").click().run()
    assert app.selectbox(key=key).value == "mdy"
    app.switch_page("explore.py").run()
    assert not app.exception


def test_another_encoding_and_header_line_are_taken() -> None:
    data = "place,date\n연길,2020\n".encode("cp949")
    app = with_files(mine=data)
    app.selectbox(key=f"w_data_encoding_{upload_id(data)}").set_value("cp1252").run()
    assert "Western (Windows-1252)" in said(app)
    app.number_input(key=f"w_data_header_{upload_id(data)}").set_value(2).run()
    assert not app.exception
    assert "names of columns on line 2" in said(app)


def test_a_mapping_serves_another_file_with_the_same_headers() -> None:
    one, two = (f"a,b,date\nx{n},Yanji,2020-01-02\n".encode() for n in (1, 2))
    app = with_files(one=one, two=two)
    now = now_of(app)
    now.read_as(now.readings.with_columns(["a", "b", "date"], {"a": "group", "b": "place", "date": "date"}))
    app.run()
    for name, group in (("one.csv", "x1"), ("two.csv", "x2")):
        app.selectbox(key="w_data_file").set_value(name).run()
        rows = rows_of(app)
        assert (rows["group"].tolist(), rows["place"].tolist()) == ([group], ["Yanji"])
        assert "As you chose" in said(app)
    app.button(key="w_data_proposed").click().run()
    assert "As proposed" in said(app)


def test_confirming_settles_the_guesses() -> None:
    data = b"grp,plcae,date\nA,Yanji,2020-01-02\n"
    app = with_files(mine=data)
    app.button(key="w_data_confirm").click().run()
    assert "As you chose" in said(app)
    assert not app.exception


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0", b"a,b\n1,2\n"])
def test_a_file_that_cannot_be_used_says_what_to_do(data: bytes) -> None:
    app = with_files(bad=data)
    assert not app.exception
    assert "can't be used as it is read now" in said(app)
    assert "What to do" in said(app)


def test_no_file_offers_templates() -> None:
    app = with_files()
    assert "No file is open" in said(app)
    assert "Templates" in said(app)
    assert not app.exception


def test_a_mapping_that_cannot_be_is_named() -> None:
    table = read_table(b"a,b,date\nx,Yanji,2020-01-02\n")
    assert "Two headers stand for place" in mapping_fault(table, {"a": "place", "b": "place", "date": "date"})
    assert mapping_fault(table, {"a": "", "b": "place", "date": "date"}) == ""


def test_edits_name_the_rows_of_the_file() -> None:
    table = read_table(b"line,date\nx,2020\ny,2021\nz,2022\n")
    faults, _ = faults_of(table.problems)
    empty = mending_frame(table, faults, faults.index.to_numpy())
    assert list(empty.columns) == ["right", "line of the file", "wrong", "line", "date"]
    edited = {1: {"date": None, "line": "w", "right": True}}
    at = np.array([0, 2])
    assert edits_of(edited, ["line", "date"], at) == [(2, "date", ""), (2, "line", "w")]
    assert ticked_lines(edited, table, at) == {4}
    assert ticked_lines({1: {"date": "2020"}, 0: {"right": False}}, table, at) == set()


def test_a_column_of_the_file_is_no_tick_of_ours() -> None:
    table = read_table(b"right,date\nx,2020-99\n")
    frame = mending_frame(table, read_events(b"right,date\nx,2020-99\n").problems, np.array([0]))
    assert frame.columns.tolist()[0] == "right of the file"
    edited = {0: {"right": "yes"}}
    assert ticked_lines(edited, table, np.array([0])) == set()
    assert edits_of(edited, ["right", "date"], np.array([0])) == [(0, "right", "yes")]


def test_what_is_right_as_it_is_leaves_the_open_faults_and_comes_back() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    (bad,) = (one for one in marks_of(listed(app)[0]) if one[3] == "bad-count")
    now.read_as(now.readings.with_right(upload_id(DAMAGED), [bad]))
    app.run()
    faults, right, _ = listed(app)
    assert faults["code"].tolist() == ["bad-date", "date-order-doubt"]
    assert right["code"].tolist() == ["bad-count"]
    assert (faults["right"].tolist(), right["right"].tolist()) == ([False, False], [True])
    assert "2 faults in 2 lines, 1 more looked at and right, 1 statement" in said(app)
    assert "Faults (2)" in said(app)
    app.switch_page("explore.py").run()
    labels = [one.label for one in app.run().expander]
    assert (
        "2 problems in the files (1 more looked at and right, see Data); nothing was dropped silently"
        in labels
    )
    app.switch_page("data.py").run()
    app.button(key="w_data_undo").click().run()
    assert "Faults (3)" in said(app)


def test_all_of_a_kind_are_right_and_all_are_brought_back() -> None:
    app = with_files(mine=DAMAGED)
    app.selectbox(key="w_data_kind").set_value("bad-date").run()
    app.button(key="w_data_all_right").click().run()
    assert listed(app)[0]["code"].tolist() == ["bad-count", "date-order-doubt"]
    assert listed(app)[1]["code"].tolist() == ["bad-date"]
    app.button(key="w_data_all_back").click().run()
    assert "Faults (3)" in said(app)
    assert len(now_of(app).readings_before) == 2


def test_how_a_file_is_read_is_in_the_link_and_opens_it_again_so() -> None:
    app = with_files(mine=DAMAGED)
    ident = upload_id(DAMAGED)
    now = now_of(app)
    app.selectbox(key=f"w_data_order_{ident}").set_value("mdy").run()
    headers = ["group", "date", "place", "country", "people", "sorce"]
    now.read_as(now.readings.with_columns(headers, {"group": "group", "date": "date", "place": "to_place"}))
    now.read_as(now.readings.with_cells(ident, [(1, "people", "4")]))
    app.run()
    words = said(app)
    assert "A link tells how the files are read" in words
    assert "A link leaves out cells mended by hand (1), since they may tell of people." in words
    text = str(app.query_params["read"])
    again = AppTest.from_file(FRAME, default_timeout=120)
    again.session_state["transit session"] = Session(uploads=dict(now.uploads))
    again.query_params.update({"case": ident, "read": text})
    again.run()
    again.switch_page("data.py").run()
    assert not again.exception
    rows = rows_of(again)
    assert rows["to_place"].tolist() == ["Yanji", "Tumen", "Dandong"]
    assert rows["date"].tolist() == ["2020-01-02", "", "2020-03-04"]
    assert again.query_params["read"] == text
    assert again.button(key="w_data_confirm").disabled  # it is confirmed already
    assert again.button(key="w_data_undo").disabled


def test_a_bundled_file_is_read_as_its_link_says_too() -> None:
    app = opened("data.py", case="documented-cases")
    (key,) = (one.key for one in app.selectbox if str(one.key).startswith("w_data_encoding"))
    app.selectbox(key=key).set_value("cp1252").run()
    text = str(app.query_params["read"])
    again = opened(case="documented-cases", read=text)
    again.switch_page("data.py").run()
    assert again.selectbox(key=key).value == "cp1252"


def test_nonsense_in_the_link_reads_as_found() -> None:
    app = opened(case="documented-cases", read="{{7*191}}")
    assert not app.exception
    assert now_of(app).readings == Readings()
    assert "read" not in app.query_params


def test_what_is_too_long_for_a_link_is_said_at_both_ends() -> None:
    app = with_files(mine=DAMAGED)
    now, ident = now_of(app), upload_id(DAMAGED)
    readings = now.readings.with_options(ident, order="mdy")
    for number in range(99):
        headers = [f"{number}-{other}" for other in range(9)]
        readings = readings.with_columns(headers, {headers[number % 9]: "date"})
    now.read_as(readings)
    app.run()
    assert app.query_params["read"] == "too-long"
    assert "is too long for a link: it leaves that out, and says so" in said(app)
    assert now.readings == readings
    now.read_as(now.readings.with_options(ident, order="dmy"))
    app.query_params.update({"q": "x", "read": "too-long"})  # as a step back in the browser's history
    app.run()
    assert now.readings.of(ident).order == "dmy"
    again = opened(case="documented-cases", read="too-long")
    assert "This link had no room for how its files are read" in said(again)


def test_with_nothing_open_the_rest_is_still_told() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    now.read_as(now.readings.with_right(upload_id(DAMAGED), marks_of(listed(app)[0])))
    app.run()
    assert "None is open." in said(app)
    assert len(listed(app)[0]) == 3
    assert not app.exception


def test_kinds_are_counted_the_commonest_first() -> None:
    problems = read_events(
        b"date,place,people\n2020,Yanji,many\n2020-99,Tumen,2\n2020-98,Hunchun,3\n"
    ).problems
    counted = by_kind(problems)
    assert counted["kind"].tolist() == ["bad-date", "bad-count"]
    assert counted["count"].tolist() == [2, 1]
    assert counted["first line"].tolist() == [3, 2]


def test_every_encoding_that_can_be_chosen_may_be_in_a_link() -> None:
    assert set(ENCODINGS) <= set(ENCODING_NAMES)


def test_an_open_file_that_cannot_be_used_is_named_beside_the_one_shown() -> None:
    app = with_files(mine=DAMAGED, other=b"a,b\n1,2\n")
    assert "Another open file can't be used" in said(app)
    assert "other.csv: No column tells when or where" in said(app)
    alone = with_files(other=b"a,b\n1,2\n")
    assert "Another open file" not in said(alone)


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app of one person, on the machine that it runs on."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setattr("pages.parts.data_keep.is_alone", lambda: True)
    return tmp_path


def test_what_columns_mean_is_in_force_after_a_restart_until_it_is_taken_back(alone: Path) -> None:  # noqa: ARG001  where it is kept
    other = DAMAGED.replace(b"Yanji", b"Hunchun")
    app = with_files(mine=DAMAGED)
    app.button(key="w_data_confirm").click().run()
    assert "also after a restart" in said(app)
    confirmed = now_of(app).readings.columns_of(HEADS)

    again = with_files(other=other)
    assert confirmed is not None
    assert now_of(again).readings.columns_of(HEADS) == confirmed
    assert again.button(key="w_data_confirm").disabled
    again.button(key="w_data_proposed").click().run()
    assert now_of(again).readings.columns_of(HEADS) is None

    assert now_of(with_files(mine=DAMAGED)).readings.columns_of(HEADS) is None


def test_what_a_link_says_is_in_force_and_kept_nowhere(alone: Path) -> None:  # noqa: ARG001  where it is kept
    app = with_files(mine=DAMAGED)
    app.button(key="w_data_confirm").click().run()
    kept = KeptColumns().read(HEADS)
    now = now_of(app)
    now.readings = now.readings.with_columns(HEADS, {"date": "note"})
    app.run()
    assert "as long as this tab is open" in said(app)
    assert KeptColumns().read(HEADS) == kept


def test_what_is_kept_and_fits_no_more_is_not_taken_over(alone: Path) -> None:  # noqa: ARG001  where it is kept
    KeptColumns().write(HEADS, dict.fromkeys(HEADS, "") | {"people": "people"})
    assert now_of(with_files(mine=DAMAGED)).readings.columns_of(HEADS) is None


def test_of_columns_without_names_nothing_is_kept(alone: Path) -> None:  # noqa: ARG001  where it is kept
    app = with_files(mine=b"2013-05-27,Yanji,9\n2013-05-28,Tumen,2\n2013-05-29,Boten,3\n")
    app.button(key="w_data_confirm").click().run()
    assert KeptColumns().read(["column 1", "column 2", "column 3"]) is None


def test_another_line_of_names_has_a_meaning_of_its_own(alone: Path) -> None:  # noqa: ARG001  where it is kept
    data = b"group,date,place\nWer,Wann,Wo\nA,2013-05-27,Yanji\n"
    KeptColumns().write(["Wer", "Wann", "Wo"], {"Wer": "group", "Wann": "date", "Wo": "note"})
    app = with_files(mine=data)
    now = now_of(app)
    now.read_as(now.readings.with_options(upload_id(data), header=2))
    app.run()
    assert now.readings.columns_of(["Wer", "Wann", "Wo"]) == {"Wer": "group", "Wann": "date", "Wo": "note"}


def test_what_is_undone_is_kept_no_more(alone: Path) -> None:  # noqa: ARG001  where it is kept
    app = with_files(mine=DAMAGED)
    app.button(key="w_data_confirm").click().run()
    assert KeptColumns().read(HEADS) is not None
    app.button(key="w_data_undo").click().run()
    assert KeptColumns().read(HEADS) is None


def test_a_step_back_in_the_browser_takes_back_what_is_kept(alone: Path) -> None:  # noqa: ARG001  where it is kept
    app = with_files(mine=DAMAGED)
    before = dict(app.query_params)
    app.button(key="w_data_confirm").click().run()
    assert KeptColumns().read(HEADS) is not None
    app.query_params.clear()
    app.query_params.update(before)
    app.run()
    assert now_of(app).readings.columns_of(HEADS) is None
    assert KeptColumns().read(HEADS) is None


def test_a_server_for_others_keeps_no_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setattr("pages.parts.data_keep.is_alone", lambda: False)
    app = with_files(mine=DAMAGED)
    app.button(key="w_data_confirm").click().run()
    assert "as long as this tab is open" in said(app)
    assert KeptColumns().read(HEADS) is None


def test_a_store_of_columns_that_is_damaged_is_said_and_the_file_is_read(alone: Path) -> None:
    (alone / "kept").mkdir()
    (alone / "kept" / FILE_NAME).write_bytes(b"no store")
    app = with_files(mine=DAMAGED)
    assert not app.exception
    assert "can't be kept on this machine" in said(app)
    assert "3 rows → 3 reports" in said(app)


def test_what_is_read_beside_our_columns_is_said_in_the_mapping() -> None:
    app = with_files(journeys=b"group,place 1,date 1,place 2,date 2\ng,Hyesan,2013,Kunming,2014\n")
    told = next(frame for frame in frames(app) if "Told by" in frame.columns).set_index("Header")["Told by"]
    assert told["place 2"] == told["date 2"] == "those beside it: check it"
    assert "1 row → 2 reports" in said(app)
