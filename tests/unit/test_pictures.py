"""Which pictures a record names, and what bytes are pictures."""

from __future__ import annotations

import json

import pytest

from hiljade_qgis.core.picture_format import picture_format
from hiljade_qgis.core.pictures import MOST_PICTURES, Picture, pictures_of
from tests.hostile_records import HTML, ODD, SQL
from tests.shared_data import shared_data

COMMONS = "https://commons.wikimedia.org/wiki/"
GULL = Picture(
    "wikimedia_commons",
    COMMONS + "Special:FilePath/ALPR_Saratoga_Sea_Gull_%26_Cox.jpg?width=1280",
    COMMONS + "File:ALPR_Saratoga_Sea_Gull_%26_Cox.jpg",
)


def addresses(image: object = None, **tags: object) -> list[str | None]:
    return [one.address for one in pictures_of(image, tags)]  # type: ignore[arg-type]


def pages(**tags: object) -> list[str]:
    return [one.page for one in pictures_of(None, tags) if one.address is None]


def test_an_address_is_a_picture() -> None:
    assert pictures_of("https://example.org/a.jpg", {}) == (
        Picture("image", "https://example.org/a.jpg", "https://example.org/a.jpg"),
    )
    assert addresses("HTTP://example.org/a b.jpg") == ["HTTP://example.org/a%20b.jpg"]


def test_several_are_apart_where_another_begins() -> None:
    assert addresses("https://a.example/1;x.jpg; https://b.example/2.jpg;") == [
        "https://a.example/1;x.jpg", "https://b.example/2.jpg",
    ]  # fmt: skip


def test_numbered_tags_follow_in_order() -> None:
    tags = {f"image:{number}": f"https://example.org/{number}" for number in (10, 2, 0)}
    found = pictures_of("https://example.org/first", tags)
    assert [one.tag for one in found] == ["image", "image:0", "image:2", "image:10"]
    assert addresses(None, **{"image:x": "https://example.org/x", "image:license": "https://example.org/y"}) == []


def test_file_on_commons() -> None:
    assert pictures_of(None, {"wikimedia_commons": "File:ALPR Saratoga Sea Gull & Cox.jpg"}) == (GULL,)
    for image in (
        "File:ALPR Saratoga Sea Gull & Cox.jpg",
        COMMONS + "File:ALPR_Saratoga_Sea_Gull_%26_Cox.jpg",
        "https://commons.m.wikimedia.org/wiki/File:ALPR Saratoga Sea Gull & Cox.jpg",
    ):
        assert pictures_of(image, {}) == (GULL._replace(tag="image"),)
    assert addresses(None, wikimedia_commons="file:Ђ.jpg") == [COMMONS + "Special:FilePath/%D0%82.jpg?width=1280"]
    assert addresses(None, wikimedia_commons="File:A/../B?x#y.jpg") == [
        COMMONS + "Special:FilePath/A%2F..%2FB%3Fx%23y.jpg?width=1280"
    ]


def test_pages() -> None:
    assert pages(wikimedia_commons="Category:Surveillance cameras") == [COMMONS + "Category:Surveillance_cameras"]
    assert pages(mapillary="930905001288646; x y;1") == [
        "https://www.mapillary.com/app/?pKey=930905001288646", "https://www.mapillary.com/app/?pKey=1",
    ]  # fmt: skip
    uuid = "cafb0ec8-51dd-43ac-836c-8cd1f7cb8725"
    assert pages(panoramax=uuid.upper(), **{"panoramax:1": "1" + uuid[1:]}) == [
        f"https://api.panoramax.xyz/?focus=pic&pic={uuid}", f"https://api.panoramax.xyz/?focus=pic&pic=1{uuid[1:]}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "file:///etc/passwd", "data:image/png;base64,AA", "ftp://a.example/x", "//a.example/x",
     "a.jpg", "https://", "https:///x", "", None, 5, True, ["https://a.example/x"], {"a": 1}, *SQL, *HTML],
)  # fmt: skip
def test_no_picture(value: object) -> None:
    tags = {"wikimedia_commons": value, "mapillary": value, "panoramax": value, "image:0": value}
    found = pictures_of(value, tags)  # type: ignore[arg-type]
    assert found == ()


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_name_no_address_but_their_own(text: str) -> None:
    for one in pictures_of(f"https://example.org/{text}", {"wikimedia_commons": f"File:{text}", "panoramax": text}):
        assert (one.address or one.page).startswith(("https://example.org/", COMMONS))


def test_each_once_and_not_too_many() -> None:
    twice = pictures_of("https://a.example/x", {"image:0": "https://a.example/x"})
    assert len(twice) == 1
    many = ";".join(f"https://a.example/{number}" for number in range(5000))
    assert len(pictures_of(many, {})) == MOST_PICTURES


def test_real_records() -> None:
    data = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_text(encoding="utf-8"))
    all_tags = [one["properties"] for one in data["features"]]
    with_image = [tags for tags in all_tags if "image" in tags]
    assert len(with_image) > 500
    for tags in with_image:
        (first, *_others) = pictures_of(tags["image"], {})
        assert first.address is not None
        assert first.address.startswith("http")
    files = [tags for tags in all_tags if str(tags.get("wikimedia_commons", "")).startswith("File:")]
    assert files
    assert all(addresses(None, wikimedia_commons=tags["wikimedia_commons"]) for tags in files)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpeg"),
        (b"\x89PNG\r\n\x1a\n\x00", "png"),
        (b"GIF89a\x01\x00", "gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (b"RIFF\x00\x00\x00\x00WAVE", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"<?xml version='1.0'?><svg/>", None),
        (b"\x1f\x8b\x08", None),
        (b"%PDF-1.7", None),
        (b"<html>", None),
        (b"/* XPM */", None),
        (b"BM", None),
        (b"II*\x00", None),
        (b"\xff\xd8", None),
        (b"", None),
    ],
)
def test_format_is_told_by_how_the_bytes_begin(data: bytes, name: str | None) -> None:
    assert picture_format(data) == name
