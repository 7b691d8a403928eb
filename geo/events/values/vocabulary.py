"""Words of our vocabularies in other words: English, Korean, Chinese and others, and slips of spelling.

An alias is certain. A word that is only near in spelling is a guess, and is named for every cell.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.events.headers import fold_header
from geo.events.schema import Column
from geo.events.slips import may_slip, slips

_STEM = 2
"""Letters at the beginning that must be right, so that no “un-” is taken for a slip."""
_NO_SLIPS = frozenset({"refused", "defied", "defies", "resort", "retort", "conform", "conforms", "conformed", "confined",
                       "officials", "officiated"})  # fmt: skip
"""Words of their own, a slip away from one for a stance."""

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
    "foot": "walk walked walking hike hiking trek on_foot by_foot 도보 도보로 걸어서 걷기 步行 徒步 走路",
    "road": "car bus truck lorry van taxi vehicle by_car by_bus by_road by_truck motorbike motorcycle minibus minivan coach pickup "
    "bicycle bike cycling by_bicycle by_bike 차량 자동차 승용차 버스 트럭 택시 육로 오토바이 자전거 汽车 汽車 轿车 轎車 巴士 "
    "客车 客車 面包车 卡车 卡車 出租车 出租車 摩托车 摩托車 自行车 自行車 公路 陆路 陸路",
    "rail": "train railway railroad by_train by_rail 기차 기차로 열차 철도 火车 火車 列车 列車 高铁 高鐵 铁路 鐵路",
    "river": "by_river riverboat 강 강으로 河 江 河流",
    "sea": "ship ferry vessel by_sea by_ship 선박 해상 해로 船舶 轮船 輪船 海路 海上",
    "air": "plane airplane aeroplane aircraft flight by_air by_plane flew 비행기 항공 항공편 항공기 飞机 飛機 航空 航班",
    "unknown": "unk not_known unclear 미상 불명 알수없음 不明 未知 不详 不詳",
}
_STATUS = {
    "confirmed": "사실 사실임 confirm confirms confirming verified official 확인 확인됨 확정 공식확인 공식확인됨 证实 證實 已证实 已證實 官方证实 官方證實 确认 確認 "
                 "已确认 已確認 已核实 已核實 属实 屬實 確認済み confirmé confirmée confirmado confirmada confermato confermata "
                 "bestätigt подтверждено подтвержден подтверждён подтверждена",
    "reported": "report reports 보도 보도됨 보고 보고됨 报道 報道 報導 据报 據報 报告 報告",
    "claimed": "claim claims claiming angeblich alleged allegedly allegation unverified unconfirmed unproven unofficial reputed rumour rumours rumoured rumor rumors rumored hearsay not_confirmed not_verified "
               "not_yet_confirmed not_yet_verified not_officially_confirmed not_independently_confirmed not_independently_verified "
               "주장 주장됨 미확인 미확인됨 미검증 확인안됨 확인되지않음 추정 추정됨 소문 풍문 声称 聲稱 据称 據稱 传闻 傳聞 未证实 未證實 "
               "未经证实 未經證實 未核实 未核實 未经核实 未經核實 未确认 未確認 non_confirmé non_confirmée no_confirmado no_confirmada "
               "sin_confirmar non_confermato unbestätigt nicht_bestätigt не_подтверждено неподтверждено",
    "denied": "deny denies denying refuted 否定 widerlegt not_true untrue disproved debunked 부인 부인됨 부정 사실무근 사실_아님 사실이_아님 사실아님 사실이아님 허위 否认 否認 不属实 "
              "不屬實 不实 不實 démenti démentie desmentido desmentida smentito smentita dementiert опровергнуто опровергнут "
              "опровергнута",
    "unknown": "unk not_known unclear tbc to_be_confirmed to_be_verified being_verified 미상 불명 알수없음 확인중 확인필요 확인불가 不明 未知 不详 不詳 待查 待核实 待核實 "
               "待确认 待確認 核实中 核實中",
}  # fmt: skip
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
    """Find the word of a column that a text is, or is an alias of, whatever marks are in it.

    Enough to tell what a column is about. What a cell says is told by ``geo.events.values.words``, which heeds the marks.
    """
    return WORDS[column].get(fold_header(text))


def nearest_word(text: str, column: Column) -> str | None:
    """Find the one word or alias that a text is but for a slip of one letter, of two in long words.

    The first two letters must be right. None when there is none, or several; so for
    several words in place of a stance, where “no” after a word is as short as a slip.
    """
    if column.name == "status" and not text.strip().isalpha():
        return None
    folded = fold_header(text)
    if folded in _NO_SLIPS or not may_slip(folded):
        return None
    near = {
        word
        for known, word in WORDS[column.name].items()
        if known[:_STEM] == folded[:_STEM] and slips(folded, known) is not None
    }
    return near.pop() if len(near) == 1 else None
