from __future__ import annotations

from geo.events.decoding.detection import ENCODINGS
from geo.events.decoding.encoding import NAMES as ENCODING_NAMES
from pages.parts.cases import upload_id
from tests.pages.apps import said
from tests.pages.data_apps import DAMAGED, rows_of, with_files


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


def test_every_encoding_that_can_be_chosen_may_be_in_a_link() -> None:
    assert set(ENCODINGS) <= set(ENCODING_NAMES)
