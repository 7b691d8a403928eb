from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def named(header: str, cells: list[str]) -> list[int]:
    rows = "".join(f"{cell},2013-05-0{at + 1},Boten\n" for at, cell in enumerate(cells))
    found: Reading = read_events(f"{header},Date,Place\n{rows}".encode())
    assert set(found.reports["group"]) == set(cells)
    codes = found.problems["code"] == "name-of-a-person"
    assert not any(
        cell in message for cell in cells if len(cell) > 1 for message in found.problems.loc[codes, "message"]
    )
    lines: list[int] = found.problems.loc[codes, "line"].tolist()
    return lines


@pytest.mark.parametrize(
    "cell", ["Kim Jong A", "Park Min-ji", "Lee, Soo", "Min-ji Park", "KIM Yong-ho", "김정아", "김정아 씨", "박민지(가명)", "김정아 외 3명"]
)  # fmt: skip
@pytest.mark.parametrize("header", ["Case", "group", "Traveller", "일행"])
def test_a_name_of_a_person_is_named_before_it_is_shown(header: str, cell: str) -> None:
    if "," in cell:
        cell = cell.replace(",", "")
    assert named(header, [cell, "B"]) == [2]


@pytest.mark.parametrize(
    "cell",
    [
        "Nine",
        "Laos nine",
        "K-12",
        "혜산 일행",
        "첫째 그룹",
        "Boten",
        "2013-A",
        "Song",
        "서울팀",
        "선발대",
        "한국인",
        "노동자",
        "Han River",
        "Ha Noi",
        "Kim Family",
        "Kim A" + "a" * 90_000,
    ],
)
def test_what_is_no_name_of_a_person_is_not(cell: str) -> None:
    assert named("Case", [cell, "B"]) == []


def test_one_of_many_is_a_chance() -> None:
    assert named("Case", ["Kim Jong A", "Nine", "B"]) == []
