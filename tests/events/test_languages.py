"""Files of people who write neither English, Korean nor Chinese: the commonest headers and words, in ``data/words``."""

from __future__ import annotations

import pytest

from geo.events import read_events

FILES = {
    "Japanese": (
        "グループ,年月日,場所,国名,種別,交通手段,人数,確認状況,出典,報道日,緯度,経度,備考\n"
        "A,2013年5月1日,恵山,北朝鮮,脱北,徒歩,9,確認済み,聯合,2013年5月29日,41.4,128.18,x\n"
        "A,2013年5月28日,北京,中国,強制送還,飛行機,9,否定,外務省,2013年5月29日,39.9,116.4,x\n"
    ),
    "German": (
        "Gruppe;Datum;Ort;Staat;Art;Verkehrsmittel;Personen;Bestätigung;Quelle;Meldedatum;Breite;Länge;Anmerkung\n"
        "A;01.05.2013;Hyesan;Nordkorea;Flucht;zu Fuß;9;bestätigt;Yonhap;29.05.2013;41,4;128,18;x\n"
        "A;28.05.2013;Peking;China;Rückführung;Flug;9;bestritten;Ministerium;29.05.2013;39,9;116,4;x\n"
    ),
    "French": (
        "groupe;date;ville;pays;type d’événement;moyen de transport;nombre de personnes;statut;source;date de publication;latitude;longitude;commentaire\n"
        "A;01/05/2013;Hyesan;Corée du Nord;fuite;à pied;9;confirmé;Yonhap;29/05/2013;41,4;128,18;x\n"
        "A;28/05/2013;Pékin;Chine;rapatriement;avion;9;démenti;Ministère;29/05/2013;39,9;116,4;x\n"
    ),
    "Spanish": (
        "grupo;fecha;ciudad;país;tipo de evento;medio de transporte;personas;verification;fuentes;fecha de publicación;latitud;longitud;notas\n"
        "A;01/05/2013;Hyesan;Corea del Norte;salida;a pie;9;confirmado;Yonhap;29/05/2013;41,4;128,18;x\n"
        "A;28/05/2013;Pekín;China;repatriación;avión;9;desmentido;Ministerio;29/05/2013;39,9;116,4;x\n"
    ),
    "Russian": (
        "группа;дата;город;страна;тип события;транспорт;число людей;статус;источник;дата публикации;широта;долгота;примечания\n"
        "A;01.05.2013;Хесан;КНДР;побег;пешком;9;подтверждено;Yonhap;29.05.2013;41,4;128,18;x\n"
        "A;28.05.2013;Пекин;Китай;репатриация;самолёт;9;опровергнуто;МИД;29.05.2013;39,9;116,4;x\n"
    ),
}
COLUMNS = [
    "group",
    "date",
    "place",
    "country",
    "kind",
    "mode",
    "people",
    "status",
    "source",
    "reported",
    "lat",
    "lon",
    "note",
]


@pytest.mark.parametrize("language", FILES)
def test_a_file_in_another_language_is_read_as_what_it_says(language: str) -> None:
    reading = read_events(FILES[language].encode())
    assert list(reading.columns.values()) == COLUMNS
    told = reading.reports[["date", "kind", "mode", "people", "status", "reported", "lat", "lon"]]
    assert told.to_numpy().tolist() == [
        ["2013-05-01", "departure", "foot", 9, "confirmed", "2013-05-29", 41.4, 128.18],
        ["2013-05-28", "repatriation", "air", 9, "denied", "2013-05-29", 39.9, 116.4],
    ]


@pytest.mark.parametrize(
    "file",
    [
        "Gruppe;Von;Nach;Abreisedatum;Ankunftsdatum\nA;Hyesan;Yanji;{}\nA;Yanji;Kunming;{}\n",
        "Grupo;Origen;Destino;Fecha de salida;Fecha de llegada\nA;Hyesan;Yanji;{}\nA;Yanji;Kunming;{}\n",
        "Groupe;Départ;Arrivée;Date de départ;Date d’arrivée\nA;Hyesan;Yanji;{}\nA;Yanji;Kunming;{}\n",
        "Группа;Откуда;Куда;Дата отправления;Дата прибытия\nA;Hyesan;Yanji;{}\nA;Yanji;Kunming;{}\n",
        "グループ;出発地;到着地;出発日;到着日\nA;Hyesan;Yanji;{}\nA;Yanji;Kunming;{}\n",
    ],
)
def test_legs_have_two_ends_and_two_days(file: str) -> None:
    reading = read_events(file.format("2013-05-01;2013-05-02", "2013-05-13;2013-05-19").encode())
    assert reading.reports[["date", "place", "to_place"]].to_numpy().tolist() == [
        ["2013-05-01/2013-05-02", "Hyesan", "Yanji"],
        ["2013-05-13/2013-05-19", "Yanji", "Kunming"],
    ]


def test_a_german_destination_of_the_whole_journey_is_no_leg() -> None:
    rows = [f"A;2013-05-0{day};{place};Seoul" for day, place in enumerate(("Hyesan", "Yanji", "Kunming"), 1)]
    reading = read_events("\n".join(["Gruppe;Datum;Ort;Ziel", *rows, ""]).encode())
    assert set(reading.reports["to_place"]) == {""}
    assert "no-leg" in set(reading.problems["code"])


def test_a_german_date_of_birth_is_no_date_of_an_event() -> None:
    file = "Gruppe;Jahr;Monat;Ort;Geburtsdatum\nA;2013;5;Hyesan;01.01.1980\nA;2013;6;Yanji;01.01.1980\n"
    assert read_events(file.encode()).reports["date"].tolist() == ["2013-05", "2013-06"]
