"""Words of our vocabularies in other words: English, Korean and Chinese, and slips of spelling.

An alias is certain. A word that is only near in spelling is a guess, and is named for every cell.
"""

from __future__ import annotations

from types import MappingProxyType

from rapidfuzz.distance import OSA

from geo.events.headers import fold_header
from geo.events.schema import Column

_SHORTEST_GUESS = 5
_LONGEST = 40
_LONG = 9
_STEM = 2

_KIND = {
    "departure": "depart departed departs left leaves leaving defection defected 출발 출국 떠남 탈북 이탈 脱北 脫北 离开 離開 出发 出發 出境",
    "crossing": "cross crossed border_crossing river_crossing 월경 도강 국경통과 국경넘음 越境 越界 过境线 穿越 渡江",
    "transit": "transfer in_transit passage passing passed_through 경유 통과 이동 途经 途經 经过 經過 过境 過境 中转 中轉",
    "arrest": "arrested arrests apprehension apprehended capture captured caught 체포 체포됨 검거 붙잡힘 逮捕 被捕 抓捕 拘捕",
    "detention": "detained detain custody in_custody imprisonment imprisoned jailed held 구금 구금됨 억류 수감 구류 拘留 关押 關押 "
                 "羁押 羈押 扣留",
    "release": "released freed 석방 석방됨 풀려남 释放 釋放 获释 獲釋",
    "deportation": "deported deport expelled expulsion 추방 추방됨 강제추방 강제출국 驱逐 驅逐 驱逐出境 驅逐出境",
    "repatriation": "repatriated forced_repatriation forced_return refoulement sent_back 북송 북송됨 강제북송 송환 강제송환 遣返 遣送 "
                    "遣送回国 遣送回國",
    "arrival": "arrived arrive arrives reached 도착 도착함 입국 到达 到達 抵达 抵達 入境",
    "sighting": "sighted seen spotted observed 목격 목격됨 발견 目击 目擊 发现 發現",
    "other": "others misc miscellaneous 기타 其他 其它",
}  # fmt: skip
_MODE = {
    "foot": "walk walked walking on_foot by_foot 도보 걸어서 步行 徒步",
    "road": "car bus truck lorry van taxi vehicle by_car by_bus by_road by_truck motorbike motorcycle 차량 자동차 버스 트럭 택시 육로 "
            "汽车 汽車 巴士 卡车 卡車 公路 陆路 陸路",
    "rail": "train railway railroad by_train by_rail 기차 열차 철도 火车 火車 铁路 鐵路",
    "river": "by_river riverboat 강 강으로 河 江 河流",
    "sea": "ship ferry vessel by_sea by_ship 선박 해상 해로 船舶 轮船 輪船 海路 海上",
    "air": "plane airplane aeroplane aircraft flight by_air by_plane flew 비행기 항공 항공편 항공기 飞机 飛機 航空 航班",
    "unknown": "unk not_known unclear 미상 불명 알수없음 不明 未知 不详 不詳",
}  # fmt: skip
_STATUS = {
    "confirmed": "confirm verified official 확인 확인됨 확정 证实 證實 已证实 已證實 确认 確認 已确认 已確認",
    "reported": "report reports 보도 보도됨 보고 보고됨 报道 報道 報導 据报 據報 报告 報告",
    "claimed": "claim claims alleged unverified unconfirmed 주장 주장됨 미확인 声称 聲稱 据称 據稱 未证实 未證實 未经证实 未經證實",
    "denied": "deny denies refuted 부인 부인됨 부정 否认 否認",
    "unknown": "unk not_known unclear 미상 불명 알수없음 不明 未知 不详 不詳",
}
_PRECISION = {
    "town": "city village exact point 도시 마을 시 읍 城市 城镇 城鎮 镇 鎮",
    "region": "province district county area admin1 admin2 adm1 adm2 지역 지방 도 省 地区 地區 州 县 縣",
    "country": "nation national 국가 나라 国家 國家 国 國",
}
_DATE_PRECISION = {
    "day": "days exact 일 날짜 日 天",
    "week": "weeks weekly approximate about 주 주간 周 週",
    "month": "months monthly 월 달 月",
    "year": "years yearly annual 연 년 年",
}


def _folded(words: dict[str, str]) -> MappingProxyType[str, str]:
    own = {fold_header(word): word for word in words}
    return MappingProxyType(
        {fold_header(a): word for word, aliases in words.items() for a in aliases.split()} | own
    )


WORDS = MappingProxyType(
    {name: _folded(words) for name, words in (
        ("kind", _KIND), ("mode", _MODE), ("status", _STATUS), ("precision", _PRECISION), ("date precision", _DATE_PRECISION),
    )}
)  # fmt: skip
"""For each column of words: folded word or alias to our word."""


def find_word(text: str, column: str) -> str | None:
    """Find the word of a column that a text is, or is an alias of."""
    return WORDS[column].get(fold_header(text))


def nearest_word(text: str, column: Column) -> str | None:
    """Find the one word or alias that a text is but for a slip of one letter, of two in long words.

    The first two letters must be right, so that no “un-” is taken for a slip. None when there is none, or several.
    """
    folded = fold_header(text)
    if not _SHORTEST_GUESS <= len(folded) <= _LONGEST or not folded.isascii():
        return None
    most = 2 if len(folded) >= _LONG else 1
    near = {
        word
        for known, word in WORDS[column.name].items()
        if known[:_STEM] == folded[:_STEM]
        and len(known) >= _SHORTEST_GUESS - 1
        and OSA.distance(folded, known) <= most
    }
    return near.pop() if len(near) == 1 else None
