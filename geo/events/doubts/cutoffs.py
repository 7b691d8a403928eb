"""Last cells of whole rows that look cut off: by what the other cells of the column have and this one lacks.

A line cut off inside its last cell leaves a row with all its cells, and a file cut off there too. In: the cells of the last
column, in the order of the file. Out: the position of each cell in doubt, what to read in its place, and why.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from geo.events.doubts.addresses import cut_addresses
from geo.events.doubts.cut_shapes import ENOUGH, SURE, are_choices, cut_by_shape
from geo.events.doubts.cut_words import cut_by_words, lone_letters
from geo.events.doubts.odd_one import Cut, begun_by, the_one
from geo.events.structure.shapes import WITHOUT_BLANKS, digit_shape, kind

_STOPS = ".!?。"
_LISTS = "|;,/、"
_LONG, _LONGER = 12, 20
"""Characters from which a cell is a text, and no name; names of several words may be as long."""
_SURELY = 3
"""Rows in which a cell stands that another is read as."""
_FEW_NUMBERS = 3
"""Cells of a column of numbers from which one blank is odd."""
_FEW = 5
"""Sentences, or addresses, that it takes to make a habit."""
_BEFORE = frozenset(
    ["a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "that",
     "de", "la", "du", "des", "et", "und", "der", "die", "von"]
)  # fmt: skip
"""Words that stand before another."""
_WITHOUT_BLANKS = re.compile(rf"[{WITHOUT_BLANKS}]")
_QUOTE = re.compile(r'(?<!\d)"')  # after a digit it stands for inches


def cut_off_cells(cells: Sequence[str], *, ending: bool, closed: bool, blanks: bool = False) -> Iterator[Cut]:
    """Find the cells in doubt, each once.

    Parameters
    ----------
    cells
        The last column.
    ending
        Whether the file ends in a line end; without one, its last cell is in doubt as long as nothing says that it is whole.
    closed
        Whether the file ends in a quote that closes its last cell.
    blanks
        Whether one blank among few cells is nothing odd.

    """
    seen: set[int] = set()
    for found in (*_inside(cells, ending=ending, blanks=blanks), *(() if ending or closed else _last(cells))):
        if found[0] not in seen:
            seen.add(found[0])
            yield found


def _inside(cells: Sequence[str], *, ending: bool, blanks: bool) -> Iterator[Cut]:
    yield from _without_stop(cells, ending=ending)
    yield from cut_addresses(cells)
    yield from lone_letters(cells)
    counts = Counter(cells)
    if len(cells) < ENOUGH:
        yield from () if blanks else _blank_number(cells)
        return
    yield from _beginning(cells, counts)
    yield from cut_by_shape(cells)
    yield from cut_by_words(cells)
    yield from _open_number(cells)
    yield from _blank(cells, counts)
    yield from _open_list(cells)
    yield from _open_text(cells)
    yield from _beginning_of_one(cells)
    yield from _shorter(cells)


def _beginning(cells: Sequence[str], counts: Counter[str]) -> Iterator[Cut]:
    """Find the one cell that is the beginning of a common one; where words are choices, it is read as that one."""
    choices = are_choices(counts)
    common = sorted(cell for cell, count in counts.items() if count >= (2 if choices else 3) and cell)
    found = []
    for row, cell in enumerate(cells):
        if counts[cell] > 1 or not cell or kind(cell):
            continue
        whole = [*begun_by(cell, common)]
        within = [each for each in whole if _within_word(each, len(cell))]
        if choices and within:
            read = within[0] if len(within) == 1 and counts[within[0]] >= _SURELY else cell
            yield row, read, "looks like the beginning of another cell"
            return
        if whole:
            found.append(row)
    yield from the_one(found, cells, "is the beginning of a cell that stands in other rows")


def _within_word(whole: str, at: int) -> bool:
    return whole[at - 1 : at + 1].isalnum() or not whole[at - 1].isalnum()


def _without_stop(cells: Sequence[str], *, ending: bool) -> Iterator[Cut]:
    """Find the one cell that ends no sentence, where all others do; for the file's last one, where most do."""
    filled = [(row, cell) for row, cell in enumerate(cells) if cell]
    odd = [row for row, cell in filled if cell.rstrip()[-1:] not in _STOPS]
    if not ending and odd and odd[-1] == len(cells) - 1 and len(odd) <= 0.2 * len(filled):
        odd = odd[-1:]
    if len(filled) > _FEW + 1:
        yield from the_one(odd, cells, "does not end as all other cells of its column do")


def _open_number(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one number that ends in its decimal point."""
    odd = [row for row, cell in enumerate(cells) if re.fullmatch(r"[+-]?\d+[.,]", cell)]
    yield from the_one(odd, cells, "ends in a decimal point, as no other cell of its column does")


def _blank(cells: Sequence[str], counts: Counter[str]) -> Iterator[Cut]:
    """Find the one empty cell; of texts it takes many to make that a rarity."""
    blank = [row for row, cell in enumerate(cells) if not cell]
    texts = sum(map(_is_text, cells))
    members = Counter(member.strip() for cell in cells for member in cell.split(",") if cell)
    enough = SURE if are_choices(counts) or are_choices(members) or 2 * texts < len(cells) else 2 * SURE
    if len(blank) == 1 and len(cells) > enough:
        yield blank[0], "", "is the only empty cell of its column"


def _blank_number(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one empty cell among few numbers."""
    blank = [row for row, cell in enumerate(cells) if not cell]
    if len(blank) == 1 and len(cells) > _FEW_NUMBERS and all(cell.isdigit() for cell in cells if cell):
        yield blank[0], "", "is the only empty cell of its column"


def _open_list(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one list that ends in the mark between its members."""
    for mark in _LISTS:
        odd = [row for row, cell in enumerate(cells) if cell.endswith(mark) and kind(cell) != "url"]
        if sum(mark in cell for cell in cells) > 3:
            yield from the_one(odd, cells, f"ends in “{mark}”, as no other cell of its column does")


def _open_text(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one text that goes on: after a blank or hyphen, an open bracket or quotation, or a word that ends no text."""
    texts = [row for row, cell in enumerate(cells) if _is_text(cell)]
    odd = [row for row in texts if _goes_on(cells[row])]
    if len(texts) >= ENOUGH:
        yield from the_one(odd, cells, "ends in the middle, as no other cell of its column does")


def _is_text(cell: str) -> bool:
    """Whether a cell is of several words: of one script that has blanks, or of one that has none."""
    return (" " in cell and len(cell) >= _LONG) or len(_WITHOUT_BLANKS.findall(cell)) >= _LONG / 2


def _goes_on(cell: str) -> bool:
    opened = any(cell.count(begin) > cell.count(end) for begin, end in ("()", "[]", "（）", "“”", "「」"))
    quoting = len(_QUOTE.findall(cell)) % 2 == 1
    blank = cell[-1] == " " and len(cell) >= _LONGER  # after a name, a blank is no rarity
    return (
        opened or quoting or blank or cell[-1] in "-–—&" or any(map(_ends_before_a_word, cell.splitlines()))
    )


def _ends_before_a_word(line: str) -> bool:
    """Whether a line of a text ends in a word that stands before another."""
    return line.rsplit(maxsplit=1)[-1] in _BEFORE if line.strip() else False


def _beginning_of_one(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one cell that is the beginning of another, up to a blank, or for some length, up to the middle of a word."""
    known = sorted(set(cells))
    odd = []
    for row, cell in enumerate(cells):
        follows = next(begun_by(cell, known), "")
        if (
            (len(cell) >= _LONG or cell.endswith(" "))
            and not kind(cell)
            and (cell[-1].isalnum() or cell[-1] == " ")
            and follows
            and _within_word(follows, len(cell))
        ):
            odd.append(row)
    yield from the_one(odd, cells, "is the beginning of another cell, up to a blank or the middle of a word")


def _shorter(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one code that is shorter than all others: TH42 among TH4208 and its like, or at the end of an address."""
    groups: dict[str, list[int]] = defaultdict(list)
    for row, cell in enumerate(cells):
        if cell and kind(cell) in {"", "url"}:
            groups[cell[: cell.rfind("/") + 1]].append(row)
    for rows in groups.values():
        lengths = Counter(len(cells[row]) for row in rows)
        usual, most = lengths.most_common(1)[0]
        odd = [row for row in rows if len(cells[row]) != usual]
        enough = _FEW if kind(cells[rows[0]]) == "url" else ENOUGH
        if len(odd) == 1 and most >= enough and len(cells[odd[0]]) < usual and _is_code(cells[rows[0]]):
            yield odd[0], cells[odd[0]], "is shorter than all cells like it"


def _is_code(cell: str) -> bool:
    """Tell codes and addresses, which have no blank, from words of one length by chance."""
    return (" " not in cell and any(map(str.isdigit, cell))) or "/" in cell


def _last(cells: Sequence[str]) -> Iterator[Cut]:
    """Doubt the file's last cell, which has no line end, unless all says that it is whole."""
    if len(cells) > 1 and not _is_whole(cells[-1], cells[:-1]):
        why = "is the file's last and has no line end: if the file was cut off, it is not whole"
        yield len(cells) - 1, cells[-1], why


def _is_whole(cell: str, others: Sequence[str]) -> bool:
    if not cell or any(other.startswith(cell) for other in others if other != cell):
        return False
    filled = [other for other in others if other]
    shapes = {digit_shape(other) for other in filled if kind(other)}
    stops = sum(other.rstrip()[-1:] in _STOPS for other in filled) > len(filled) / 2
    return (
        cell in others
        or (bool(kind(cell)) and shapes == {digit_shape(cell)})
        or (stops and cell[-1:] in _STOPS)
    )
