from __future__ import annotations

import pytest

from geo.events.columns.vetoes import speaks_against


@pytest.mark.parametrize(
    ("header", "samples", "column"),
    [
        ("place", ("37.3, 42.9",), "place"),
        ("place", ("2013-05-01", "2013-05-02"), "place"),
        ("to_place", ("2013-05-01", "2013-05-02"), "to_place"),
        ("country", ("110", "44"), "country"),
        ("Where", ("2013-05-01", "2013-05-02"), "place"),
        ("Waypoint", ("Hyesan – Yanji – Kunming",), "place"),
        ("Region", ("Southeast Asia", "East Asia"), "place"),
        ("Route", ("Hyesan – Yanji – Kunming",), "group"),
        ("Case", ("arrest", "crossing"), "group"),
        ("People (m/f)", ("male", "female"), "people"),
        ("Number", ("1203", "1207"), "people"),
        ("Verification", ("2", "3", "12"), "status"),
        ("Confirmed", ("1", "0"), "status"),
        ("Confirm", ("Ministry", "Embassy"), "status"),
        ("Sources", ("2", "3"), "source"),
        ("Link", ("see there",), "url"),
        ("Arrived at", ("yes", "no"), "to_place"),
        ("Period", ("spring", "long"), "date"),
        ("Land", ("Acker", "Wiese"), "country"),
        ("Type", ("Battles", "Riots"), "kind"),
        ("Means", ("camel", "mule"), "mode"),
    ],
)
def test_cells_speak_against_what_a_header_is_called(
    header: str, samples: tuple[str, ...], column: str
) -> None:
    assert speaks_against(header, samples, column)


@pytest.mark.parametrize(
    ("header", "samples", "column"),
    [
        ("place", ("Yanji", "Kunming"), "place"),
        ("Region", ("Yunnan", "Jilin"), "place"),
        ("Waypoint", ("Yanji", "Kunming"), "place"),
        ("group", ("arrest", "crossing"), "group"),
        ("people", ("male", "female"), "people"),
        ("Number", ("9", "12"), "people"),
        ("Verification", ("A", "B"), "status"),
        ("Verification", ("probable", "unlikely"), "status"),
        ("Confirm", ("O", "X"), "status"),
        ("Sources", ("AP", "2"), "source"),
        ("Link", ("see there", "https://example.org/a"), "url"),
        ("kind", ("Battles", "Riots"), "kind"),
        ("Type", ("Battles", "arrest"), "kind"),
        ("Type", (), "kind"),
        ("Notes", ("2013-05-01",), "note"),
    ],
)
def test_others_do_not(header: str, samples: tuple[str, ...], column: str) -> None:
    assert not speaks_against(header, samples, column)
