"""One event to the bottom: every report of it, which of them stand, what they disagree on, and what came from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geo.draw.strip import Strip, source_name, strip_of
from geo.draw.words import FIELD_NAMES, date_words, event_words, people_words, refined_words
from geo.routes import Disagreement, Routes, rows_of
from geo.routes.independence import Voice
from geo.routes.status import fold_source

CONFLICT = "they can't both be right"
_HOW = {
    "precision": "one is more precise; both can be right",
    "conflict": CONFLICT,
}
_RELIABILITY = {"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
                "E": "unreliable", "F": "reliability cannot be judged"}  # fmt: skip
_CREDIBILITY = {"1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful",
                "5": "improbable", "6": "truth cannot be judged"}  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """One report as it is shown: a heading, whether it stands (or ``why_not``), its stance, lines, a link or blank."""

    source: str
    stands: bool
    why_not: str
    stance: str
    lines: tuple[str, ...]
    url: str


@dataclass(frozen=True)
class Evidence:
    """All that is known of an event: a title, its status, lines on it, its statements in order of time.

    ``disagreements`` are rows of field, value, sources and how they differ. ``voices`` tell who is independent of whom.
    """

    title: str
    status: str
    lines: tuple[str, ...]
    disagreements: tuple[tuple[str, str, str, str], ...]
    statements: tuple[Statement, ...]
    strip: Strip
    voices: tuple[Voice, ...]
    refined: str = ""
    """Which of what is shown is not the leading source's, in words."""


def evidence_of(routes: Routes, event: str) -> Evidence | None:
    """Gather the evidence of the event of this id; None when nothing was known of it at the routes' moment."""
    found = rows_of(routes.events[routes.events["id"] == event])
    if not found:
        return None
    row = found[0]
    own = routes.reports[routes.reports["event_id"] == event]
    reports = rows_of(own.assign(row=own.index).sort_values("known_from", kind="stable", na_position="first"))
    where, detail, status, *more = event_words(row)
    name = f"{row['group']} · {row['event']}".strip(" ·")
    standing = {fold_source(report["source"]): report for report in reports if report["stands"]}
    return Evidence(
        title=where,
        status=status,
        lines=tuple(line for line in (detail, name, *more) if line),
        disagreements=tuple(
            line for one in _conflicts_first(row["disagreements"]) for line in _disagreement_rows(one)
        ),
        statements=tuple(_statement(report, standing) for report in reports),
        strip=strip_of(reports),
        voices=tuple(
            Voice(report["source"], report["via"], report["status"], report["stands"], report["row"])
            for report in reports
        ),
        refined=refined_words(row["refined"]),
    )


def _conflicts_first(found: tuple[Disagreement, ...]) -> list[Disagreement]:
    return sorted(found, key=lambda one: one.how != "conflict")


def _disagreement_rows(one: Disagreement) -> list[tuple[str, str, str, str]]:
    return [
        (
            FIELD_NAMES[one.field],
            date_words(value) if one.field == "date" else value,
            "; ".join(source or "unnamed source" for source in sources),
            _HOW[one.how],
        )
        for value, sources in zip(one.values, one.sources, strict=True)
    ]


def _why_not(report: Mapping[Any, Any], standing: Mapping[str, Mapping[Any, Any]]) -> str:
    if report["stands"]:
        return ""
    later = standing[fold_source(report["source"])]["known_from"]
    tied = report["known_from"] == later or (pd.isna(report["known_from"]) and pd.isna(later))
    if tied:
        return "Does not stand: a later row of the same source has the same moment, and counts."
    return "No longer stands: the same source said something later."


def _is_early(report: Mapping[Any, Any]) -> bool:
    said, first = report["known_from"], report["wide_start"]
    return not (pd.isna(said) or pd.isna(first)) and said.date() < first.date()


def _statement(report: Mapping[Any, Any], standing: Mapping[str, Mapping[Any, Any]]) -> Statement:
    url = report["url"]
    lines = [
        *_labelled(report, (("via", "Carried by"),)),
        f"Said {date_words(report['reported'])}"
        if report["reported"]
        else "No date of report: counts as always known",
        "Said before the event's first possible day" if _is_early(report) else "",
        f"Says: {_says(report)}",
        report["note"],
        *_admiralty(report),
        *(f"{header}: {cell}" for header, cell in report["other"]),
        "" if is_web_address(url) or not url else f"Address: {url}",
        f"{report['file']}, line {report['line']}".strip(", "),
    ]
    return Statement(
        source=source_name(report),
        stands=bool(report["stands"]),
        why_not=_why_not(report, standing),
        stance=report["status"],
        lines=tuple(line for line in lines if line),
        url=url if is_web_address(url) else "",
    )


def _labelled(report: Mapping[Any, Any], labels: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"{label} {report[column]}" for column, label in labels if report[column]]


def _says(report: Mapping[Any, Any]) -> str:
    where = " → ".join(
        part
        for part in (_place(report, "place", "country"), _place(report, "to_place", "to_country"))
        if part
    )
    means = "" if report["mode"] in ("", "unknown") else f"by {report['mode']}"
    if report["to_place"] and not report["place"]:
        where = f"to {where}"
    return " · ".join(
        part
        for part in (date_words(report["date"]), where, report["kind"], means, people_words(report["people"]))
        if part
    )


def _place(report: Mapping[Any, Any], place: str, country: str) -> str:
    name, hint = report[place], report[country]
    return f"{name}, {hint}" if name and hint else name or hint


def _admiralty(report: Mapping[Any, Any]) -> list[str]:
    reliability, credibility = report["reliability"], report["credibility"]
    return [
        *([f"Source {reliability}: {_RELIABILITY[reliability]}"] if reliability else []),
        *([f"Information {credibility}: {_CREDIBILITY[credibility]}"] if credibility else []),
    ]


def is_web_address(url: str) -> bool:
    """Tell whether an address may become a link: the web's own schemes and nothing that a browser would run."""
    return url.casefold().startswith(("http://", "https://")) and not any(
        character.isspace() for character in url
    )
