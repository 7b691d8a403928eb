from __future__ import annotations

import pytest

from geo.events import Reading, read_events
from geo.events.columns.route_text import is_clear_path, places_of


def read(text: str) -> Reading:
    return read_events(text.encode())


def test_addresses_are_no_route_and_places_with_commas_are() -> None:
    assert not is_clear_path(
        ("Yanji, Jilin, China", "Kunming, Yunnan, China", "Hyesan, Ryanggang, North Korea")
    )
    assert is_clear_path(("Yanji, Kunming, Boten", "Hyesan, Kunming, Vientiane"))
    assert is_clear_path(("Hyesan, Yanji, Kunming, Laos", "Musan, Shenyang, Nanning, Vietnam"))
    assert is_clear_path(("China, Laos, Thailand", "China, Vietnam, South Korea"))
    assert is_clear_path(("Yanji → Kunming, China", "Hyesan → Vientiane, Laos"))


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("from Hyesan to Kunming", ["Hyesan", "Kunming"]),
        ("Beijing to Erenhot via Jining", ["Beijing", "Jining", "Erenhot"]),
        ("Hyesan - Ulan-Ude", ["Hyesan", "Ulan-Ude"]),
        ("Beijing-Port-au-Prince", ["Beijing-Port-au-Prince"]),
        ("Beijing-Erenhot-Port-au-Prince", ["Beijing", "Erenhot", "Port-au-Prince"]),
        ("China/Laos/Thailand", ["China", "Laos", "Thailand"]),
        ("Hyesan – unknown – Bangkok", ["Hyesan", "Bangkok"]),
        ("Walked to the river – Kunming", ["Walked to the river", "Kunming"]),
        ("Hyesan", ["Hyesan"]),
        ("X" + " " * 50_000 + "→" + " " * 40_000 + "Y", ["X", "Y"]),
    ],
)
def test_how_a_route_is_cut(cell: str, places: list[str]) -> None:
    assert places_of(cell) == places


def test_a_route_of_very_many_letters_is_left_whole() -> None:
    cell = "a-B" * 30_000
    assert places_of(cell) == [cell]


@pytest.mark.parametrize("header", ["경유지", "Waypoint", "Stopover"])
def test_whole_ways_under_a_word_for_a_place_on_one_are_taken_apart(header: str) -> None:
    found = read(
        f"Group,Date,{header}\nA,2013-05-01,Hyesan - Yanji - Kunming\nB,2013-06-01,Musan - Shenyang - Nanning\n"
    )
    assert found.reports["place"].tolist() == ["Hyesan", "Yanji", "Musan", "Shenyang"]
    assert found.columns[header] == "whole route"


@pytest.mark.parametrize("mark", ["、", "; ", " / ", "，"])
def test_marks_of_lists_part_a_route_of_three_places(mark: str) -> None:
    route = mark.join(["惠山", "延吉", "昆明"])
    found = read(f"Date\tRoute\n2013-05-01\t{route}\n2013-06-01\t{mark.join(['茂山', '沈阳', '南宁'])}\n")
    assert found.reports["to_place"].tolist() == ["延吉", "昆明", "沈阳", "南宁"]


@pytest.mark.parametrize(
    "cell",
    ["중국/길림성/연길시", "길림성, 연변, 연길", "Ji-An-City", "Hyesan–Changbai", "Guandu, Kunming, Yunnan"],
)
def test_an_address_or_a_bridge_under_a_word_for_a_place_on_the_way_is_one_place(cell: str) -> None:
    found = read(f"Group\tDate\tWaypoint\nA\t2013-05-01\t{cell}\nA\t2013-05-04\t{cell}\n")
    assert found.reports["place"].tolist() == [cell, cell]
