from __future__ import annotations

from tests.pages.apps import said
from tests.pages.data_apps import frames, now_of, rows_of, with_files


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


def test_what_is_read_beside_our_columns_is_said_in_the_mapping() -> None:
    app = with_files(journeys=b"group,place 1,date 1,place 2,date 2\ng,Hyesan,2013,Kunming,2014\n")
    told = next(frame for frame in frames(app) if "Told by" in frame.columns).set_index("Header")["Told by"]
    assert told["place 2"] == told["date 2"] == "those beside it: check it"
    assert "1 row → 2 reports" in said(app)
