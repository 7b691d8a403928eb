"""China's prefectures, counties, cities, banners and districts, as cpca packs them."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from unit import Unit

# GeoNames' codes of the first level, by the first two digits of GB/T 2260.
_CODES = (
    "11=22 12=28 13=10 14=24 15=20 21=19 22=05 23=08 31=23 32=04 33=02 34=01 35=07 36=03 37=25 41=09 42=12 43=11 44=30 45=16 "
    "46=31 50=33 51=32 52=18 53=29 54=14 61=26 62=15 63=06 64=21 65=13"
)
ADMIN1 = dict(pair.split("=") for pair in _CODES.split())
# The usual English names of prefectures, our own knowledge: pinyin of a Mongolian or Turkic name is nobody's name for it.
_NAMES = (
    "兴安盟=Hinggan|锡林郭勒盟=Xilingol|阿拉善盟=Alxa|阿坝藏族羌族自治州=Ngawa|甘孜藏族自治州=Garze|那曲地区=Nagqu|阿里地区=Ngari|果洛藏族自治州=Golog|"
    "博尔塔拉蒙古自治州=Bortala|巴音郭楞蒙古自治州=Bayingolin|阿克苏地区=Aksu Prefecture|克孜勒苏柯尔克孜自治州=Kizilsu|喀什地区=Kashgar Prefecture|"
    "和田地区=Hotan Prefecture|伊犁哈萨克自治州=Ili|阿勒泰地区=Altay Prefecture"
)
USUAL = dict(pair.split("=") for pair in _NAMES.split("|"))
OTHER_TONGUES = {"13": "Uyghur", "14": "Tibetan", "20": "Mongolian"}
KINDS = {"县": "Xian", "市": "Shi", "旗": "Qi"}
REGIONS = ("自治州", "地区", "盟")
PREFECTURE_KM = 100  # a prefecture's point may be any of its towns

Pinyin = Callable[[str], list[str]]


def units(text: str, peoples: Sequence[str], pinyin: Pinyin) -> Iterator[Unit]:
    """Read what lies below the provinces and has a point, in the order of the codes, so prefectures before their counties."""
    rows = sorted(csv.DictReader(io.StringIO(text)), key=lambda row: row["adcode"])
    stem_of = stems(peoples)
    prefectures: set[tuple[str, str]] = set()
    for row in rows:
        code, name = row["adcode"][:6], row["name"]
        if code[:2] not in ADMIN1 or code.endswith("0000") or not row["latitude"]:
            continue
        stem, admin1 = stem_of(name), ADMIN1[code[:2]]
        whole = (code[:4], stem) in prefectures or (name.endswith("区") and not name.endswith("地区"))
        prefectures |= {(code[:4], stem)} if code.endswith("00") else set()
        yield Unit(
            code=code,
            country="CN",
            admin1=admin1,
            lat=float(row["latitude"]),
            lon=float(row["longitude"]),
            spelled=in_latin(name, stem, pinyin(name), whole),
            local=[name] if whole else in_han(name, stem),
            region=name.endswith(REGIONS),
            near_km=PREFECTURE_KM if code.endswith("00") else 25,
            foreign=admin1 in OTHER_TONGUES,
        )


def stems(peoples: Sequence[str]) -> Callable[[str], str]:
    """Give what takes the kind of county off its name, and the peoples whose autonomous county it is."""
    known = [*peoples, *(one[:-1] for one in peoples if len(one) > 2)]  # 蒙古 for 蒙古族, and no 藏
    people = "|".join(sorted(known, key=len, reverse=True))
    ending = re.compile(f"(?:(?:{people}|各族)*自治)?[县市旗州区]$|地区$|盟$")
    return lambda name: ending.sub("", name)


def in_han(name: str, stem: str) -> list[str]:
    """Give a county's names in characters."""
    short = [stem + name[-1]] if "自治" in name and name[-1] in KINDS else []
    return list(dict.fromkeys([name, *short, *([stem] if len(stem) > 1 else [])]))


def in_latin(name: str, stem: str, syllables: list[str], whole: bool) -> list[str]:
    """Spell a county: Dongping; with its kind where it needs it: Juxian, Fushun Xian in Fushun, Chaoyang Qu.

    The syllables are those of the whole name, which tells how a character is read in it.
    """
    base = joined(syllables[: len(stem)])
    if name.endswith("区") and whole:
        return [f"{base} Qu", f"{base} District"]
    if len(stem) > 1 and not whole:
        return [*filter(None, [USUAL.get(name)]), base]
    kind = KINDS[name[-1]]
    return [*([base + kind.lower()] if len(stem) == 1 else []), f"{base} {kind}", f"{base} County"]


def joined(syllables: list[str]) -> str:
    """Write syllables as one word, with the apostrophe of pinyin before a vowel: Xi'an."""
    return "".join(
        f"'{one}" if at and one[0] in "aeo" else one for at, one in enumerate(syllables)
    ).capitalize()
