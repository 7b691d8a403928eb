"""The pages through Streamlit's own test runner."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

FRAME = Path(__file__).parents[2] / "pages" / "frame.py"


def opened(page: str = "", **query: str | list[str]) -> AppTest:
    """Open a page cold with a query."""
    app = AppTest.from_file(FRAME, default_timeout=120)
    app.query_params.update(query)
    if page:
        app.run()
        app.switch_page(page)
    return app.run()


def said(app: AppTest) -> str:
    """Everything that the page says in its own words."""
    parts = (app.text, app.info, app.warning, app.error, app.caption, app.subheader, app.header)
    return "\n".join(element.value for part in parts for element in part)


def opened_event(app: AppTest) -> str:
    """The id of the first event that is listed."""
    return str(app.dataframe[0].value.index[0])
