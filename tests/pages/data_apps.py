"""The Data page with files of one's own, and what it shows."""

from __future__ import annotations

import pandas as pd
from streamlit.testing.v1 import AppTest

from pages.parts.cases import upload_id
from pages.parts.session import Session
from tests.pages.apps import opened

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
