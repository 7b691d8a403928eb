from __future__ import annotations

import numpy as np

from geo.events import read_events, read_table
from pages.parts.cases import upload_id
from pages.parts.data_faults import faults_of
from pages.parts.data_mend import edits_of, mending_frame, ticked_lines
from tests.pages.data_apps import DAMAGED, frames, listed, now_of, rows_of, with_files


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
