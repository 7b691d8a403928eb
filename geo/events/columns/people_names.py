"""Groups that bear the names of people, as it seems: they stand on the map and in all that is exported.

Nothing is changed: who is named, and whether it is a name to hide, a person has to tell. In: the texts of ``group``. Out: a problem.
"""

from __future__ import annotations

import re

import pandas as pd

from geo.events.problems import Problem

_SHARE = 0.5
"""Part of the groups: a few may look like names by chance."""
_LONGEST = 60
"""Characters of a name of a person; what is longer is a sentence."""
_SURNAMES = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길"
"""The commonest surnames of Korea, nine tenths of its people and more (Statistics Korea, census of 2015)."""
_ROMAN = (
    "Kim|Lee|Yi|Ri|Rhee|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Jong|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Rim|Han|Oh|Shin|Sin|Kwon|Hwang|Ahn|An|Song|Jeon|"
    "Jun|Hong|Yoo|Yu|Ryu|Ko|Koh|Moon|Mun|Yang|Son|Sohn|Bae|Paek|Baek|Heo|Hur|Nam|Shim|Sim|Noh|Ro|Ha|Kwak|Seong|Joo|Ju|Woo|Koo|Gu|Min|Jin|Ji"
)
_NO_NAME = re.compile(
    r"\b(?:river|family|group|party|team|case|city|county|route|village|province|rescue|mission|church|pass|lake|bridge|bay|island|valley|"
    r"mountain|camp|hospital|school|road|street|operation|first|second|third|noi|giang|dinh|long|cau|lac|buri|chaek)\b|[팀조반단들대행시족역]$|"
    r"[해원안경라상청]도$|장백현|(?:한국|조선|중국|탈북|고려)인|노동자|노약자|유학생|이주민|이산민|임산부|선교사|안내원|여행사|선발진|유가족|한부모",
    re.IGNORECASE,
)
"""Words and endings of what is no person: Han River, Ha Noi, 서울팀, 선발대, 방콕행. An ending that given names have too (민, 진, 자) is none of these."""
_NAME = re.compile(
    rf"[{_SURNAMES}][가-힣]{{2}}(?:\s?씨|\s?\(?가명\)?)?(?:\s?외\s?\d+\s?명)?|(?i:{_ROMAN}),? [A-Z][a-z]++(?:[- ]?[A-Za-z][a-z]*+)?|"
    rf"[A-Z][a-z]++(?:-[a-z]++)? (?:{_ROMAN})"
)


def named_people(groups: pd.Series | None) -> list[Problem]:
    """Say on which line the first group stands, of a column of which half or more bear the names of people; ``groups`` is indexed by line.

    The name itself is not repeated: problems are passed on.
    """
    if groups is None:
        return []
    distinct = [cell for cell in groups.unique() if cell]
    odd = [cell for cell in distinct if _is_name(cell)]
    if not odd or len(odd) < _SHARE * len(distinct):
        return []
    line = int(groups.index[groups == odd[0]][0])
    message = (
        f"Line {line}, column group: it looks like the name of a person, as {len(odd):,} of {len(distinct):,} groups do. Groups are shown on the map, and go "
        "into every picture and file that is made of it. If that may put somebody at risk, write a number or a made-up name instead."
    )
    return [Problem(line, "group", "", "name-of-a-person", message)]


def _is_name(cell: str) -> bool:
    return len(cell) <= _LONGEST and _NAME.fullmatch(cell) is not None and _NO_NAME.search(cell) is None
