"""What is computed from a case once, and made anew for another day."""

from __future__ import annotations

import datetime as dt

import pytest

from geo.routes import Case
from geo.view import Filter
from pages.parts import cases
from pages.parts.shown import Shown, shown_of


def shown(case: Case, key: str, as_of: str) -> Shown:
    return shown_of(key, as_of, Filter(), cases.known_of(key, case, as_of, None))


def test_today_is_another_view_tomorrow(laos: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    class Tomorrow(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return dt.date(2999, 1, 1)

    today = shown(laos, "over midnight", "")
    assert shown(laos, "over midnight", "") is today
    monkeypatch.setattr(cases, "date", Tomorrow)
    assert shown(laos, "over midnight", "") is not today


def test_a_case_is_read_again_on_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tomorrow(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return dt.date(2999, 1, 1)

    files = {"mine.csv": b"group,date,place\ng,2013-05-01,Yanji\n"}
    key, case = cases.case_of(files)
    assert cases.case_of(files) == (key, case)
    monkeypatch.setattr(cases, "date", Tomorrow)
    assert cases.case_of(files)[0] != key
