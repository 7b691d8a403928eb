"""How many independent sources an event has, in sentences that name them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.routes.independence import Independent, Side, Voice, independent_sources

# What a source does that says so, the strongest first; one that denies is on the other side.
_VERBS = {
    "confirmed": ("confirms", "confirm"),
    "reported": ("reports", "report"),
    "claimed": ("claims", "claim"),
}
RULE = (
    "Outlets that quote the same source count as one; an outlet that also reports on its own is not counted beside the "
    "source it quotes. Only the latest word of each source counts."
)


def source_lines(voices: Sequence[Voice], same: Sequence[Sequence[str]] = ()) -> tuple[tuple[str, str], ...]:
    """Say who is independent of whom: pairs of a count and the names; ``same`` are names that a person counts as one."""
    found: list[tuple[str, str]] = []
    for side, verbs in (("says", ("says so", "say so")), ("denies", ("denies it", "deny it"))):
        found.extend(_side_lines(independent_sources(voices, side, same), verbs, _stances(voices, side)))
    neither = sorted({voice.name for voice in voices if voice.stands and not voice.side})
    if neither:
        found.append(("Neither says so nor denies it", "; ".join(neither)))
    return tuple(found)


def _stances(voices: Sequence[Voice], side: str) -> dict[str, str]:
    """Give what each source of a side says now: that it is so, that it is told, or that it is claimed."""
    return {voice.name: voice.stance for voice in voices if voice.stands and voice.side == side}


def _side_lines(side: Side, verbs: tuple[str, str], stances: Mapping[str, str]) -> list[tuple[str, str]]:
    if not side.independent:
        return []
    many, outlets = len(side.independent), len(side.outlets)
    said = [_strongest(one, stances) for one in side.independent]
    named = "; ".join(_one_words(one, says) for one, says in zip(side.independent, said, strict=True))
    carried = (
        f". {outlets} outlet{'' if outlets == 1 else 's'} carried {'it' if many == 1 else 'them'}."
        if outlets
        else "."
    )
    each = [(said.count(says), says) for says in _VERBS if says in said]
    counts = ", ".join(f"{number} " * (many > 1) + _VERBS[says][number > 1] for number, says in each)
    head = f"{many} independent source{'' if many == 1 else 's'} {verbs[many > 1]}{f' ({counts})' if counts else ''}"
    repeating = [
        ("Not counted beside the source it quotes", f"{name}, which carried {', '.join(others)}")
        for name, others in side.repeating.items()
    ]
    return [(head, named + carried), *repeating]


def _strongest(one: Independent, stances: Mapping[str, str]) -> str:
    return next((says for says in _VERBS if says in {stances.get(name) for name in one.names}), "")


def _one_words(one: Independent, says: str) -> str:
    why = "they quote each other" if len(one.names) > 1 else ""
    told = (
        _VERBS[says][0] if says else "",
        "counted as one by you" if one.corrected else why,
        f"in {', '.join(one.outlets)}" if one.outlets else "",
    )
    more = "; ".join(part for part in told if part)
    return " + ".join(one.names) + (f" ({more})" if more else "")
