"""Photos in folders: nine real ones as their bytes say, and files that are broken, hostile, huge or no files at all."""

from __future__ import annotations

import os
import struct
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.bridge.photo_reading import photos_in, read_photo
from hiljade_qgis.core.photo import PhotoRefused, Refusal
from tests.exif_photos import EMPTY_JPEG, fractions, jpeg, looking, photo, placed, segment, text, tiff
from tests.shared_data import shared_data

HERE = (20.4573, 44.8167)

REAL: dict[str, tuple[Any, ...]] = {
    # from a dump of the bytes: latitude and longitude as degrees, minutes and the fraction of seconds; heading; time
    "67-0_length_string": ((51, 1, 30 / 1, "N"), (7, 35, 31 / 1, "E"), (29139 / 100, "magnetic"),
                           ("2016-09-12T10:05:31", "changed"), None, 1),
    "87_OSError": ((43, 47, 28498 / 3501, "N"), (11, 14, 15052 / 3251, "E"), None,
                   ("2005-12-14T14:39:47", "taken"), None, 1),
    "DSCN0010": ((43, 28, 1407 / 500, "N"), (11, 53, 807 / 125, "E"), None,
                 ("2008-10-22T16:28:39", "taken"), None, 1),
    "DSCN0042": ((43, 27, 26019 / 500, "N"), (11, 52, 26661 / 500, "E"), None,
                 ("2008-10-22T17:00:07", "taken"), None, 1),
    "HMD_Nokia_8.3_5G": ((60, 8, 2407 / 50, "N"), (24, 54, 1219 / 50, "E"), (56.0, "magnetic"),
                         ("2022-08-14T14:12:31+03:00", "taken"), None, 1),
    "HMD_Nokia_8.3_5G_hdr": ((40, 39, 119140 / 2547, "N"), (3, 45, 123071 / 2488, "W"), (82.0, "magnetic"),
                             ("2022-01-12T07:30:14Z", "gps"), None, 1),
    "IMG_5195": ((39, 3, 121 / 25, "N"), (94, 17, 979 / 50, "W"), (169851 / 488, "magnetic"),
                 ("2021-04-11T15:47:53-05:00", "taken"), 81779 / 2107, None),
    "Kodak_CX7530": ((0, 22, 417 / 25, "S"), (36, 3, 231 / 10, "E"), None,
                     ("2005-08-13T09:47:23", "taken"), None, 1),
    "iphone_hdr_YES": ((40, 26, 491 / 10, "N"), (3, 43, 2911 / 100, "W"), (31469 / 149, "true"),
                       ("2015-04-10T20:12:23", "taken"), None, 1),
}  # fmt: skip


def why_not(path: Path) -> Refusal:
    with pytest.raises(PhotoRefused) as refused:
        read_photo(path)
    return refused.value.why


def written(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def degrees(whole: int, minutes: int, seconds: float, hemisphere: str) -> float:
    return (whole + minutes / 60 + seconds / 3600) * (-1 if hemisphere in "SW" else 1)


@pytest.mark.parametrize("name", REAL)
def test_a_real_photo_says_what_its_bytes_say(name: str) -> None:
    latitude, longitude, heading, time, error_m, orientation = REAL[name]
    found = read_photo(shared_data(f"exif_photos/tiny/{name}.tiny.jpg"))
    assert found.position.lat_deg == pytest.approx(degrees(*latitude), abs=1e-12)
    assert found.position.lon_deg == pytest.approx(degrees(*longitude), abs=1e-12)
    assert (found.heading and (found.heading.azimuth_deg, found.heading.reference.value)) == heading
    assert found.time is not None
    assert (found.time.text, found.time.source.value) == time
    assert (found.position_error_m, found.orientation) == (error_m, orientation)
    assert found.position_method == ("GPS" if name == "HMD_Nokia_8.3_5G_hdr" else None)


def test_the_real_photos_are_these_nine() -> None:
    found = photos_in(shared_data("exif_photos/tiny").parent, with_subfolders=True)
    assert [path.name.removesuffix(".tiny.jpg") for path in found.photos] == sorted(REAL)


@pytest.mark.parametrize("name", REAL)
def test_a_real_photo_cut_anywhere_is_refused_or_read_right(name: str, tmp_path: Path) -> None:
    data = shared_data(f"exif_photos/tiny/{name}.tiny.jpg").read_bytes()
    whole = read_photo(written(tmp_path, data))
    refused = 0
    for length in range(0, len(data), 13):
        try:
            assert read_photo(written(tmp_path, data[:length])) == whole
        except PhotoRefused:
            refused += 1
    assert 0 < refused < len(range(0, len(data), 13))


def test_exif_after_other_segments_filling_and_bare_markers(tmp_path: Path) -> None:
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")
    before = segment(0xE0, b"JFIF\0" + bytes(9)) + xmp + b"\xff\x01" + b"\xff\xd0" + b"\xff\xff\xff"
    path = written(tmp_path, jpeg(tiff(**placed(*HERE)), before))
    assert read_photo(path).position == pytest.approx(HERE)


def test_the_first_exif_counts(tmp_path: Path) -> None:
    first = segment(0xE1, b"Exif\0\0" + tiff(**placed(1.0, 2.0)))
    path = written(tmp_path, jpeg(tiff(**placed(*HERE)), first))
    assert read_photo(path).position == (1.0, 2.0)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Refusal.NO_JPEG),
        (b"\xff", Refusal.NO_JPEG),
        (b"\xff\xd8", Refusal.NO_JPEG),
        (b"I am a text.", Refusal.NO_JPEG),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), Refusal.NO_JPEG),
        (b"<svg/>", Refusal.NO_JPEG),
        (EMPTY_JPEG, Refusal.NO_EXIF),
        (b"\xff\xd8\xff", Refusal.NO_EXIF),
        (b"\xff\xd8\xff\xff" + b"\xff" * 100_000, Refusal.NO_EXIF),
        (b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000, Refusal.NO_EXIF),
        (b"\xff\xd8" + b"\xff\xd0" * 100_000, Refusal.NO_EXIF),
        (b"\xff\xd8\xff\xe1\x00", Refusal.NO_EXIF),
        (b"\xff\xd8\xff\xe1\x00\x00Exif\0\0", Refusal.NO_EXIF),
        (b"\xff\xd8\xff\xe1\x00\x01Exif\0\0", Refusal.NO_EXIF),
        (b"\xff\xd8\xff\xe1\x00\x08Exif\0\0", Refusal.DAMAGED),
        (b"\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0", Refusal.DAMAGED),
        (jpeg(b""), Refusal.DAMAGED),
        (jpeg(b"II*\0\x08\0\0\0\xff\xff"), Refusal.DAMAGED),
        (jpeg(tiff()), Refusal.NO_POSITION),
        (jpeg(None, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0Exif\0\0")), Refusal.NO_EXIF),
        (photo(0.0, 0.0), Refusal.POSITION_ZERO),
        (photo(*HERE, GPSLatitude=fractions((44, 1), (49, 1), (0, 0))), Refusal.POSITION_UNREADABLE),
        (photo(*HERE, GPSLatitude=fractions((0, 0), (0, 0), (0, 0))), Refusal.POSITION_UNREADABLE),
        (photo(*HERE, GPSLatitude=text("44,49.0N")), Refusal.POSITION_UNREADABLE),
        (photo(*HERE, GPSMapDatum=text("TOKYO")), Refusal.OTHER_DATUM),
        (EMPTY_JPEG[:2] + b"\xff\xda\x00\x02" + photo(*HERE)[2:], Refusal.NO_EXIF),
    ],
)
def test_what_proposes_no_camera_and_why(data: bytes, why: Refusal, tmp_path: Path) -> None:
    assert why_not(written(tmp_path, data)) is why


def test_a_segment_whose_length_is_wrong_is_read_as_far_as_it_says(tmp_path: Path) -> None:
    whole = photo(*HERE)
    for length in (2, 7, 8, 20, 60, 0xFFFF):
        wrong = whole[:4] + struct.pack(">H", length) + whole[6:]
        assert why_not(written(tmp_path, wrong)) in {Refusal.NO_EXIF, Refusal.DAMAGED, Refusal.NO_POSITION}


def test_a_heading_of_nothing_through_nothing_is_none(tmp_path: Path) -> None:
    path = written(tmp_path, photo(*HERE, **{**looking(0.0), "GPSImgDirection": fractions((0, 0))}))
    assert read_photo(path).heading is None


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(rest: bytes) -> None:
    read_from_memory(b"\xff\xd8\xff" + rest)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_bytes_changed_anywhere_are_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(photo(*HERE, **looking(90.0)))
    for at, value in changes:
        data[at % len(data)] = value
    read_from_memory(bytes(data))


def read_from_memory(data: bytes) -> None:
    path = Path(f"/dev/fd/{os.memfd_create('photo')}") if hasattr(os, "memfd_create") else None
    if path is None:
        pytest.skip("files in memory are Linux's")
    try:
        path.write_bytes(data)
        read_photo(path)
    except PhotoRefused:
        pass
    finally:
        os.close(int(path.name))


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.write(photo(*HERE)[:-2] + b"\xff\xda\x00\x02")
        file.truncate(3_000_000_000)  # a hole on the disk
    tracemalloc.start()
    try:
        assert read_photo(path).position == pytest.approx(HERE)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200_000


def test_what_is_no_file_is_refused_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "round.jpg").symlink_to("about.jpg")
    (tmp_path / "about.jpg").symlink_to("round.jpg")
    (tmp_path / "nothing.jpg").symlink_to("absent.jpg")
    (tmp_path / "zeros.jpg").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.jpg")
    for name in ("folder", "round", "about", "nothing", "zeros", "pipe", "absent"):
        assert why_not(tmp_path / f"{name}.jpg") is Refusal.NO_FILE


def test_a_link_to_a_photo_is_read(tmp_path: Path) -> None:
    written(tmp_path, photo(*HERE), "there.jpg")
    (tmp_path / "here.jpg").symlink_to("there.jpg")
    assert read_photo(tmp_path / "here.jpg").position == pytest.approx(HERE)


def test_a_file_that_fails_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, photo(*HERE))

    def failing(*_arguments: object) -> object:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr(Path, "open", failing)
    assert why_not(path) is Refusal.UNREADABLE


def test_the_photos_of_a_folder_by_name_with_its_folders_if_asked(tmp_path: Path) -> None:
    named_as_photos = ("b.JPG", "a.jpeg", "Слика 1.jpg", "na kraju, čćž.JpE", "c.jfif")
    for name in (*named_as_photos, "d.png", "e.jpg.txt", "jpg", ".hidden.jpg", "._a.jpg"):
        written(tmp_path, b"", name)
    for folder in ("z", "a b", ".thumbnails", "a b/ђ", "folder.jpg"):
        (tmp_path / folder).mkdir()
        written(tmp_path / folder, b"", "x.jpg")
    alone = photos_in(tmp_path, with_subfolders=False)
    assert [path.name for path in alone.photos] == ["a.jpeg", "b.JPG", "c.jfif", "na kraju, čćž.JpE", "Слика 1.jpg"]
    whole = photos_in(tmp_path, with_subfolders=True)
    assert whole.photos[:5] == alone.photos
    assert [path.relative_to(tmp_path).as_posix() for path in whole.photos[5:]] == [
        "a b/x.jpg", "a b/ђ/x.jpg", "folder.jpg/x.jpg", "z/x.jpg",
    ]  # fmt: skip
    assert whole.unreadable == []


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    written(tmp_path / "in", b"", "a.jpg")
    (tmp_path / "in" / "round").symlink_to(tmp_path)
    (tmp_path / "in" / "self").symlink_to("self")
    (tmp_path / "in" / "self.jpg").symlink_to("self.jpg")
    found = photos_in(tmp_path, with_subfolders=True)
    assert [path.name for path in found.photos] == ["a.jpg", "self.jpg"]


def test_a_folder_that_is_reached_twice_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As by a junction on Windows, which looks like a folder and leads back up."""
    (tmp_path / "in").mkdir()
    written(tmp_path, b"", "a.jpg")
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: real(tmp_path if path == tmp_path / "in" else path, **more))
    assert [path.name for path in photos_in(tmp_path, with_subfolders=True).photos] == ["a.jpg"]


def test_a_folder_in_it_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("closed", "open"):
        (tmp_path / folder).mkdir()
        written(tmp_path / folder, b"", "a.jpg")
    real = os.scandir

    def failing(path: Path) -> Any:
        if path.name == "closed":
            raise PermissionError(13, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", failing)
    found = photos_in(tmp_path, with_subfolders=True)
    assert found == ([tmp_path / "open" / "a.jpg"], [tmp_path / "closed"])


@pytest.mark.parametrize("name", ["absent", "file.jpg"])
def test_what_is_no_folder(name: str, tmp_path: Path) -> None:
    written(tmp_path, b"", "file.jpg")
    with pytest.raises(OSError, match=name):
        photos_in(tmp_path / name, with_subfolders=True)


def test_an_empty_folder(tmp_path: Path) -> None:
    assert photos_in(tmp_path, with_subfolders=True) == ([], [])


def test_it_is_asked_before_each_name_whether_to_go_on(tmp_path: Path) -> None:
    for number in range(50):
        written(tmp_path, b"", f"{number}.jpg")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(0)
        return len(asked) > 10

    assert len(photos_in(tmp_path, True, cancelled).photos) == 10


def test_a_name_that_is_no_utf_8_is_found_and_read(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.jpg"
    try:
        with open(path, "wb") as file:
            file.write(photo(*HERE))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 alone")
    (found,) = photos_in(tmp_path, with_subfolders=False).photos
    assert read_photo(found).position == pytest.approx(HERE)
