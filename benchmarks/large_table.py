"""A million rows of twelve columns as text: our reader against pandas' own, each in a process of its own."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROWS = 1_000_000
_HEAD = ["id", "date", "place", "country", "lat", "lon", "kind", "people", "status", "source", "url", "note"]
_RUN = """
import resource, sys, time
from pathlib import Path
import pandas as pd
from geo.events import read_table
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
if sys.argv[1] == "ours":
    frame = read_table(Path(sys.argv[2]).read_bytes()).rows
else:
    frame = pd.read_csv(sys.argv[2], dtype="str", keep_default_na=False)
seconds = time.process_time() - start
assert frame.shape == (int(sys.argv[3]), 12)
peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
print(seconds, peak, frame.memory_usage(deep=True).sum() / 1e6)
"""


def _write(path: Path) -> None:
    draw = random.Random(1)  # noqa: S311  a table, no secrets
    places = ["Vientiane", "Yanji", "Beijing", "Ulaanbaatar", "Bangkok", "Seoul", "Kunming", "회령"]
    sources = ["BBC News", "Yonhap, Seoul", "Daily NK"]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_HEAD)
        for at in range(ROWS):
            day = f"2013-{at % 12 + 1:02}-{at % 28 + 1:02}"
            spot = [f"{draw.uniform(10, 50):.4f}", f"{draw.uniform(90, 130):.4f}"]
            said = [
                draw.choice(sources),
                f"https://example.org/{at}",
                "crossed, at night" if at % 3 else "no note",
            ]
            writer.writerow(
                [at, day, draw.choice(places), "CN", *spot, "crossing", at % 40, "reported", *said]
            )


def _measured(who: str, path: Path) -> tuple[float, float, float]:
    """Return the least CPU seconds of two runs, and peak and table in MB."""
    runs = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", _RUN, who, str(path), str(ROWS)],
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append(tuple(float(number) for number in done.stdout.split()))
    return min(runs)  # type: ignore[return-value]


def measure() -> Iterator[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.csv"
        _write(path)
        ours, pandas = _measured("ours", path), _measured("pandas", path)
    ratio, memory = ours[0] / pandas[0], ours[1] / ours[2]
    yield (
        "1,000,000 rows of 12 columns, CPU time",
        "3 times pandas.read_csv as text",
        f"{ours[0]:.1f} s against {pandas[0]:.1f} s: {ratio:.1f}",
    )
    yield (
        "1,000,000 rows of 12 columns, peak memory",
        "2 times the table",
        f"{ours[1]:,.0f} MB for a table of {ours[2]:,.0f} MB: {memory:.2f} (pandas {pandas[1] / pandas[2]:.2f})",
    )


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
