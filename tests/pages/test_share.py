from __future__ import annotations

from streamlit.testing.v1 import AppTest

from geo.events import Readings
from pages.parts.cases import upload_id
from pages.parts.session import Session
from tests.pages.apps import FRAME, opened, said
from tests.pages.data_apps import DAMAGED, now_of, rows_of, with_files


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


def test_what_a_link_tells_of_the_files_is_said_before_it_is_copied() -> None:
    words = "The groups, sources and words that you chose stand in the link"
    assert words in said(opened("explore.py", q="Yanji"))
    assert words not in said(opened("explore.py"))
