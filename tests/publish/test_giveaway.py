from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import given

from geo.publish import exact_places_words, to_csv
from geo.routes import Case
from geo.view import Filter, View, select
from tests.factories import ROWS, case_of

COUNTRIES = {"China", "Laos"}


def view_of(rows: Sequence[dict[str, Any]]) -> View:
    return select(case_of(rows).routes(), Filter())


def words_of(*rows: dict[str, Any]) -> str:
    return exact_places_words(view_of(rows), today=lambda: date(2013, 6, 1))


def test_the_sentence_counts_and_names_the_exact_places(laos: Case) -> None:
    words = exact_places_words(select(laos.routes(), Filter()))
    # Oudomxay, Vientiane, Kunming, Beijing, Pyongyang and Seoul; countries are no exact place.
    assert "6 places" in words
    for name in ("Oudomxay", "Vientiane", "Kunming", "Beijing", "Pyongyang", "Seoul"):
        assert name in words
    assert "Laos" not in words
    assert "think of who could be found by it" in words
    assert "sensitivity" not in words


def test_countries_alone_give_no_exact_place_away() -> None:
    assert "no exact place" in words_of({"place": "Laos", "to_place": "China"})


def test_a_point_is_exact_though_its_row_calls_it_a_country() -> None:
    row = {"place": "China", "lat": "42.97123", "lon": "129.84456", "precision": "country"}
    assert "1 place (a point in China)" in words_of(row)
    assert "1 place (a point without a name)" in words_of(row | {"place": ""})


def test_a_report_that_does_not_lead_names_its_place_too() -> None:
    told = {"group": "g", "event": "e", "date": "2013-05-01"}
    words = words_of(
        told | {"place": "China", "source": "s", "status": "confirmed"},
        told | {"place": "Alpha", "source": "t", "status": "claimed"},
    )
    assert "1 place (Alpha)" in words


def test_a_place_that_nobody_knows_is_named_in_a_file_all_the_same() -> None:
    assert "1 place (Nowhere farm)" in words_of({"place": "Nowhere farm", "date": "2013"})


def test_of_many_places_six_are_named() -> None:
    words = words_of(*({"place": f"Hamlet {letter}", "date": "2013"} for letter in "ABCDEFGH"))
    assert "8 places (Hamlet A, Hamlet B, Hamlet C, Hamlet D, Hamlet E, Hamlet F and 2 more)" in words


def test_rows_that_ask_to_wait_or_to_be_coarsened_are_counted() -> None:
    row = {"place": "Alpha", "date": "2013"}
    assert "1 report is marked as not to be published" in words_of(row | {"sensitivity": "1"})
    assert "1 report is marked" in words_of(row | {"release_after": "2013-06-02"})
    assert "1 report is marked" in words_of(row | {"release_after": "2013-06/.."})
    many = words_of(row | {"sensitivity": "2"}, row | {"sensitivity": "3", "release_after": "2014"}, row)
    assert "2 reports are marked" in many


def test_rows_that_may_be_published_as_they_are_are_not_counted() -> None:
    row = {"place": "Alpha", "date": "2013"}
    words = words_of(row, row | {"sensitivity": "4"}, row | {"release_after": "2013-06-01"})
    assert "marked" not in words


def test_a_decision_that_puts_a_country_s_name_on_a_point_is_told(laos: Case) -> None:
    view = select(laos.routes(), Filter())
    view.event_rows[0].update(place="Laos", precision="town")
    assert "Laos" in exact_places_words(view)


@given(ROWS)
def test_every_place_in_the_csv_is_named(rows: list[dict[str, Any]]) -> None:
    view = view_of(rows)
    written = list(csv.DictReader(io.StringIO(to_csv(view).decode("utf-8-sig"))))
    names = {row[end] for row in written for end in ("place", "to_place") if row.get(end)} - COUNTRIES
    words = exact_places_words(view)
    assert all(name in words for name in names)
    assert ("no exact place" in words) is not bool(names)
