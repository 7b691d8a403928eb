"""How many sources of an event are independent of each other: a count that can be explained, and corrected.

The rule, for the sources that stand on one side (those that say it happened, or those that deny it):

- A source is one however many outlets quote it, and however often. An unnamed source is told by its outlet alone.
- A source that is also the outlet which carried another source's word *repeats* it, and is not counted beside it.
- Sources that a person counts as one are one.

"Repeats" and "is one with" are arrows between sources; independent are the sets of sources that repeat each other and
nobody else (the strongly connected components without a way out, of which every finite graph has one). An arrow more can
never make them more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.routes.status import fold_source

_UNNAMED = "unnamed source"


@dataclass(frozen=True)
class Voice:
    """What one report says of an event: who, carried by which outlet, and the stance; blank for what is not said.

    ``stands`` tells whether it is its source's latest. ``row`` tells unnamed sources without an outlet apart.
    """

    source: str
    via: str
    stance: str
    stands: bool
    row: int

    @property
    def name(self) -> str:
        """The source as people read it, and as a correction names it."""
        if self.source:
            return self.source
        return f"{_UNNAMED}, {self.via}" if self.via else f"{_UNNAMED} {self.row + 1}"

    @property
    def key(self) -> str:
        """The same for the same source."""
        return fold_source(self.name)

    @property
    def side(self) -> str:
        """Which side it is on: ``says``, ``denies``, or blank for a stance that decides nothing."""
        return {"unknown": "", "denied": "denies"}.get(self.stance, "says")


@dataclass(frozen=True)
class Independent:
    """One independent source, with the ``names`` counted as it, and the ``outlets`` that carried it.

    ``corrected`` tells whether a person's correction joined them.
    """

    names: tuple[str, ...]
    outlets: tuple[str, ...]
    corrected: bool


@dataclass(frozen=True)
class Side:
    """The sources on one side: those that are ``independent``, and those that only repeat: name to whom."""

    independent: tuple[Independent, ...]
    repeating: Mapping[str, tuple[str, ...]]
    outlets: tuple[str, ...]


def independent_sources(voices: Sequence[Voice], side: str, same: Iterable[Iterable[str]] = ()) -> Side:
    """Find the independent sources on a side, ``says`` or ``denies``.

    ``same`` are sets of names that a person counts as one; names that are not on this side change nothing. The order of
    voices does not matter.
    """
    names = _names(voices, side)
    # A source that says again what it said before keeps the outlets that carried it then.
    told = [voice for voice in voices if voice.key in names and voice.side == side]
    outlets = _outlets(told)
    repeats = {
        key: {other for other, by in outlets.items() if key in by and other != key and other in names}
        for key in names
    }
    joined = _joined(names, same)
    reach = _reach({key: repeats[key] | joined[key] for key in names})
    sets = {frozenset(reach[key]) for key in names if all(key in reach[other] for other in reach[key])}
    ends = sorted(sets, key=sorted)
    inside = {key for keys in ends for key in keys}
    return Side(
        tuple(_independent(keys, names, outlets, joined) for keys in ends),
        {
            names[key]: tuple(names[other] for other in sorted(reach[key] & inside))
            for key in sorted(set(names) - inside)
        },
        _spelt(outlets.values()),
    )


def _names(voices: Sequence[Voice], side: str) -> dict[str, str]:
    """Give the sources that stand on a side: key to name, of several spellings the first of the alphabet."""
    names: dict[str, str] = {}
    for voice in voices:
        if voice.stands and voice.side == side:
            names[voice.key] = min(names.get(voice.key, voice.name), voice.name)
    return names


def _outlets(voices: Sequence[Voice]) -> dict[str, dict[str, str]]:
    """Give the outlets that carried each source: its key to the outlet's key and name."""
    found: dict[str, dict[str, str]] = {voice.key: {} for voice in voices}
    for voice in voices:
        if voice.via:
            own, outlet = found[voice.key], fold_source(voice.via)
            own[outlet] = min(own.get(outlet, voice.via), voice.via)
    return found


def _joined(names: Mapping[str, str], same: Iterable[Iterable[str]]) -> dict[str, set[str]]:
    """Give for each source those that a person said are one with it: both ways round."""
    found: dict[str, set[str]] = {key: set() for key in names}
    for one in same:
        for a, b in pairwise(sorted({fold_source(name) for name in one} & set(names))):
            found[a].add(b)
            found[b].add(a)
    return found


def _reach(arrows: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Follow the arrows from each source as far as they go; each reaches itself."""
    reach = {}
    for start in arrows:
        seen, ahead = {start}, [start]
        while ahead:
            fresh = arrows[ahead.pop()] - seen
            seen |= fresh
            ahead.extend(fresh)
        reach[start] = seen
    return reach


def _independent(
    keys: frozenset[str],
    names: Mapping[str, str],
    outlets: Mapping[str, Mapping[str, str]],
    joined: Mapping[str, set[str]],
) -> Independent:
    return Independent(
        names=tuple(names[key] for key in sorted(keys)),
        outlets=_spelt(outlets[key] for key in keys),
        corrected=any(joined[key] for key in keys),
    )


def _spelt(outlets: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """List outlets by name, each once, of several spellings the first of the alphabet."""
    found: dict[str, str] = {}
    for own in outlets:
        for key, name in own.items():
            found[key] = min(found.get(key, name), name)
    return tuple(found[key] for key in sorted(found))
