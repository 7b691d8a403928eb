"""Other ways to write the name that someone wrote: without the word for the kind of place, together, apart."""

from __future__ import annotations

import re

from geo.places.names import normalise


def _folded(words: str) -> str:
    """Fold words joined by ``|`` as names are: край is краи there."""
    return "|".join(map(normalise, words.split("|")))


# Words after a name, and words before it, that say what kind of place it is.
_AFTER = (
    "city|town|township|village|municipality|county|province|prefecture|district|banner|region|state|port|railway station|train station|"
    "station|border crossing|border|checkpoint|border gate|port of entry|area|shi|xian|sheng|zhen|qu|si|gun|up|ri|do|dong|fu|hien|"
    "metropolitan city|special city|special zone|special economic zone|oblast|kray|rayon|raion|okrug|aimag|aymag|ajmag|guyok|"
    "город|край|область|район|автономная область|аймаг|аймгийн|хот|хотын|сум|сумын|дүүрэг"
)
# China's areas of a people of its own: Xishuangbanna Dai Autonomous Prefecture, Zizhizhou, Чанбай-Корейский автономный уезд.
_PEOPLES = (
    "and|bai|blang|bonan|bouyei|buyei|dai|daur|deang|derung|dongxiang|evenki|ewenki|gelao|hani|hui|jing|jingpo|kazakh|kirgiz|"
    "korean|kyrgyz|lahu|li|lisu|manchu|maonan|miao|mongol|mongolian|mulao|naxi|nu|oroqen|primi|pumi|qiang|salar|she|sui|tajik|"
    "tibetan|tu|tujia|uighur|uygur|uyghur|va|wa|xibe|yao|yi|yugur|zhuang"
)
_AUTONOMOUS = (
    f"(?:(?:{_PEOPLES}) )*autonomous (?:prefecture|county|region|banner)|"
    f"(?:[a-z]+zu )*zizhi ?(?:zhou|xian|qu|qi)|(?:[а-я]+скии )*автономныи (?:уезд|округ|раион)"  # folded: й is и
)
_BEFORE = (
    "the city of|city of|the town of|town of|the village of|village of|province of|the province of|near|outside|around|central|"
    "downtown|greater|ban|muang|mueang|amphoe|khet|tambon|changwat|khoueng|krong|srok|thanh pho|tinh|thi xa|thi tran|huyen|quan|xa|cua khau|gorod|г|пгт|город|село|остров|мыс|станция|порт|пос|провинция|область|край|уезд|округ|посёлок|деревня|поселок"
)
_WORDS = re.compile(rf"^(?:(?:{_folded(_BEFORE)}) )*(.+?)(?: (?:{_AUTONOMOUS}|{_folded(_AFTER)}))*$")
_FIRST = re.compile(rf"^(?:{_folded(_BEFORE)}) ")
_HAN_PEOPLES = (
    "朝鲜|朝鮮|傣|タイ|壮|壯|チワン|回|苗|彝|白|哈尼|ハニ|蒙古|モンゴル|藏|チベット|土家|侗|布依|满|滿|満|哈萨克|傈僳|景颇|ジンポー|佤|拉祜|瑶|黎|羌|"
    "柯尔克孜|达斡尔|维吾尔|維吾爾|ウイグル"
)
_KOREAN_PEOPLES = (
    "조선|다이|따이|태|좡|장|후이|회|먀오|묘|이|바이|하니|몽골|티베트|위구르|카자흐|징포|만주|리수|와"
)
# Endings of scripts that write without spaces.
_ENDINGS = re.compile(
    f"(?:(?:(?:{_HAN_PEOPLES})族?)*自治(?:州|县|縣|県|区|區|旗)|(?: ?(?:{_KOREAN_PEOPLES})족)* ?자치(?:주|현|구)|"
    "特別市|特别市|広域市|边疆区|"
    "특별자치도|특별자치시|특별시|광역시|자치주|시내|시|군|읍|면|리|구|성|주|현|도|역|口岸|市区|市區|市|县|縣|省|镇|鎮|区|區|乡|鄉|村|州|府|町|駅|站|県|港|항)$"
)
# What lies at a place of the name, and mostly bears a name of its own.
_SITES = re.compile("(?:국제공항|공항|섬|댐|国际机场|國際機場|机场|機場|空港|车站|車站|岛|島)$")
_BEFORE_TOGETHER = "ด่านพรมแดน|ด่าน|ดอย|เกาะ|สนามบิน|สถานี|จังหวัด|อำเภอ|เมือง|นคร|บ้าน|ດ່ານ|ແຂວງ|ເມືອງ|ນະຄອນຫຼວງ|ນະຄອນ|ບ້ານ|မြို့|ខេត្ត|ក្រុង|ស្រុក"
_BEGINNINGS = re.compile(f"^(?:{_BEFORE_TOGETHER}|{_folded(_BEFORE_TOGETHER)})")

_REGION = re.compile(
    rf"^(?:{_folded('tinh|changwat|khoueng|province of|the province of|провинция')}) |^(?:{_folded('จังหวัด|ແຂວງ|ខេត្ត')})|"
    rf"省$| (?:{_folded('province|oblast|krai|kray|aimag|aymag|governorate|sheng|changwat|область|край|аймаг')})$"
)


def says_region(name: str) -> bool:
    """Tell whether a text says that it means a province or its like, so that a town of the name is more than it says.

    >>> says_region("Battambang Province, Cambodia"), says_region("จังหวัดเลย"), says_region("Battambang")
    (True, True, False)
    """
    return _REGION.search(normalise(name.split(",", 1)[0])) is not None


def without_kind(name: str) -> str:
    """Take the word for the kind of place off a name in a script that writes without spaces; any other stays.

    >>> without_kind("อำเภอปัว"), without_kind("ウドムサイ県"), without_kind("Hyesan City")
    ('ปัว', 'ウドムサイ', 'Hyesan City')
    """
    short = _BEGINNINGS.sub("", _ENDINGS.sub("", name))
    return short if len(short) > 1 else name


def looser(name: str) -> tuple[str, ...]:
    """Give other forms of a name that nothing is found by, the likeliest first, each normalised and once.

    >>> looser("Hyesan City"), looser("옌지시")
    (('hyesan', 'hyesancity'), ('옌지',))
    """
    folded = normalise(name)
    if not folded:
        return ()
    plain = _WORDS.sub(r"\1", folded)
    if plain in _PEOPLES.split("|"):  # Va Autonomous County is no Va
        plain = folded
    once = _FIRST.sub("", folded)  # Cửa khẩu Tịnh Biên: tinh is a part of the name
    short = _BEGINNINGS.sub("", _ENDINGS.sub("", folded)) or folded
    seat = f"muang {plain}" if folded.endswith(" district") else ""  # Khoua District is that of Muang Khoua
    forms = (
        once,
        plain,
        seat,
        short,
        folded.replace(" ", ""),
        plain.replace(" ", ""),
        _SITES.sub("", folded),
    )
    return tuple(form for form in dict.fromkeys(forms) if form != folded and len(form) > 1)


def bare(name: str) -> str:
    """Take words for the kind of place off a name in a script with spaces; any other stays.

    >>> bare("Сайншанд сум"), bare("посёлок Хасан"), bare("옌지시")
    ('саиншанд', 'хасан', '옌지시')
    """
    folded = normalise(name)
    found = _WORDS.sub(r"\1", folded)
    return found if found != folded else name


# Parts of a place, before and after its name, and what lies in or at it.
_PART_BEFORE = (
    "(?:far )?(?:north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|northeastern|"
    "northwestern|southeastern|southwestern|central|upper|lower|inner|outer|mid|rural|coastal|port of|river|lake|mount|"
    "(?:off )?(?:the )?(?:coast|border|waters) of|off|university of|bay of|gulf of|island of|isle of|county|fort|camp)"
)
_PART_AFTER = (
    "river|lake|valley|bay|island|islands|mountain|mountains|hills|forest|canal|delta|basin|plateau|peninsula|coast|township|"
    "municipality|county|co|parish|province|airport|international airport|air base|military base|camp|university|hospital|"
    "harbor|harbour|beach|bridge|heights|suburbs|north|south|east|west"
)
# A Russian district is named after its seat by an adjective: Khasansky District, Хасанский район, Уссурийский.
_ADJECTIVE = re.compile(
    r"^(.+?)(?:ск(?:ии|ая|ое|ого|ом) (?:муниципальныи )?(?:раион|округ|уезд)|sk(?:y|iy|ii|ij|i) (?:municipal )?(?:district|rayon|raion|okrug))$"
)
_SEATS = ("", "ск", "sk", "а", "a", "о", "o")
_PARTS = re.compile(rf"^(?:{_PART_BEFORE} )?(.+?)(?: (?:{_PART_AFTER}))*$")


def heads(name: str) -> tuple[str, ...]:
    """Give the names within the name of a part of a place, of what lies at it, or of a Russian district; none when there is none.

    >>> heads("Neches River"), heads("Хасанский район")[:2]
    (('neches',), ('хасан', 'хасанск'))
    """
    found = _ADJECTIVE.match(normalise(name))
    if found:
        return tuple(found[1] + ending for ending in _SEATS)
    within = head(name)
    return (within,) if within else ()


def head(name: str) -> str:
    """Give the name within the name of a part of a place or of what lies at it; blank when there is none.

    >>> head("northern Thailand"), head("Neches River"), head("Hyesan")
    ('thailand', 'neches', '')
    """
    folded = normalise(name)
    found = _PARTS.match(folded)
    bare = found[1] if found else folded
    return bare if bare != folded and len(bare) > 2 else ""
