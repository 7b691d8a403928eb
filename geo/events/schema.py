"""The columns of an event CSV, their vocabularies, and the header aliases that are taken for them.

A row is a *report*: one source's statement about one event. ``COLUMNS`` is the one list that reading, documents
and export follow; ``PARTS`` are the pieces that a column may come in, such as a start and an end for a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Shape = Literal["text", "date", "moment", "vocabulary", "count", "latitude", "longitude", "code"]

STATUSES = ("confirmed", "reported", "claimed", "denied", "unknown")
"""Stances of a source. An event may also be ``contested``, which no single source can say."""

EVENT_STATUSES = ("confirmed", "reported", "claimed", "contested", "denied", "unknown")
KINDS = (
    "departure",
    "crossing",
    "transit",
    "arrest",
    "detention",
    "release",
    "deportation",
    "repatriation",
    "arrival",
    "sighting",
    "other",
)
MODES = ("foot", "road", "rail", "river", "sea", "air", "unknown")
PRECISIONS = ("town", "region", "country")


@dataclass(frozen=True)
class Column:
    """One column: its name, what a cell may hold, other headers that mean it, and a line for the documents."""

    name: str
    shape: Shape
    meaning: str
    allowed: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


COLUMNS: tuple[Column, ...] = (
    Column("group", "text", "the people who travel together; blank: the row makes no route",
           aliases=("route", "case", "party", "group name", "group id", "group no", "route id", "case id", "person",
                    "person id", "trip", "trip id", "journey", "journey id", "traveller", "traveller id", "migrant id",
                    "name of group",
                    "case no", "case number", "case ref", "case reference", "group code", "defector group", "사례번호", "건번호", "그룹명", "그룹번호", "案件编号", "案件編號", "案例编号", "案例編號", "组别", "組別", "批次", "그룹", "일행", "집단", "조", "gruppe", "grupo", "groupe", "группа", "nhóm", "กลุ่ม", "小组", "小組", "组", "組", "群组", "群組")),
    Column("event", "text", "same group and event: the same event told by several sources",
           aliases=("event id", "event name", "event no", "incident", "incident id", "step",
                    "사건", "사건명", "사건번호", "事件", "事件名", "事件编号", "事件編號")),
    Column("date", "date", "when it happened, EDTF (ISO 8601-2)",
           aliases=("event date", "when", "day", "date of event", "occurred", "incident date", "date of incident", "datetime", "event time",
                    "datum", "period", "기간", "date occurred", "occurred on", "발생일시", "发生时间", "發生時間", "时间", "時間", "yyyy mm dd", "dd mm yyyy", "mm dd yyyy", "년월일", "연월일", "사건일자", "사건날짜", "fecha", "дата", "ngày", "วันที่", "日付", "날짜", "발생날짜", "일자", "일시", "발생일", "발생일자", "사건일", "日期", "发生日期", "發生日期", "事发日期", "事發日期")),
    Column("place", "text", "where, as the source writes it; the origin of a movement",
           aliases=("location", "place name", "location name", "city", "town", "where", "where town", "where place", "where city", "site", "stop name", "place of incident", "place of event", "event place", "event location", "incident location", "incident place",
                    "location of incident", "location of event", "place of arrest", "location of arrest", "loc name", "ort", "lugar", "lieu", "место",
                    "nơi", "địa điểm", "สถานที่", "場所", "발생장소",
                    "발생 지역", "사건장소", "체포장소", "체포지", "목격장소", "逮捕地点", "抓捕地点", "发生地点", "發生地點", "发生地", "發生地", "事发地点", "事發地點", "所在地", "locality", "village", "region", "지역", "last known location",
                    "stop place", "waypoint", "경유지", "경유지명", "장소", "위치", "도시", "발생지", "지명", "地点", "地點", "位置", "地名", "城市")),
    Column("country", "text", "ISO 3166 code or name, a hint",
           aliases=("land", "from country", "origin country", "where country", "nation", "country name", "country code", "country of incident", "country of event", "departure country", "país", "pays",
                    "страна", "quốc gia", "ประเทศ", "国", "國",
                    "국가", "나라", "국가명", "출발국", "출발국가", "国家", "國家", "出发国", "出發國")),
    Column("precision", "vocabulary", "how precisely the place is known; blank: derived", PRECISIONS,
           aliases=("geo precision", "location precision", "place precision", "spatial precision",
                    "정밀도", "위치정밀도", "精度", "位置精度")),
    Column("to_place", "text", "for a movement: where to",
           aliases=("to", "nach", "到", "至", "place arrived", "도착 지역", "destination", "destination place", "destination city", "destination town", "to town", "to location", "to city",
                    "arrival place", "arrival city", "destination location", "point of arrival", "도착장소", "到达地点", "到達地點", "arrival", "arrived at", "arrived in", "where to", "moved to",
                    "도착지", "도착", "목적지", "행선지", "目的地", "到达地", "到達地", "到达", "到達", "抵达", "抵達", "抵达地", "抵達地",
                    "终点", "終點")),
    Column("to_country", "text", "ISO 3166 code or name, a hint",
           aliases=("destination country", "country of destination", "arrival country", "도착국", "도착국가", "목적국",
                    "目的国", "目的國", "到达国", "到達國")),
    Column("kind", "vocabulary", "what happened", KINDS,
           aliases=("type", "event type", "event kind", "type of event", "kind of event", "incident type", "type of incident", "what happened", "category", "类别", "類別", "유형", "종류", "구분", "사건유형", "类型", "類型",
                    "种类", "種類", "事件类型", "事件類型")),
    Column("mode", "vocabulary", "how they travelled", MODES,
           aliases=("transport", "transportation", "means", "mode of transport", "means of transport", "travel mode",
                    "수단", "이동수단", "교통수단", "교통편", "交通方式", "交通工具", "出行方式")),
    Column("people", "count", "how many, an integer of 0 or more",
           aliases=("number", "count", "persons", "number of people", "number of persons", "no persons", "no of people", "no of persons", "group size",
                    "defectors", "headcount", "migrants", "refugees", "individuals", "travellers", "travelers", "number of migrants",
                    "number of refugees", "number of defectors", "number of travellers", "total people", "total persons", "total number", "total number of people", "people total", "of people", "of persons", "pax", "anzahl personen", "anzahl der personen", "nombre de personnes", "número de personas", "количество человек", "脱北者人数", "脫北者人數", "personen", "personas",
                    "personnes", "số người", "จำนวน", "총인원", "인원계", "인원", "인원수", "명수", "사람수", "탈북자수", "人数", "人數")),
    Column("status", "vocabulary", "this source's stance; blank: reported", STATUSES,
           aliases=("stance", "verification", "verified", "confirmed", "is confirmed", "is verified", "verification level", "verification status", "verif status", "confirmation status",
                    "statut", "статус", "核实情况", "核實情況", "certainty", "confirmation", "confirm", "상태", "확인", "확인여부", "진위", "状态", "狀態",
                    "사실확인", "사실확인여부", "核实状态", "核實狀態", "核实", "核實", "是否核实", "是否核實", "是否证实", "是否證實", "是否确认", "是否確認")),
    Column("source", "text", "who states it: the person or body, not the newspaper; blank: a source of its own",
           aliases=("stated by", "said by", "source name", "sources", "quelle", "fuente", "источник", "nguồn", "แหล่งที่มา", "information source", "reported by",
                    "source of information", "info source", "제공자", "정보 출처", "정보 제공자", "资料来源", "資料來源", "信息来源", "資訊來源", "情報源", "출처", "정보원", "소식통", "来源", "來源", "信源", "消息来源", "消息來源")),
    Column("via", "text", "the outlet that carried it",
           aliases=("outlet", "publisher", "newspaper", "medium", "media", "media outlet", "매체", "언론", "언론사",
                    "媒体", "媒體")),
    Column("reported", "moment", "when the source said it, EDTF, may carry a time; blank: always known",
           aliases=("date reported", "reported on", "report date", "reported date", "date of report", "article date", "date of article", "published",
                    "publication date", "date published", "posted on", "date posted", "보고일자", "보고날짜", "보도일", "보도일자", "보도날짜", "발표일", "보고일",
                    "报道日期", "報道日期", "報導日期", "发布日期", "發布日期")),
    Column("url", "text", "where to read it",
           aliases=("link", "source url", "source link", "address", "web page", "website", "hyperlink",
                    "링크", "원문링크", "链接", "鏈接", "連結", "网址", "網址")),
    Column("note", "text", "anything else",
           aliases=("notes", "comment", "comments", "remark", "remarks", "description", "details", "memo", "narrative", "bemerkung", "bemerkungen", "observaciones", "remarque", "remarques", "примечание",
                    "ghi chú", "หมายเหตุ", "備考",
                    "비고", "메모", "설명", "내용", "备注", "備註", "说明", "說明", "注释", "註釋")),
    Column("lat", "latitude", "degrees, WGS 84; overrides the look-up",
           aliases=("latitude", "decimal latitude", "from lat", "from latitude", "origin lat", "origin latitude", "lat dd", "gps latitude", "gps lat", "breite", "breitengrad", "latitud",
                    "широта", "y",
                    "위도", "출발위도", "纬度", "緯度")),
    Column("lon", "longitude", "degrees, WGS 84; overrides the look-up",
           aliases=("lng", "long", "longitude", "lon dd", "long dd", "gps longitude", "gps lon", "länge", "längengrad", "longitud", "долгота", "decimal longitude", "from lon", "from longitude", "origin lon",
                    "origin longitude", "x", "경도", "출발경도", "经度", "經度")),
    Column("to_lat", "latitude", "degrees, WGS 84; overrides the look-up",
           aliases=("destination lat", "destination latitude", "dest lat", "to latitude", "도착위도", "도착지위도",
                    "目的地纬度", "目的地緯度")),
    Column("to_lon", "longitude", "degrees, WGS 84; overrides the look-up",
           aliases=("destination lon", "destination longitude", "dest lon", "to lng", "to longitude", "도착경도", "도착지경도",
                    "目的地经度", "目的地經度")),
    Column("reliability", "code", "Admiralty code of the source", tuple("ABCDEF"), aliases=("source reliability",)),
    Column("credibility", "code", "Admiralty code of the information", tuple("123456"),
           aliases=("information credibility",)),
    Column("sensitivity", "code", "1 withheld, 2 country, 3 region, 4 town: the finest that may be published",
           tuple("1234"), aliases=("민감도", "敏感度")),
    Column("release_after", "date", "nothing of the row is published before this day",
           aliases=("embargo", "embargo until", "not before", "공개일")),
)  # fmt: skip

COLUMN_OF = MappingProxyType({column.name: column for column in COLUMNS})
NAMES = tuple(COLUMN_OF)

FURTHER, ROUTE = "further one", "whole route"
"""A further value of what another header holds (Place 2, a place on the way, another source), and a cell of several places."""

PARTS = MappingProxyType(
    {
        "lat lon": ("coordinates", "coordinate", "coords", "location coordinates", "gps", "gps coordinates", "latlong",
                    "lat lng", "latitude longitude", "geolocation", "point", "좌표", "위경도", "坐标", "座標", "经纬度",
                    "經緯度"),
        "lon lat": ("longlat", "lng lat", "longitude latitude"),
        "to_lat to_lon": ("destination coordinates", "to coordinates", "to latlong", "도착지좌표", "목적지좌표",
                          "目的地坐标", "目的地座標"),
        "date start": ("start date", "date from", "from date", "when start", "when from", "begin date", "departure date", "date of departure", "시작일", "출발일",
                       "开始日期", "開始日期", "出发日期", "出發日期"),
        "date end": ("end date", "date to", "to date", "when end", "when to", "until", "arrival date", "date of arrival", "종료일", "도착일", "结束日期", "結束日期",
                     "到达日期", "到達日期"),
        "date year": ("year", "event year", "incident year", "연", "연도", "년도", "년", "年份", "年"),
        "date month": ("month", "event month", "월", "月份", "月"),
        "date day": ("day of month", "event day", "일", "日"),
        "start year": ("begin year", "시작연도", "시작년도", "开始年份"),
        "start month": ("begin month", "시작월", "开始月份"),
        "start day": ("begin day", "시작일자", "开始日"),
        "end year": ("종료연도", "종료년도", "结束年份"),
        "end month": ("종료월", "结束月份"),
        "end day": ("종료일자", "结束日"),
        "date precision": ("date accuracy", "time precision", "날짜정밀도", "日期精度"),
        "place from": ("origin", "from", "von", "从", "從", "place left", "출발 지역", "from place", "from city", "from town", "origin place", "origin city", "origin town", "origin location", "point of departure", "출발장소", "出发地点", "出發地點", "place of origin", "departure place", "departure city", "departure",
                       "departed from", "left from", "where from", "moved from", "starting point", "출발지", "출발", "出发", "出發", "出发地", "出發地", "起点", "起點"),
        FURTHER: (),
        ROUTE: (),
        "stop": ("stop number", "stop no", "stop id", "stop order", "sequence", "sequence number", "seq", "order", "leg", "leg number", "leg no",
                 "step number", "step no", "순서", "순번", "경유순서", "顺序", "順序", "序号", "序號"),
    }
)  # fmt: skip
"""Pieces of columns that a header may stand for, with other headers that mean them.

One cell that holds both coordinates (in the order of the name), the start and end of a date, its year, month and day, and
those of its start and its end, how precisely it is known (day, week, month, year), and the number of a stop within its journey.
"""

TARGETS = (*NAMES, *PARTS)
"""What a header can be mapped to."""
