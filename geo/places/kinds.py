"""Words for kinds of places: a river, a church, 국경 or 火车站 is no place of that name, though some village bears it."""

from __future__ import annotations

import re
from types import MappingProxyType

from geo.places.countries import country_named
from geo.places.names import normalise

_ENGLISH = (
    "airport|alley|apartment|apartments|army base|bank|bar|barracks|base|beach|border|border area|border crossing|border post|"
    "border river|border village|bridge|broker s house|brothel|building|bus|bus station|bus stop|bus terminal|cafe|camp|car|cave|"
    "cell|checkpoint|church|city|clinic|coast|concentration camp|consulate|cornfield|country|countryside|crossing|customs|"
    "customs house|dam|desert|detention|detention center|detention centre|detention facility|district|dormitory|downtown|embassy|"
    "factory|farm|farmhouse|ferry|field|fields|forest|frontier|gate|guesthouse|harbor|harbour|highway|hill|hills|hiding place|"
    "holding center|holding centre|holding facility|home|hospital|hostel|hotel|house|immigration|immigration center|"
    "immigration detention|immigration detention center|immigration detention centre|immigration office|inn|island|jail|jungle|"
    "karaoke|labor camp|labour camp|lake|logging camp|market|mine|ministry|mission|monastery|motel|mountain|mountains|"
    "mountain path|mountain village|office|orphanage|park|pass|pier|police|police station|political prison camp|port|"
    "prison|prison camp|railway|railway station|re education camp|refugee camp|reeducation camp|restaurant|river|river bank|"
    "river crossing|riverbank|riverside|road|roadside|route|rural area|safe house|school|sea|seaside|shelter|shop|shore|state|"
    "station|store|street|suburb|suburbs|taxi|temple|tent|town|township|train|train station|truck|university|valley|van|vehicle|"
    "village|villages|warehouse|woods|workplace"
)
_LEADS = (
    "at|near|in|inside|outside|by|beside|along|across|over|on|through|to|from|around|toward|towards|close to|next to|off|under|"
    "behind|between|beyond|the|a|an|his|her|their|our|my|another|some|local|nearby|same|small|remote|rural|unnamed|nameless"
)
_LOCAL = (
    "강|강가|강변|감옥|공안|공안국|공장|공항|광산|교도소|교화소|교회|구금시설|구류소|구류장|구치소|국경|국경선|국경지대|국경지역|국경마을|기차역|"
    "농가|농장|다리|단련대|대사관|마을|버스터미널|변방|변방대|병원|보위부|산|산골|산길|산속|선교사집|섬|수용소|숙소|숲|숲속|시골|시내|시장|식당|"
    "아파트|안가|안전가옥|야산|여관|역|영사관|은신처|이민국|이민국수용소|정글|중개인집|집|집결소|창고|청사|초소|탄광|터미널|학교|항구|호텔|"
    "机场|機場|村|村庄|村子|村莊|边境|邊境|边境地区|边界|邊界|国境|國境|教堂|教会|教會|酒店|旅馆|旅館|宾馆|賓館|饭店|山里|山上|山中|树林|樹林|森林|"
    "河边|河邊|江边|江邊|河|江|码头|碼頭|港口|市场|市場|火车站|火車站|汽车站|汽車站|车站|車站|大使馆|大使館|领事馆|領事館|派出所|公安局|看守所|"
    "拘留所|监狱|監獄|劳改营|勞改營|集中营|收容所|难民营|難民營|学校|學校|医院|醫院|工厂|工廠|农场|農場|农村|農村|家|家里|安全屋|桥|橋|"
    "空港|駅|教会堂|ホテル|市場|国境地帯|大使館前|刑務所|"
    "граница|церковь|гостиница|река|деревня|тюрьма|лагерь|вокзал|аэропорт|посольство|консульство|лес|рынок|больница|завод|дом|"
    "ชายแดน|โรงแรม|โบสถ์|สถานีตำรวจ|เรือนจำ|สถานทูต|แม่น้ำ|ป่า|หมู่บ้าน|ตลาด|สนามบิน|ชายแดนไทย|"
    "ຊາຍແດນ|ໂຮງແຮມ|ສະຖານທູດ|ຄຸກ|ແມ່ນ້ຳ|ບ້ານ|"
    "biên giới|nhà thờ|khách sạn|bến xe|nhà ga|sân bay|đại sứ quán|chợ|rừng|sông"
)
_VAGUE = "어딘가|모처|일대|부근|인근|근처|접경|접경지역|접경지대|某地|某处|某處|附近|一带|一帶|境内|境內"
_BORDER = re.compile(
    r"(?:(?:at|near|on|along|across|the) )*(?:(.+?) (?:border|frontier)(?: area| region| zone| line)?|"
    r"(?:border|frontier) (?:of|with|between) (.+))"
)
# Words for peoples that mean more than one country, or a place too, but not beside “border”.
_PEOPLES = MappingProxyType(
    {"dprk": "KP", "korea": "KP", "korean": "KP", "lao": "LA", "nk": "KP", "prc": "CN", "sino": "CN"}
)
_KIND = re.compile(rf"(?:(?:{_LEADS}) )*(?:{_ENGLISH})")
_OTHERS = frozenset(normalise(word).replace(" ", "") for word in _LOCAL.split("|"))
_SOMEWHERE = frozenset(_VAGUE.split("|"))


def is_kind_of_place(name: str) -> bool:
    """Tell whether a text only says what kind of place it was, with or without “near the”.

    >>> is_kind_of_place("near the river"), is_kind_of_place("국경"), is_kind_of_place("Rivers"), is_kind_of_place("Church Hill")
    (True, True, False, False)
    """
    folded = normalise(name)
    return _KIND.fullmatch(folded) is not None or folded.replace(" ", "") in _OTHERS


def is_somewhere(name: str) -> bool:
    """Tell whether what is told beside a larger place says no more than that place: 중국 모처, 라오스 국경."""
    return normalise(name).replace(" ", "") in _SOMEWHERE or is_kind_of_place(name)


def border_of(name: str) -> tuple[str, ...]:
    """Give the ISO codes of the one or two countries whose border a text names; none when it names another place.

    >>> border_of("the Thai-Lao border"), border_of("border with China"), border_of("Mae Sai border")
    (('TH', 'LA'), ('CN',), ())
    """
    folded = normalise(name)
    found = _BORDER.fullmatch(folded) if "border" in folded or "frontier" in folded else None
    words = (found[1] or found[2]).replace(" and ", " ").split() if found else []
    whole = _country(" ".join(words))
    if whole:
        return (whole,)
    parted = ((_country(" ".join(words[:at])), _country(" ".join(words[at:]))) for at in range(1, len(words)))
    return next((sides for sides in parted if all(sides)), ())


def _country(words: str) -> str:
    return _PEOPLES.get(words) or country_named(words) or ""
