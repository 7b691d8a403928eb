from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.places import ensure_index
from geo.places.index import CACHE_VARIABLE
from tests.pages.apps import said
from tests.pages.place_apps import opened
from tests.places.misbehaving import BOTEN, Misbehaving, busy, misbehaving, places


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Misbehaving]:
    """A server for names, and a cache folder without answers, where the index is the one that is there."""
    index = ensure_index()
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / index.name).symlink_to(index)
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    with misbehaving() as running:
        yield running


def ask(app: AppTest, url: str) -> AppTest:
    """Switch the online look-up on, and choose a server of one's own."""
    app.toggle(key="w_online").set_value(True).run()
    app.text_input(key="w_online_url").set_value(url).run()
    return app


def agree(app: AppTest) -> AppTest:
    (yes,) = [box for box in app.checkbox if str(box.key).startswith("w_online_yes")]
    yes.check()
    app.run()
    app.button(key="w_online_go").click()
    return app.run()


def test_nothing_is_sent_before_a_yes_to_this_very_question(server: Misbehaving) -> None:
    app = ask(opened(), server.url)
    assert f"2 names would be sent to the Nominatim server 127.0.0.1:{server.server_port}" in said(app)
    assert "“Ban Nowhereville”, “Elsewhereville” (Laos)" in said(app)
    assert app.button(key="w_online_go").disabled
    (yes,) = [box for box in app.checkbox if str(box.key).startswith("w_online_yes")]
    yes.check()
    app.run()
    assert not app.button(key="w_online_go").disabled
    app.text_input(key="w_online_url").set_value(f"{server.url}/other").run()
    assert not app.button(key="w_online_go").disabled  # the same host, the same names
    app.text_input(key="w_online_url").set_value("https://elsewhere.example").run()
    assert app.button(key="w_online_go").disabled
    assert server.asked == []


def test_answers_are_places_for_review_and_not_asked_for_again(server: Misbehaving) -> None:
    server.replies = [places({**BOTEN, "name": "Ban Nowhereville"}), places()]
    app = agree(ask(opened(), server.url))
    row = app.dataframe[0].value.set_index("name").loc["Ban Nowhereville"]
    assert (row["method"], row["look"], row["lat"]) == ("online", "for review", 21.1856)
    assert "2 names were asked for: 1 found, 1 not known there either" in said(app)
    assert "No name is left that could be asked for" in said(app)
    assert [query["q"] for query in server.queries] == [["Ban Nowhereville"], ["Elsewhereville"]]
    agree(ask(opened(), server.url))
    assert len(server.asked) == 2  # kept on disk, "not found" as well


@pytest.mark.parametrize("status", [500, 404])
def test_an_outage_is_told_as_one_and_can_be_asked_again(server: Misbehaving, status: int) -> None:
    server.replies = [busy(status)]
    app = agree(ask(opened(), server.url))
    assert "The server could not be asked; the names are as unknown as before" in said(app)
    assert f"refused the request (HTTP {status})" in said(app)
    assert "not known there" not in said(app)
    assert len(server.asked) == 1
    assert "2 names would be sent" in said(app)
    assert not app.button(key="w_online_go").disabled
