"""The pages through Streamlit's own test runner: cold links, widgets, empty states and uploads."""

from __future__ import annotations

import pytest

from tests.pages.apps import opened, opened_event, said


def test_opens_on_the_laos_case() -> None:
    app = opened()
    assert not app.exception
    assert app.multiselect(key="w_case").value == ["laos-nine-2013"]
    assert "Events (12)" in said(app)


@pytest.mark.parametrize(("page", "heading"), [("places.py", "Places"), ("data.py", "Data")])
def test_other_pages_open_with_the_same_files(page: str, heading: str) -> None:
    app = opened(page, case="documented-cases")
    assert not app.exception
    assert app.header[0].value == heading
    assert app.multiselect(key="w_case").value == ["documented-cases"]


def test_no_file_says_what_to_do() -> None:
    app = opened()
    app.multiselect(key="w_case").set_value([]).run()
    assert "No file is open" in said(app)
    assert not app.exception


def test_the_evidence_names_what_stands_and_what_does_not() -> None:
    app = opened(q="pyongyang", status="confirmed")
    event = opened_event(app)
    shown = said(opened(event=event))
    assert "South Korean foreign ministry official" in shown
    assert "No longer stands" in "\n".join(element.value for element in opened(event=event).markdown)
