"""How many independent sources an event has, in sentences that name them all."""

from __future__ import annotations

from collections.abc import Sequence

from geo.routes.independence import Independent, Side, Voice, independent_sources

RULE = (
    "Outlets that quote the same source count as one; an outlet that also reports on its own is not counted beside the "
    "source it quotes. Only the latest word of each source counts."
)


def source_lines(voices: Sequence[Voice], same: Sequence[Sequence[str]] = ()) -> tuple[tuple[str, str], ...]:
    """Say who is independent of whom: pairs of a count and the names; ``same`` are names that a person counts as one."""
    found: list[tuple[str, str]] = []
    for side, verbs in (("says", ("says so", "say so")), ("denies", ("denies it", "deny it"))):
        found.extend(_side_lines(independent_sources(voices, side, same), verbs))
    neither = sorted({voice.name for voice in voices if voice.stands and not voice.side})
    if neither:
        found.append(("Neither says so nor denies it", "; ".join(neither)))
    return tuple(found)


def _side_lines(side: Side, verbs: tuple[str, str]) -> list[tuple[str, str]]:
    if not side.independent:
        return []
    many, outlets = len(side.independent), len(side.outlets)
    named = "; ".join(_one_words(one) for one in side.independent)
    carried = (
        f". {outlets} outlet{'' if outlets == 1 else 's'} carried {'it' if many == 1 else 'them'}."
        if outlets
        else "."
    )
    head = f"{many} independent source{'' if many == 1 else 's'} {verbs[many > 1]}"
    repeating = [
        ("Not counted beside the source it quotes", f"{name}, which carried {', '.join(others)}")
        for name, others in side.repeating.items()
    ]
    return [(head, named + carried), *repeating]


def _one_words(one: Independent) -> str:
    why = "they quote each other" if len(one.names) > 1 else ""
    told = (
        "counted as one by you" if one.corrected else why,
        f"in {', '.join(one.outlets)}" if one.outlets else "",
    )
    more = "; ".join(part for part in told if part)
    return " + ".join(one.names) + (f" ({more})" if more else "")
