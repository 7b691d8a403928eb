"""The Places page with files of one's own, and what it shows."""

from __future__ import annotations

import hashlib

from streamlit.testing.v1 import AppTest

from tests.pages.apps import FRAME

FILE = b"""group,date,place,country
,2013-05-01,Springfield,
,2013-05-02,Ban Nowhereville,
,2013-05-03,Kunming,CN
,2013-05-04,Ban Nowhereville,
,2013-05-05,Elsewhereville,LA
"""


OTHER = b"date,place\n2013-05-01,Springfield\n2013-05-02,Beijing\n"


def opened(*files: bytes) -> AppTest:
    """Open the Places page with files of one's own, in a new tab."""
    app = AppTest.from_file(FRAME, default_timeout=120).run()
    return upload(app, *(files or (FILE,))).switch_page("places.py").run()


def upload(app: AppTest, *files: bytes) -> AppTest:
    app.file_uploader(key="w_upload").set_value([(f"{ident(one)}.csv", one, "text/csv") for one in files])
    return app.run()


def ident(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:6]


def listed(app: AppTest) -> dict[str, str]:
    """Each name of the list with what it was found by, in the order of the list."""
    table = app.dataframe[0].value
    return dict(zip(table["name"], table["method"], strict=True))


def choose(app: AppTest, name: str) -> AppTest:
    row = app.dataframe[0].value["name"].tolist().index(name)
    app.session_state["w_names"] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return app.run()


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=f"w_place_{key}").click()
    return app.run()


def changes(app: AppTest) -> dict[str, str]:
    table = app.dataframe[1].value
    return dict(zip(table["name"], table["decided"], strict=True))
