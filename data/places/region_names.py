"""Names and middles of regions that the sources lack, or have as they were before a reform; our own knowledge."""

# As American and British English write them in running text.
_STATES = (
    "AL=Ala. AZ=Ariz. AR=Ark. CA=Calif.|Cal. CO=Colo. CT=Conn. DE=Del. FL=Fla. GA=Ga. IL=Ill. IN=Ind. "
    "KS=Kan.|Kans. KY=Ky. MD=Md. MA=Mass. MI=Mich. MN=Minn. MS=Miss. MO=Mo. MT=Mont. NE=Neb.|Nebr. "
    "NV=Nev. NH=N.H. NJ=N.J. NM=N.M. NY=N.Y. NC=N.C. ND=N.D. OK=Okla. OR=Ore. PA=Pa.|Penn. RI=R.I. "
    "SC=S.C. SD=S.D. TN=Tenn. TX=Tex. VT=Vt. VA=Va. WA=Wash. WV=W.Va. WI=Wis.|Wisc. WY=Wyo. DC=D.C."
)
SHORT = {("US", code): short.split("|") for code, short in (pair.split("=") for pair in _STATES.split())} | {
    ("CA", "02"): ["B.C.", "BC"],
    ("CA", "01"): ["Alta."],
    ("CA", "03"): ["Man."],
    ("CA", "08"): ["Ont."],
    ("CA", "10"): ["Que."],
    ("CA", "11"): ["Sask."],
    ("AU", "02"): ["NSW", "N.S.W."],
    ("CA", "07"): ["N.S."],
    ("CA", "04"): ["N.B."],
    ("CA", "05"): ["Newfoundland"],
    ("PL", "72"): ["Lower Silesia"],
    # Their people, as news name them.
    ("GB", "SCT"): ["Scottish", "Scots"],
    ("GB", "WLS"): ["Welsh"],
    ("ES", "56"): ["Catalan", "Catalans"],
    ("ES", "59"): ["Basque", "Basques"],
    ("DE", "02"): ["Bavarian"],
    ("US", "CA"): ["Californian", "Californians"],
    ("US", "TX"): ["Texan", "Texans"],
    ("FR", "28"): ["Normandy"],
    ("FR", "27"): ["Burgundy"],
    ("FR", "76"): ["Occitania"],
}

# Mongolia's aimags as they are usually spelled, and in Mongolian: GeoNames has English and older names for half of them.
_AIMAGS = (
    "01=Arkhangai/Архангай 02=Bayankhongor/Баянхонгор 03=Bayan-Ölgii/Баян-Өлгий 06=Dornod/Дорнод 07=Dornogovi/Дорноговь "
    "08=Dundgovi/Дундговь 09=Zavkhan/Завхан 10=Govi-Altai/Говь-Алтай 11=Khentii/Хэнтий 12=Khovd/Ховд 13=Khövsgöl/Хөвсгөл "
    "14=Ömnögovi/Өмнөговь 15=Övörkhangai/Өвөрхангай 16=Selenge/Сэлэнгэ 17=Sükhbaatar/Сүхбаатар 18=Töv/Төв 19=Uvs/Увс "
    "20=Ulaanbaatar/Улаанбаатар 21=Bulgan/Булган 23=Darkhan-Uul/Дархан-Уул 24=Govisümber/Говьсүмбэр 25=Orkhon/Орхон"
)
AIMAGS = {pair[:2]: pair[3:].split("/") for pair in _AIMAGS.split()}
SHORT |= {("MN", code): names for code, names in AIMAGS.items()}

# Russia's regions from the Urals to the sea, in Russian: ISO 3166-2 has them in Latin letters only.
_RUSSIAN = (
    "03=Республика Алтай|04=Алтайский край|05=Амурская область|11=Республика Бурятия/Бурятия|13=Челябинская область|"
    "15=Чукотский автономный округ/Чукотка|20=Иркутская область|29=Кемеровская область/Кузбасс|30=Хабаровский край|"
    "31=Республика Хакасия/Хакасия|44=Магаданская область|53=Новосибирская область|54=Омская область|59=Приморский край|"
    "63=Республика Саха (Якутия)/Республика Саха/Якутия|64=Сахалинская область|71=Свердловская область|75=Томская область|"
    "78=Тюменская область|79=Республика Тыва/Тыва/Тува|89=Еврейская автономная область/ЕАО|91=Красноярский край|"
    "92=Камчатский край/Kamchatka Krai|93=Забайкальский край/Zabaykalsky Krai"
)
SHORT |= {("RU", pair[:2]): pair[3:].split("/") for pair in _RUSSIAN.split("|")}

# France joined its regions in 2016: GeoNames' codes are those of the new ones, the names packed here are older.
FRANCE = {
    "24": "Centre-Val de Loire", "27": "Bourgogne-Franche-Comté", "28": "Normandie", "32": "Hauts-de-France",
    "44": "Grand Est", "75": "Nouvelle-Aquitaine", "76": "Occitanie", "84": "Auvergne-Rhône-Alpes",
}  # fmt: skip

# Vietnam joined its provinces in 2025, likewise.
VIETNAM = {
    "08": "Tuyên Quang", "15": "Lào Cai", "19": "Thái Nguyên", "24": "Bắc Ninh", "25": "Phú Thọ", "31": "Hải Phòng",
    "33": "Hưng Yên", "37": "Ninh Bình", "44": "Quảng Trị", "48": "Đà Nẵng", "51": "Quảng Ngãi", "52": "Gia Lai",
    "56": "Khánh Hòa", "66": "Đắk Lắk", "68": "Lâm Đồng", "75": "Đồng Nai", "79": "Ho Chi Minh City", "80": "Tây Ninh",
    "82": "Đồng Tháp", "86": "Vĩnh Long", "91": "An Giang", "92": "Cần Thơ", "96": "Cà Mau",
}  # fmt: skip
TODAY = {"FR": FRANCE, "VN": VIETNAM, "MN": {code: names[0] for code, names in AIMAGS.items()}}
# Here the names packed are those before a reform, and still in use: each is a region of the second level.
REFORMED = ("FR", "NO", "VN")

# Few live in most of these: their middle, in round degrees, is our own knowledge.
MIDDLE = {
    ("CA", "01"): (54.0, -116.0), ("CA", "03"): (55.0, -97.0), ("CA", "08"): (50.0, -85.0), ("CA", "10"): (52.0, -72.0),
    ("CA", "11"): (54.0, -106.0), ("CA", "02"): (54.0, -125.0), ("GB", "ENG"): (52.5, -1.5), ("US", "AK"): (64.0, -152.0), ("US", "VA"): (37.5, -78.4), ("GB", "SCT"): (56.3, -4.0),
    ("CN", "32"): (30.5, 102.7), ("CN", "20"): (44.0, 113.0), ("CN", "13"): (41.5, 85.0), ("CN", "14"): (31.5, 88.0),
    ("CN", "06"): (35.5, 96.0),
    # Geoscience Australia's "centre of gravity" of each state, converted to degrees.
    ("AU", "02"): (-32.1631, 147.0167), ("AU", "04"): (-22.4869, 144.4317), ("AU", "05"): (-30.0583, 135.7633),
    ("AU", "06"): (-42.0214, 146.5933), ("AU", "07"): (-36.8542, 144.2811), ("AU", "08"): (-25.3281, 122.2983),
    ("AU", "03"): (-19.3833, 133.3578),
}  # fmt: skip
