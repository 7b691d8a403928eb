from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def named(header: str, cells: list[str]) -> list[str]:
    rows = "".join(f"{cell},2013-05-0{at + 1},Boten\n" for at, cell in enumerate(cells))
    found: Reading = read_events(f"{header},Date,Place\n{rows}".encode())
    assert set(found.reports["group"]) == set(cells)
    codes = found.problems["code"] == "name-of-a-person"
    values: list[str] = found.problems.loc[codes, "value"].tolist()
    return values


@pytest.mark.parametrize(
    "cell", ["Kim Jong A", "Park Min-ji", "Lee, Soo", "Min-ji Park", "김정아", "김정아 씨", "박민지(가명)", "김정아 외 3명"]
)  # fmt: skip
@pytest.mark.parametrize("header", ["Case", "group", "Traveller", "일행"])
def test_a_name_of_a_person_is_named_before_it_is_shown(header: str, cell: str) -> None:
    if "," in cell:
        cell = cell.replace(",", "")
    assert named(header, [cell, "B"]) == [cell]


@pytest.mark.parametrize(
    "cell", ["Nine", "Laos nine", "K-12", "혜산 일행", "첫째 그룹", "Boten", "2013-A", "Song"]
)
def test_what_is_no_name_of_a_person_is_not(cell: str) -> None:
    assert named("Case", [cell, "B"]) == []


def test_one_of_many_is_a_chance() -> None:
    assert named("Case", ["Kim Jong A", "Nine", "B"]) == []
