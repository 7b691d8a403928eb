"""The command line: ``python -m geo check|places|events|export``; a thin face over the functions of ``geo``.

Results go to standard output, progress and messages to standard error. Exit codes: 0 done, 1 a file or the index can't
be used, 2 the command itself is not understood.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from geo.draw import layers
from geo.errors import GeoError
from geo.events import EVENT_STATUSES, KINDS, defused, parse_as_of, read_table
from geo.places import SqliteGazetteer, open_gazetteer, resolve_places
from geo.publish import FORMATS, exact_places_words, to_records
from geo.routes import Case, load_case
from geo.view import Filter, View, first_day, last_day, select

_WHY_PROTECT = (
    "this version can only write exact places, and nothing exact leaves the program unless you choose it. "
    "Say --protect none to write them, once you have thought of who could be found by the file."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another encoding must not end the program over a name.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except FileNotFoundError as error:
        return _fail(f"there is no file {error.filename}; check the name and the folder", 1)
    except (GeoError, OSError) as error:
        return _fail(str(error), 1)


def _fail(message: str, code: int) -> int:
    print(f"error: {message}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geo", description="Routes of people who fled, from event CSVs."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = _command(
        commands, "check", _check, "counts and problems of a file; exit code 1 when it can't be used"
    )
    check.add_argument("--json", action="store_true", help="as JSON")
    places = commands.add_parser("places", help="place names to coordinates, as CSV")
    places.add_argument(
        "file", metavar="NAMES.csv", type=Path, help="columns name and, if known, country, group, order"
    )
    places.set_defaults(run=_places)
    events = _command(commands, "events", _events, "events and legs as of a moment, as JSON")
    events.add_argument("--json", action="store_true", help="as JSON, which is the only form there is")
    _add_filters(events)
    export = _command(
        commands, "export", _export, "a file of what is shown; the format is that of OUT's ending"
    )
    export.add_argument("out", metavar="OUT", type=Path, help=f"ends in {', '.join(FORMATS)}")
    export.add_argument("--title", default="", help="heading of the map")
    export.add_argument("--protect", choices=["none"], help="level of protection; must be said")
    _add_filters(export)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: object, text: str
) -> argparse.ArgumentParser:
    made = commands.add_parser(name, help=text, description=text)
    made.add_argument("file", metavar="FILE.csv", type=Path)
    made.set_defaults(run=run)
    return made


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="start", type=_typed(first_day), metavar="DATE", help="first day, month or year"
    )
    parser.add_argument(
        "--to", dest="end", type=_typed(last_day), metavar="DATE", help="last day, month or year"
    )
    parser.add_argument("--certain", action="store_true", help="only events certainly in the range")
    parser.add_argument(
        "--as-of", type=_typed(parse_as_of), metavar="MOMENT", help="what was known at a day or minute"
    )
    parser.add_argument("--group", action="append", default=[], metavar="G")
    parser.add_argument(
        "--kind", action="append", default=[], choices=KINDS, metavar="K", help=", ".join(KINDS)
    )
    parser.add_argument("--status", action="append", default=[], choices=EVENT_STATUSES, metavar="S",
                        help=", ".join(EVENT_STATUSES))  # fmt: skip


def _typed(read: Callable[[str], Any]) -> Callable[[str], Any]:
    def convert(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return convert


def _gazetteer() -> SqliteGazetteer:
    shown: list[int] = []

    def progress(done: float, sentence: str) -> None:
        tenth = int(done * 10)
        if tenth not in shown and (shown or done < 1):  # nothing is said of an index that was there
            shown.append(tenth)
            print(f"{done:4.0%} {sentence}", file=sys.stderr)

    return open_gazetteer(progress=progress)


def _load(path: Path) -> Case:
    case = load_case({path.name: path.read_bytes()}, gazetteer=_gazetteer())
    for reason in case.unusable.values():
        raise GeoError(reason)
    return case


def _filter(asked: argparse.Namespace) -> Filter:
    try:
        return Filter(
            asked.start, asked.end, asked.certain, tuple(asked.group), tuple(asked.kind), tuple(asked.status)
        )
    except ValueError as error:
        raise SystemExit(_fail(str(error), 2)) from None


def _view(asked: argparse.Namespace, case: Case) -> View:
    wanted = _filter(asked)
    routes = case.routes(asked.as_of)
    for group in sorted({*wanted.groups} - {*routes.events["group"]}):
        known = "; ".join(sorted({*routes.events["group"]} - {""})) or "the file has none"
        print(f"no group is called “{group}”; groups: {known}", file=sys.stderr)
    return select(routes, wanted)


def _check(asked: argparse.Namespace) -> int:
    case = _load(asked.file)
    view = select(case.routes(), Filter())
    problems = case.problems.drop(columns="file").to_dict("records")
    counts = {**view.counts, "problems": len(problems), "reports": len(case.reports)}
    if asked.json:
        _print_json(
            {"usable": True, "counts": counts, "columns": case.columns[asked.file.name], "problems": problems}
        )
        return 0
    print("\n".join(f"{name.replace('_', ' ')}: {number}" for name, number in counts.items()))
    print(
        "\n".join(f"{problem['code']}: {problem['message']}" for problem in problems),
        end="\n" if problems else "",
    )
    return 0


def _places(asked: argparse.Namespace) -> int:
    names = read_table(asked.file.read_bytes()).rows.reset_index(drop=True)
    if "name" not in names.columns:
        return _fail("the file has no column called name; its first line must name the columns", 1)
    found = resolve_places(_with_numbers(names), gazetteer=_gazetteer())
    columns = ["place", "country", "precision", "confidence", "method", "alternatives"]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["name", "lat", "lon", *columns])
    for name, row in zip(names["name"], found.to_dict("records"), strict=True):
        spot = ["" if pd.isna(row[axis]) else f"{row[axis]:.6g}" for axis in ("lat", "lon")]
        rest = [" | ".join(row[c]) if c == "alternatives" else row[c] for c in columns]
        writer.writerow(
            [defused(name), *spot, *(defused(cell) if isinstance(cell, str) else cell for cell in rest)]
        )
    return 0


def _with_numbers(names: pd.DataFrame) -> pd.DataFrame:
    numbers = {
        axis: pd.to_numeric(names[axis], errors="coerce") for axis in ("lat", "lon") if axis in names.columns
    }
    return names.assign(**numbers)


def _events(asked: argparse.Namespace) -> int:
    case = _load(asked.file)
    body = to_records(_view(asked, case))
    body["counts"]["problems"] = len(case.problems)
    _print_json(body)
    return 0


def _print_json(body: object) -> None:
    json.dump(body, sys.stdout, ensure_ascii=False, allow_nan=False, indent=2)
    print()


def _export(asked: argparse.Namespace) -> int:
    form = FORMATS.get(asked.out.suffix.lower())
    if form is None:
        return _fail(f"{asked.out.name} ends in no format that can be written; use {', '.join(FORMATS)}", 2)
    if asked.protect is None:
        return _fail(_WHY_PROTECT, 2)
    if asked.out.exists() and asked.out.samefile(asked.file):
        return _fail(
            f"{asked.out.name} is the file that is read; give another name, so that it is not lost", 2
        )
    case = _load(asked.file)
    view = _view(asked, case)
    asked.out.write_bytes(form.write(view, layers(view, title=asked.title)))
    print(f"wrote {asked.out}: {view.counts['events']} events\n{exact_places_words(view)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
