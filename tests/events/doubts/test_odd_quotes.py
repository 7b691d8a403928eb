from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.doubts import odd_quotes
from geo.events.structure.text import Text
from tests.events.faults import faults


def test_a_mark_added_inside_quotes_is_seen_by_the_other_cells_of_its_column() -> None:
    rows = [f'{at},"Nine from Laos, 2013",x\n' for at in range(10)]
    last, named = faults(rows, end='10,"Nine from, Laos, 2013",x\n')
    assert last[1] == "Nine from Laos, 2013"
    assert named == [(12, "place", "doubtful-cell")]


def test_a_comma_more_in_free_text_is_named_and_left_as_it_was_written() -> None:
    rows = [f'{at},"Somewhere near Yanji, day {at}",x\n' for at in range(20)]
    rows += [f'{at},"Off the coast, of Libya",x\n' for at in range(20, 23)]
    last, named = faults(rows, end='23,"Off the coast of, Libya",x\n')
    assert last[1] == "Off the coast of, Libya"
    assert named == []
    last, named = faults(rows, end='23,"Off the coast, of, Libya",x\n')
    assert last[1] == "Off the coast, of, Libya"
    assert named == [(25, "place", "doubtful-cell")]


def test_odd_quotes_are_looked_for_once_a_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cell used to be held against all others: 13,000 rows took a minute."""
    calls: list[int] = []
    real = odd_quotes._column

    def counted(cells: list[str], text: Text) -> object:
        calls.append(len(cells))
        return real(cells, text)

    monkeypatch.setattr(odd_quotes, "_column", counted)
    read_table(("id,place\n" + "".join(f'{at},"Place, {at}"\n' for at in range(300))).encode())
    assert calls == [300]


def test_the_one_cell_that_is_quoted_without_need_is_named() -> None:
    rows = [f'{at},"Place, {at}",x\n' for at in range(10)]
    assert faults(rows, end='10,"Place",x\n')[1] == [(12, "place", "doubtful-cell")]


@pytest.mark.parametrize("mark", [",", "\n", "\r\n"])
def test_a_mark_inside_a_quoted_date_or_number_is_taken_out(mark: str) -> None:
    rows = [f'"{at}","2013-05-{at + 10}","x"\n' for at in range(12)]
    last, named = faults(rows, end=f'"12","2013-0{mark}5-30","x"\n')
    assert last == ["12", "2013-05-30", "x"]
    assert named == [(14, "place", "doubtful-cell")]


def test_the_one_line_end_between_two_letters_of_a_column_is_named() -> None:
    notes = [f'{at},"They left.\nIn {at + 2000}.",Yanji\n' for at in range(12)]
    notes[5] = '5,"They le\nft.\nIn 2005.",Yanji\n'
    found = read_table(("id,note,place\n" + "".join(notes)).encode())
    assert found.problems[["line", "column", "code"]].to_numpy().tolist() == [[12, "note", "doubtful-cell"]]


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("They left by \nboat for the south", 1),
        ("They left by\n boat for the south", 1),
        ("They left, he said\n, by boat", 1),
        ("About 1,\n500 of them", 1),
        ("On the 2\n7th they left", 1),
        ("N\no date was given", 1),
        ("他们在\n昆明被捕", 1),
        ("2013年5月\n27日离开", 1),
        ("他说\n“我走了”", 1),
        ("About 1\n,500 of them", 1),
        ("Was 5'\n3 tall", 1),
        ("국경을 넘\n었다", 1),
        ("They left.\nThen they were seen", 0),
        ("12 Rue de la Gare\nParis", 0),
        ("Seen:\n- two men", 0),
        ("他们在昆明被捕。\n后来离开", 0),
        ("He said:\n“we left”", 0),
        ("One\n\nTwo", 0),
    ],
)
def test_the_one_line_end_where_nobody_begins_a_line_is_named(note: str, named: int) -> None:
    rows = [f'{at},"They went, {at}. He did not.",x\n' for at in range(9)]
    odd = f'9,"{note}",x\n'
    assert faults([*rows, odd, *rows])[1] == [(11, "place", "doubtful-cell")] * named


def test_lines_that_are_cut_to_a_width_throughout_are_a_habit() -> None:
    rows = [f'{at},"They went to the\nriver, {at}",x\n' for at in range(12)]
    assert faults(rows)[1] == []


def test_the_one_line_end_of_another_kind_is_named() -> None:
    rows = [f'{at},"They left.\nHe stayed, {at}.",x\n' for at in range(9)]
    assert faults([*rows, '9,"They left.\r\nHe stayed.",x\n', *rows])[1] == [(20, "place", "doubtful-cell")]


def test_a_comma_for_thousands_is_no_separator_inside_a_word() -> None:
    rows = [f'{at},"Paid, {at}",x\n' for at in range(12)]
    assert faults([*rows, '12,"Paid 3,000 yuan",x\n', *rows])[1] == []
