"""The last resort: places of these routes' countries whose names sound like one that no gazetteer has.

All names are compared by rapidfuzz within the few that share their first consonants; what comes out is for review.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

from geo.places.korean import SPELLED, lookup_keys, place_keys
from geo.places.korean_jamo import HANGUL
from geo.places.place import Entry
from geo.places.sound import skeleton, sound_key
from geo.places.vietnamese import as_spoken

COUNTRIES = frozenset({"KP", "KR", "CN", "LA", "TH", "VN", "MM", "KH", "MN", "RU"})
"""Where a name may be sought by its sound; elsewhere too many sound alike."""
SMALLEST = {"RU": 15_000, "CN": 1_000}
"""People that a town must have, in countries of many towns."""
SMALLEST_IN_KOREAN = {"RU": 5_000, "CN": 1_000}
"""The same where the name asked for is in Hangul, whose rules leave less doubt."""

_SHORTEST = 4
_ALIKE, _ALIKE_LATIN = 80.0, 88.0
_MOST = 8
# Keys by the rules of Korean are compared with each other only.
_HEARD_IN_KOREAN = "#"
# Read as Mandarin; names in Han characters of other tongues sound otherwise, so that only an equal sound counts.
_HAN = re.compile("[\u3400-\u9fff]")


def sounds_of(entry: Entry) -> frozenset[str]:
    """Give the sound keys under which a place is kept: of its names in Latin letters, and of all that our overlay lists."""
    place = entry.place
    ward = place.name.endswith("-gu")  # hundreds of short names, which many others sound like
    if ward or place.country not in COUNTRIES or not _counts(entry, SMALLEST_IN_KOREAN):
        return frozenset()
    names = {place.name, *entry.preferred, *(name for name in entry.names if name.isascii())}
    names |= {bare for name in names if (bare := _KINDS.sub("", name)) != name}
    if place.country == "VN":
        names |= {as_spoken(name) for name in entry.names}
    heard = (
        {key for name in names if len(key := sound_key(name)) >= _SHORTEST}
        if _counts(entry, SMALLEST)
        else set()
    )
    spelled = () if place.country in SPELLED else place_keys((place.name, *entry.names, *names))
    return frozenset(heard | {f"{_HEARD_IN_KOREAN}{key}" for key in spelled})


def _counts(entry: Entry, smallest: Mapping[str, int]) -> bool:
    return bool(entry.preferred) or entry.place.population >= smallest.get(entry.place.country, 0)


# Words for the kind of place that are part of many names in Latin letters, and of few in other scripts.
_KINDS = re.compile("^(?:Muang|Mueang|Ban|Amphoe|Krong|Phum|Xã|Thị Trấn) ")


class Sounds:
    """Sound keys of places, in buckets of those that begin alike."""

    def __init__(self, keys: Iterable[tuple[str, int]]) -> None:
        """Take pairs of a sound key and the number of its place."""
        self._places: Mapping[str, list[int]] = defaultdict(list)
        self._buckets: Mapping[str, list[str]] = defaultdict(list)
        for key, place in keys:
            if not self._places[key] and not key.startswith(_HEARD_IN_KOREAN):
                self._buckets[_bucket(key)].append(key)
            self._places[key].append(place)

    def like(self, name: str) -> Sequence[int]:
        """Give the numbers of places that sound most like a name; none for a name too short to tell."""
        return next(self.ways(name), ())

    def ways(self, name: str) -> Iterator[Sequence[int]]:
        """Give the numbers of places that sound like a name, the surest way to tell first; none is without a place."""
        in_korean = (f"{_HEARD_IN_KOREAN}{key}" for key in lookup_keys(name)) if HANGUL.search(name) else ()
        yield from (self._places[key] for key in in_korean if key in self._places)
        if alike := self._alike(name):
            yield alike

    def _alike(self, name: str) -> Sequence[int]:
        key = sound_key(name)
        if len(key) < _SHORTEST:
            return ()
        least = _ALIKE_LATIN if name.isascii() else 100.0 if _HAN.search(name) else _ALIKE
        keys = self._buckets.get(_bucket(key), ())
        found = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST)
        best = found[0][1] if found else 0
        # What is clearly less alike than the best is not what was meant.
        return [place for text, score, _ in found if score > best - 6 for place in self._places[text]]


def _bucket(key: str) -> str:
    return skeleton(key)[:1]
