"""Names of countries beyond the English one: official forms, press forms, and Korean, Chinese and others' names.

ISO 3166-1 alpha-2 → spellings; case, accents, punctuation and a leading "the" do not matter. Complete for the countries
of these routes only. Left out on purpose, since they may mean two: Korea, Congo.
"""

from __future__ import annotations

from types import MappingProxyType

VARIANTS = MappingProxyType(
    {
        "KP": (
            "DPRK", "DPR Korea", "NK", "N Korea", "North-Korea", "Korea North", "Korea Democratic People's Republic of",
            "Democratic People's Republic of Korea", "Corea del Norte", "Nordkorea", "Corée du Nord", "北朝鮮",
            "북한", "조선", "북조선", "조선민주주의인민공화국", "朝鲜", "朝鮮", "北韩", "北韓", "КНДР", "Северная Корея",
        ),
        "KR": (
            "ROK", "Republic of Korea", "S Korea", "South-Korea", "Korea South", "Korea Republic of", "Südkorea",
            "Corea del Sur", "Corée du Sud", "한국", "대한민국", "남한", "남조선", "韩国", "韓國", "韓国", "南韩", "南韓",
            "大韩民国", "大韓民國", "Южная Корея",
        ),
        "CN": (
            "PRC", "PR China", "P R China", "People's Republic of China", "Mainland China", "중국", "중화인민공화국",
            "中国", "中國", "中华人民共和国", "中華人民共和國", "Китай", "КНР",
        ),
        "LA": (
            "Lao PDR", "Lao", "Lao People's Democratic Republic", "라오스", "老挝", "老撾", "寮国", "寮國", "ລາວ", "Лаос", "ЛНДР",
        ),
        "VN": ("Viet Nam", "Socialist Republic of Vietnam", "Việt Nam", "베트남", "월남", "越南", "Вьетнам"),
        "TH": ("Kingdom of Thailand", "태국", "타이", "泰国", "泰國", "ไทย", "ประเทศไทย", "Таиланд"),
        "MM": ("Burma", "Union of Myanmar", "Republic of the Union of Myanmar", "미얀마", "버마", "缅甸", "緬甸", "Мьянма"),
        "KH": ("Kampuchea", "Kingdom of Cambodia", "캄보디아", "柬埔寨", "កម្ពុជា"),
        "MN": ("Outer Mongolia", "Mongolian People's Republic", "몽골", "몽고", "蒙古", "蒙古国", "Монгол", "Монголия"),
        "RU": ("Russian Federation", "Россия", "러시아", "로씨야", "俄罗斯", "俄羅斯"),
        "JP": ("일본", "日本", "Япония"),
        "PH": ("Republic of the Philippines", "Phillipines", "필리핀", "菲律宾", "菲律賓"),
        "SG": ("Republic of Singapore", "싱가포르", "新加坡"),
        "MY": ("말레이시아", "马来西亚", "馬來西亞"),
        "ID": ("인도네시아", "印度尼西亚", "印尼"),
        "TW": ("Republic of China", "Chinese Taipei", "대만", "타이완", "台湾", "臺灣", "台灣"),
        "HK": ("Hong Kong SAR", "홍콩", "香港"),
        "MO": ("Macau", "Macau SAR", "마카오", "澳门", "澳門"),
        "US": (
            "USA", "US of A", "United States of America", "U S", "U S A", "America", "미국", "美国", "美國", "США",
        ),
        "GB": ("UK", "U K", "Great Britain", "Britain", "영국", "英国", "英國"),
        "DE": ("Federal Republic of Germany", "Deutschland", "독일", "德国", "德國"),
        "FR": ("프랑스", "法国", "法國"),
        "ES": ("España", "스페인", "西班牙"),
        "CA": ("캐나다", "加拿大"),
        "KZ": ("카자흐스탄", "哈萨克斯坦"),
        "UZ": ("우즈베키스탄",),
        "CZ": ("Czech Republic",),
        "TR": ("Türkiye", "Republic of Türkiye", "터키", "튀르키예"),
        "CD": ("DR Congo", "DRC", "D R Congo", "Democratic Republic of Congo", "Zaire", "Congo Kinshasa", "Congo Democratic Republic of the"),
        "CG": ("Congo Brazzaville", "Republic of Congo", "Republic of the Congo"),
        "CI": ("Côte d'Ivoire",),
        "CV": ("Cape Verde",),
        "SZ": ("Swaziland",),
        "MK": ("Macedonia",),
        "TL": ("East Timor", "Timor-Leste"),
        "PS": ("Palestine", "State of Palestine"),
        "AE": ("UAE",),
        "VA": ("Vatican City", "Holy See"),
        "NL": ("Holland",),
        "SY": ("Syrian Arab Republic",),
        "IR": ("Islamic Republic of Iran", "Iran Islamic Republic of"),
        "BN": ("Brunei Darussalam",),
        "MD": ("Republic of Moldova",),
        "TZ": ("United Republic of Tanzania",),
    }
)  # fmt: skip
