from __future__ import annotations

from pathlib import Path

import pytest

from geo.events import KeptColumns
from geo.events.kept_columns import FILE_NAME
from geo.sealed import DATA_VARIABLE
from pages.parts.cases import upload_id
from tests.pages.apps import said
from tests.pages.data_apps import DAMAGED, HEADS, now_of, with_files


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
