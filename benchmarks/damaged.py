"""Damaged copies of CSVs with a known answer: loaded right, told where the damage is, or silently wrong.

Each copy has one damage to its structure. ``exact``: the same table as the clean file; ``named``: another table, and a
problem names the damaged line or the one beside it; ``kept``: named, and all that is left of the text is in its cell, only
what the copy has lost is missing; ``misnamed``: problems, but none there; ``silent``: another table
and no word. The peers have no problems to name: they refuse the file, or are silent.

    python -m benchmarks.damaged [copies of each kind and file] [seed]
"""

from __future__ import annotations

import csv
import io
import random
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geo.events import read_table
from geo.events.decoding.utf_8 import MARK

ROOT = Path(__file__).parents[1] / "data"
COPIES, SEED = 25, 5
ENCODING = "utf-8"
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Damaged:
    """A damaged copy; ``lines`` are the 1-based lines that were touched."""

    kind: str
    data: bytes
    lines: tuple[int, ...]


def _generated(seed: int, **style: object) -> bytes:
    """Write a file with quoted line ends, separators and quotes, and text of several scripts."""
    draw = random.Random(seed)  # noqa: S311  damage, no secrets
    places = ["Seoul", "Vientiane", "회령", "延吉", "Hà Nội", "東京", "Ulaanbaatar"]
    notes = [
        "crossed the river, at night",
        'said "go back", twice',
        "first line\nsecond line",
        "두만강을 건넜다",
        "",
    ]
    out = io.StringIO(newline="")
    writer = csv.writer(out, **style)  # type: ignore[arg-type]
    writer.writerow(["id", "date", "place", "note", "lat", "lon", "status", "source"])
    for at in range(80):
        day = f"20{draw.randint(10, 24)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        spot = [f"{draw.uniform(10, 50):.4f}", f"{draw.uniform(90, 130):.4f}"]
        status, source = (
            draw.choice(["confirmed", "reported", "claimed"]),
            draw.choice(["Yonhap", "BBC News", "NGO, Seoul"]),
        )
        writer.writerow([at + 1, day, draw.choice(places), draw.choice(notes), *spot, status, source])
    return out.getvalue().encode()


def files(seed: int = SEED) -> dict[str, bytes]:
    """Return the clean files: the bundled ones, slices of long ones, and generated ones."""
    found = {path.name: path.read_bytes() for path in sorted(ROOT.glob("events/*.csv"))}
    for path in sorted(ROOT.glob("places/*.csv")):
        lines = path.read_bytes().splitlines(keepends=True)
        found[path.name] = b"".join(lines[:120])
    found["minimal"] = _generated(seed)
    found["all quoted"] = _generated(seed, quoting=csv.QUOTE_ALL, lineterminator="\n")
    found["semicolons"] = _generated(seed, delimiter=";")
    found["tabs"] = _generated(seed, delimiter="\t", quoting=csv.QUOTE_NONNUMERIC)
    return found


def _marks(text: str) -> tuple[str, list[int], list[int], list[int]]:
    """Return the delimiter, and where quotes, separators and line ends of records stand."""
    head = text.split("\n", 1)[0]
    mark = max(",;\t|", key=head.count)
    inside, separators, ends = False, [], []
    quotes = []
    for at, character in enumerate(text):
        if character == '"':
            inside = not inside
            quotes.append(at)
        elif character == mark and not inside:
            separators.append(at)
        elif character == "\n" and not inside:
            ends.append(at)
    return mark, quotes, separators, ends


def damages(text: str, draw: random.Random) -> Iterator[tuple[str, int, str | bytes]]:
    """Yield one damage of each kind: its name, where it is, and the damaged text."""
    mark, quotes, separators, ends = _marks(text)
    anywhere = draw.randrange(1, len(text) - 1)
    if quotes:
        at = draw.choice(quotes)
        yield "quote removed", at, text[:at] + text[at + 1 :]
    yield "quote added", anywhere, text[:anywhere] + '"' + text[anywhere:]
    edge = draw.choice(separators) + draw.randrange(2)
    yield "quote added at a cell's edge", edge, text[:edge] + '"' + text[edge:]
    at = draw.choice(separators)
    yield "separator removed", at, text[:at] + text[at + 1 :]
    outside = _outside(text, draw)
    yield "separator added", outside, text[:outside] + mark + text[outside:]
    at = draw.choice(separators)
    end = next((each for each in sorted([*separators, *ends]) if each > at), len(text))
    yield "cell lost", at, text[:at] + text[end - (text[end - 1] == "\r") :]
    at = draw.choice(ends[:-1])
    begin = max([-1, *(each for each in ends if each < at)]) + 1
    stop = at - (text[at - 1] == "\r")
    cut = draw.randrange(begin + 1, stop) if stop > begin + 1 else stop
    yield "line cut off", cut, text[:cut] + text[stop:]
    outside = _outside(text, draw)
    yield "line broken in two", outside, text[:outside] + "\n" + text[outside:]
    at = draw.choice(ends[:-1])
    start = at - (text[at - 1] == "\r")
    yield "two lines joined", start, text[:start] + text[at + 1 :]
    cut = draw.randrange(ends[-2] + 2, len(text) - 2)
    yield "file cut off", cut, text[:cut]
    raw = text.encode(ENCODING)
    at = draw.randrange(1, len(raw) - 1)
    line_at = len(raw[:at].decode(ENCODING, errors="ignore"))
    yield "bad bytes added", line_at, raw[:at] + draw.choice([b"\xff", b"\x81\xfe", b"\xc3"]) + raw[at:]
    yield "bad byte in place of one", line_at, raw[:at] + b"\xff" + raw[at + 1 :]
    yield "NUL added", anywhere, text[:anywhere] + "\0" + text[anywhere:]


def _outside(text: str, draw: random.Random) -> int:
    """Pick a place that is not inside quotes: a mark inside them changes a cell, and no structure."""
    while True:
        at = draw.randrange(1, len(text) - 1)
        if text[:at].count('"') % 2 == 0 and text[at - 1 : at + 1] != "\r\n":
            return at


def copies(data: bytes, number: int, seed: int) -> Iterator[Damaged]:
    """Yield ``number`` damaged copies of each kind."""
    text, draw = data.decode(ENCODING), random.Random(seed)  # noqa: S311
    for _ in range(number):
        for kind, at, damaged in damages(text, draw):
            line = 1 + len(_END.findall(text[:at]))
            raw = damaged if isinstance(damaged, bytes) else damaged.encode(ENCODING)
            yield Damaged(kind, raw, (line,))


def cells_of(frame: pd.DataFrame) -> list[list[str]]:
    return [list(frame.columns), *frame.to_numpy().tolist()]


def _is_all_kept(found: list[list[str]], clean: list[list[str]]) -> bool:
    """Whether one row alone differs, and there only by text that is lost: the end of a cell, a cell, or spoilt bytes."""
    if list(map(len, found)) != list(map(len, clean)):
        return False
    rows = [at for at, (row, whole) in enumerate(zip(found, clean, strict=True)) if row != whole]
    cells = zip(found[rows[0]], clean[rows[0]], strict=True) if len(rows) == 1 else ()
    return len(rows) == 1 and all(whole.startswith(cell) or _is_spoilt(cell, whole) for cell, whole in cells)


def _is_spoilt(cell: str, whole: str) -> bool:
    """Whether a cell with marks of bad bytes is the whole one, where each run of marks stands for up to two characters."""
    pattern = ".{0,2}".join(map(re.escape, re.split(f"{MARK}+", cell)))
    return MARK in cell and re.fullmatch(pattern, whole, re.DOTALL) is not None


def ours(copy: Damaged, clean: list[list[str]]) -> str:
    found = read_table(copy.data)
    lines = found.problems["line"].tolist()
    if cells_of(found.rows) == clean:
        return "exact"
    if any(abs(line - touched) <= 1 for line in lines for touched in copy.lines):
        return "kept" if _is_all_kept(cells_of(found.rows), clean) else "named"
    return "misnamed" if lines else "silent"


def _pandas(copy: Damaged, clean: list[list[str]]) -> str:
    head = copy.data.split(b"\n", 1)[0].decode("utf-8", errors="replace")
    mark = max(",;\t|", key=head.count)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a warning on the console is no refusal
            frame = pd.read_csv(
                io.BytesIO(copy.data), dtype="str", keep_default_na=False, sep=mark, index_col=False
            )
    except ValueError:
        return "refused"
    return "exact" if cells_of(frame) == clean else "silent"


def _standard(copy: Damaged, clean: list[list[str]]) -> str:
    try:
        text = copy.data.decode("utf-8")
        mark = max(",;\t|", key=text.split("\n", 1)[0].count)
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True) if row]
    except (ValueError, csv.Error):
        return "refused"
    return "exact" if rows == clean else "silent"


READERS: dict[str, Callable[[Damaged, list[list[str]]], str]] = {
    "ours": ours,
    "pandas.read_csv": _pandas,
    "csv.reader": _standard,
}


def judge(number: int = COPIES, seed: int = SEED) -> dict[str, dict[str, Counter[str]]]:
    """Count the outcomes by reader and kind."""
    found: dict[str, dict[str, Counter[str]]] = {name: {} for name in READERS}
    for each, (file, data) in enumerate(files(seed).items()):
        table = read_table(data)
        if len(table.problems):
            print(f"false alarm: {file}", table.problems.head().to_string())
        clean = cells_of(table.rows)
        for copy in copies(data, number, seed + each):
            for name, reader in READERS.items():
                outcome = reader(copy, clean)
                found[name].setdefault(copy.kind, Counter())[outcome] += 1
                if name == "ours" and outcome in SHOW:
                    print(file, copy.kind, copy.lines, outcome, _shown(copy))
    return found


SHOW: set[str] = set()


def _shown(copy: Damaged) -> str:
    lines = _END.split(copy.data.decode(errors="replace"))
    return repr(lines[max(0, copy.lines[0] - 2) : copy.lines[0] + 1])[:600]


def measure() -> Iterator[tuple[str, str, str]]:
    found = judge()
    for name, kinds in found.items():
        total = sum(kinds.values(), Counter())
        shares = ", ".join(f"{key} {100 * count / total.total():.1f} %" for key, count in total.most_common())
        yield f"{total.total():,} damaged files, {name}", "silent 0, exact 90 %", shares


def main() -> None:
    number, seed, *show = [*sys.argv[1:], *[str(COPIES), str(SEED)][len(sys.argv) - 1 :]]
    SHOW.update(show)
    start = time.process_time()
    for name, kinds in judge(int(number), int(seed)).items():
        print(f"\n{name}")
        for kind, counts in [*kinds.items(), ("all", sum(kinds.values(), Counter()))]:
            shares = " ".join(
                f"{key} {100 * count / counts.total():5.1f} %" for key, count in counts.most_common()
            )
            print(f"  {kind:30} {counts.total():6,}  {shares}")
    print(f"{time.process_time() - start:.0f} s")


if __name__ == "__main__":
    main()
