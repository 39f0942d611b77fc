"""`hiljade:importphotos`: photos as cameras, which known ones they show, what is left out, what is kept back."""

from __future__ import annotations

import os

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsExifTools,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from hiljade_qgis.bridge.points import PointReader
from hiljade_qgis.core.photo import Refusal
from hiljade_qgis.processing import import_photos, photo_import
from hiljade_qgis.processing.photo_rows import reason_text
from hiljade_qgis.sync.schema import EDITED_COLUMNS
from tests.exif_photos import Entry, fractions, jpeg, looking, photo, text, tiff, undefined, whole
from tests.qgis.camera_layers import GEOD, layer_of, there, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data

BELGRADE = (20.4573, 44.8167)
OUTPUTS = ("OUTPUT", "PHOTOGRAPHERS", "REJECTED")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def folder(tmp_path):
    """A folder for photos, with a blank and letters of all kinds in its name."""
    made = tmp_path / "Слике Žarko's 100%"
    made.mkdir()
    return made


def put(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def imported(folder, feedback=None, **parameters):
    """The result with the features of its layers instead of those."""
    given = {"FOLDER": str(folder), "OUTPUT": "memory:", "PHOTOGRAPHERS": "memory:", "REJECTED": "memory:"}
    result = run("hiljade:importphotos", {**given, **parameters}, feedback)
    layers = {name: result[name] for name in OUTPUTS}
    assert all(layers[name].crs().authid() == "EPSG:4326" for name in OUTPUTS[:2])
    assert all(layers[name].wkbType() == QgsWkbTypes.Type.Point for name in OUTPUTS[:2])
    assert layers["REJECTED"].wkbType() == QgsWkbTypes.Type.NoGeometry
    found = {**result, **{name: list(layer.getFeatures()) for name, layer in layers.items()}}
    assert len(found["OUTPUT"]) == len(found["PHOTOGRAPHERS"]) == found["NEW"] + found["EVIDENCE"]
    assert len(found["REJECTED"]) == found["REFUSED"]
    return found


def place(feature):
    point = feature.geometry().asPoint()
    return point.x(), point.y()


def distance(one, other):
    return GEOD.inv(*one, *other)[2]


def values(feature, *names):
    return tuple(None if feature[name] == NULL else feature[name] for name in names)


def test_a_camera_in_front_of_the_photographer(folder):
    put(folder, "слика 1.jpg", photo(*BELGRADE, **looking(56.0), DateTimeOriginal=text("2022:08:14 14:12:31"),
        OffsetTimeOriginal=text("+02:00"), GPSHPositioningError=fractions((9, 2)),
        GPSProcessingMethod=undefined(b"ASCII\0\0\0GPS")))  # fmt: skip
    found = imported(folder)
    (camera,), (photographer,) = found["OUTPUT"], found["PHOTOGRAPHERS"]
    assert distance(place(camera), there(BELGRADE, 56.0, 10.0)) < 0.02
    assert distance(place(photographer), BELGRADE) < 0.01
    said = {
        "photo": "слика 1.jpg", "photo_time": "2022-08-14T14:12:31+02:00", "time_source": "taken", "heading_deg": 56.0,
        "heading_reference": "true", "declination_deg": NULL, "position_error_m": 4.5, "position_method": "GPS",
    }  # fmt: skip
    assert photographer.attributeMap() == said
    assert camera.attributeMap() == {
        "status": "reported", "direction": NULL, **said, "place": "in front", "assumed_distance_m": 10.0,
        "match": "new", "match_fid": NULL, "match_server_id": NULL, "match_distance_m": NULL, "match_by": NULL,
    }  # fmt: skip
    assert (found["NEW"], found["EVIDENCE"], found["REFUSED"]) == (1, 0, 0)


@pytest.mark.parametrize("at", [(20.4573, 44.8167), (-94.29, 39.05), (36.06, -0.37), (-58.4, -60.0)])
def test_the_distance_is_on_the_ground_everywhere(folder, at):
    put(folder, "a.jpg", photo(*at, **looking(211.2)))
    (camera,) = imported(folder, DISTANCE=100.0)["OUTPUT"]
    assert distance(place(camera), there(at, 211.2, 100.0)) < 0.02
    assert camera["assumed_distance_m"] == 100.0


def test_without_a_true_heading_at_the_photographers_place_and_that_is_said(folder):
    put(folder, "a.jpg", photo(*BELGRADE))
    put(folder, "b.jpg", photo(*BELGRADE, **looking(56.0, "M")))
    put(folder, "c.jpg", photo(*BELGRADE, **looking(56.0, "")))
    feedback = Feedback()
    cameras = imported(folder, feedback)["OUTPUT"]
    assert [values(one, "place", "assumed_distance_m", "direction") for one in cameras] == [
        ("photographer", None, None)
    ] * 3
    assert [values(one, "heading_deg", "heading_reference", "declination_deg") for one in cameras] == [
        (None, None, None), (56.0, "magnetic", None), (56.0, "unknown", None),
    ]  # fmt: skip
    assert all(distance(place(one), BELGRADE) < 0.01 for one in cameras)
    said = "\n".join(feedback.warnings)
    assert "1 photo(s) say no heading: their cameras were put at the photographer's place." in said
    assert "1 photo(s) say a heading from magnetic north, and no declination was given" in said
    assert "1 photo(s) say a heading without the north that it counts from" in said
    assert feedback.infos == ["3 camera(s) are proposed.", "0 photo(s) may show a known camera."]


def test_the_declination_that_was_given_makes_magnetic_headings_true_ones(folder):
    put(folder, "a.jpg", photo(*BELGRADE, **looking(357.0, "M")))
    put(folder, "b.jpg", photo(*BELGRADE, **looking(357.0, "T")))
    put(folder, "c.jpg", photo(*BELGRADE, **looking(357.0, "")))
    cameras = imported(folder, DECLINATION=5.5)["OUTPUT"]
    assert [values(one, "heading_deg", "heading_reference", "declination_deg", "place") for one in cameras] == [
        (2.5, "true", 5.5, "in front"), (357.0, "true", None, "in front"), (357.0, "unknown", None, "photographer"),
    ]  # fmt: skip
    assert distance(place(cameras[0]), there(BELGRADE, 2.5, 10.0)) < 0.02
    (zero, _, _) = imported(folder, DECLINATION=0)["OUTPUT"]
    assert values(zero, "heading_deg", "heading_reference", "declination_deg") == (357.0, "true", 0.0)
    (none, _, _) = imported(folder, DECLINATION=None)["OUTPUT"]
    assert values(none, "heading_deg", "heading_reference", "declination_deg") == (357.0, "magnetic", None)


def test_the_real_photos_are_read_as_by_exiv2():
    """What QGIS's own reader gives for the same files, where it is right."""
    folder = shared_data("exif_photos/tiny")
    found = imported(folder)
    assert (found["NEW"], found["REFUSED"]) == (9, 0)
    rows = {one["photo"]: (camera, one) for camera, one in zip(found["OUTPUT"], found["PHOTOGRAPHERS"])}
    assert sorted(rows) == sorted(path.name for path in folder.iterdir())
    references = []
    for name, (camera, photographer) in rows.items():
        point, good = QgsExifTools.getGeoTag(str(folder / name))
        assert good
        assert place(photographer) == pytest.approx((point.x(), point.y()), abs=1e-9)
        tags = QgsExifTools.readTags(str(folder / name))
        heading = tags.get("Exif.GPSInfo.GPSImgDirection")
        assert values(camera, "heading_deg") == (heading if heading is None else pytest.approx(heading),)
        reference = {"T": "true", "M": "magnetic"}.get(tags.get("Exif.GPSInfo.GPSImgDirectionRef"))
        assert values(camera, "heading_reference") == (reference,)
        references.append(reference)
        expected = there((point.x(), point.y()), heading, 10.0) if reference == "true" else (point.x(), point.y())
        assert distance(place(camera), expected) < 0.02
        taken = tags.get("Exif.Photo.DateTimeOriginal")
        if taken is not None:
            assert camera["photo_time"].startswith(taken.toString("yyyy-MM-ddTHH:mm:ss"))
    assert (references.count("true"), references.count("magnetic"), references.count(None)) == (1, 4, 4)


def cameras_layer(*rows, crs="EPSG:4326"):
    return layer_of("Point", rows, crs, "name:string,server_id:string,status:string")


def test_a_photo_of_a_known_camera_is_evidence(folder):
    put(folder, "a.jpg", photo(*BELGRADE, **looking(0.0)))
    put(folder, "b.jpg", photo(*there(BELGRADE, 90, 500)))
    layer = cameras_layer(
        (wkt(*there(BELGRADE, 180, 3)), "behind", "s-1"),
        (wkt(*there(BELGRADE, 0, 16)), "in front", "s-2"),
        (wkt(*there(BELGRADE, 0, 500)), "far", "s-3"),
        crs="EPSG:32634",
    )
    found = imported(folder, CAMERAS=layer)
    evidence, new = found["OUTPUT"]
    assert (found["NEW"], found["EVIDENCE"]) == (1, 1)
    assert values(evidence, "match", "match_fid", "match_server_id", "match_by") == ("evidence", 2, "s-2", "in front")
    assert evidence["match_distance_m"] == pytest.approx(6.0, abs=0.03)
    assert values(evidence, "status", "direction") == (None, None), "nothing is said of the camera that is known"
    assert values(new, "match", "match_fid", "status") == ("new", None, "reported")
    behind = next(iter(imported(folder, CAMERAS=layer, DISTANCE=300.0, MATCH_DISTANCE=40.0)["OUTPUT"]))
    assert values(behind, "match_server_id", "match_by") == ("s-1", "photographer")
    far = imported(folder, CAMERAS=layer, MATCH_DISTANCE=2.0)
    assert (far["NEW"], far["EVIDENCE"]) == (2, 0)


def test_cameras_that_are_gone_or_nowhere_are_not_shown(folder):
    put(folder, "a.jpg", photo(*BELGRADE))
    layer = cameras_layer(
        (wkt(*BELGRADE), "a", "s-1", "removed"),
        (None, "b", "s-2"),
        (wkt(*BELGRADE), "c", "s-3", "rejected"),
        (wkt(*there(BELGRADE, 0, 20)), "d", NULL, "verified"),
    )
    (feature,) = imported(folder, CAMERAS=layer)["OUTPUT"]
    assert values(feature, "match", "match_fid", "match_server_id") == ("evidence", 4, None)


def test_known_cameras_of_any_point_layer_by_several_points_and_only_the_selected(folder, project):
    put(folder, "a.jpg", photo(*BELGRADE))
    points = f"MultiPoint (({BELGRADE[0] + 1} 45), ({BELGRADE[0]} {BELGRADE[1]}))"
    layer = layer_of("MultiPoint", [("MultiPoint ((0 0))",), (points,), (points,)])
    project.addMapLayer(layer)
    (feature,) = imported(folder, CAMERAS=layer)["OUTPUT"]
    assert values(feature, "match_fid", "match_server_id") == (2, None)
    layer.selectByIds([3])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    (feature,) = imported(folder, CAMERAS=selected)["OUTPUT"]
    assert feature["match_fid"] == 3
    (feature,) = imported(folder, CAMERAS=cameras_layer())["OUTPUT"]
    assert feature["match"] == "new"


def test_what_is_left_out_is_named_with_the_reason(folder):
    put(folder, "a.jpg", photo(*BELGRADE))
    put(folder, "b\x1b[31m\n.jpg", b"I am a text.")
    put(folder, "c.jpg", jpeg(tiff(Orientation=whole(1))))
    put(folder, "d.jpg", photo(0.0, 0.0))
    put(folder, "e.jpg", photo(*BELGRADE)[:60])
    feedback = Feedback()
    found = imported(folder, feedback)
    assert (found["NEW"], found["REFUSED"]) == (1, 4)
    assert [(one["file"], one["reason"]) for one in found["REJECTED"]] == [
        ("b\x1b[31m\n.jpg", reason_text(Refusal.NO_JPEG)), ("c.jpg", reason_text(Refusal.NO_POSITION)),
        ("d.jpg", reason_text(Refusal.POSITION_ZERO)), ("e.jpg", reason_text(Refusal.DAMAGED)),
    ]  # fmt: skip
    assert feedback.warnings[:2] == [
        "b [31m .jpg: It is no JPEG, whatever its name says.", "c.jpg: It does not say where it was taken."
    ]


def test_every_reason_is_a_sentence():
    said = [reason_text(why) for why in Refusal]
    assert len(set(said)) == len(said)
    assert all(one.endswith(".") for one in said)


def test_only_the_first_twenty_are_told_and_the_rest_counted(folder):
    for number in range(25):
        put(folder, f"{number:02}.jpg", b"")
    feedback = Feedback()
    assert imported(folder, feedback)["REFUSED"] == 25
    assert [one[:6] for one in feedback.warnings[:20]] == [f"{number:02}.jpg" for number in range(20)]
    assert feedback.warnings[20:] == ["And 5 more."]


def test_a_folder_without_photos_and_folders_in_it(folder):
    put(folder, "deeper down/в/a.jpg", photo(*BELGRADE))
    feedback = Feedback()
    found = imported(folder, feedback)
    assert (found["NEW"], found["REFUSED"]) == (0, 0)
    assert feedback.warnings == [f"There are no photos (JPEG) in {folder.name}."]
    (camera,) = imported(folder, SUBFOLDERS=True)["OUTPUT"]
    assert camera["photo"] == "deeper down/в/a.jpg"


@pytest.mark.parametrize("name", ["absent", "file.jpg"])
def test_what_is_no_folder_is_a_sentence(folder, name):
    put(folder, "file.jpg", photo(*BELGRADE))
    with pytest.raises(QgsProcessingException, match=f"{name} is no folder that can be read"):
        imported(folder / name)


def test_a_folder_in_it_that_cannot_be_listed_is_named(folder, monkeypatch):
    put(folder, "closed/a.jpg", photo(*BELGRADE))
    put(folder, "open/a.jpg", photo(*BELGRADE))
    real = os.scandir

    def failing(path):
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", failing)
    found = imported(folder, SUBFOLDERS=True)
    assert (found["NEW"], found["REFUSED"]) == (1, 1)
    assert [(one["file"], one["reason"]) for one in found["REJECTED"]] == [("closed", "It can't be opened.")]


def test_a_path_names_nobody_unless_it_is_asked_for(folder):
    path = put(folder, "in/a.jpg", photo(*BELGRADE))
    put(folder, "b.jpg", b"")
    found = imported(folder, SUBFOLDERS=True)
    assert [one["photo"] for one in found["OUTPUT"] + found["PHOTOGRAPHERS"]] == ["in/a.jpg"] * 2
    whole_paths = imported(folder, SUBFOLDERS=True, WHOLE_PATHS=True)
    assert [one["photo"] for one in whole_paths["OUTPUT"] + whole_paths["PHOTOGRAPHERS"]] == [str(path)] * 2
    assert whole_paths["REJECTED"][0]["file"] == str(folder / "b.jpg")
    assert all("image" not in one.attributeMap() for one in whole_paths["OUTPUT"]), "that is a link to publish"


def test_a_name_that_is_no_text_is_written_with_marks(folder):
    try:
        with open(os.fsencode(folder) + b"/\xff.jpg", "wb") as file:
            file.write(photo(*BELGRADE))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 alone")
    assert imported(folder)["OUTPUT"][0]["photo"] == "?.jpg"


SECRETS = {
    "Make": "MAKE-4711", "Model": "MODEL-4711", "Software": "SOFTWARE-4711", "Artist": "ARTIST-4711",
    "HostComputer": "HOST-4711", "Copyright": "COPYRIGHT-4711", "ImageDescription": "DESCRIPTION-4711",
    "MakerNote": "NOTE-4711", "UserComment": "COMMENT-4711", "CameraOwnerName": "OWNER-4711",
    "BodySerialNumber": "SERIAL-4711", "LensSerialNumber": "LENS-4711", "GPSAreaInformation": "AREA-4711",
    "GPSProcessingMethod": "METHOD-4711",
}  # fmt: skip


def test_nothing_that_says_who_took_a_photo_is_written_or_logged(folder, tmp_path, caplog):
    personal = {name: text(secret) for name, secret in SECRETS.items()}
    put(folder, "a.jpg", photo(*BELGRADE, **personal, **looking(56.0)))
    put(folder, "b.jpg", jpeg(tiff(**personal)))
    put(folder, "c.jpg", photo(*BELGRADE, **personal, GPSMapDatum=text("DATUM-4711")))
    put(folder, "d.jpg", photo(*BELGRADE, **{**personal, "GPSLatitudeRef": text("REF-4711")}))
    put(folder, "e.jpg", photo(*BELGRADE, **personal, DateTimeOriginal=text("TIME-4711")))
    put(folder, "f.jpg", photo(*BELGRADE, **personal)[:-90])
    raw = put(folder, "g.jpg", photo(*BELGRADE, **personal, Orientation=Entry(2, 12, b"ORIENT-4711\0"))).read_bytes()
    assert all(secret.encode() in raw for secret in SECRETS.values())
    out = tmp_path / "written"
    out.mkdir()
    feedback = Feedback()
    for ending in ("gpkg", "geojson", "csv"):
        layers = {name: str(out / f"{name}.{ending}") for name in OUTPUTS}
        result = run("hiljade:importphotos", {"FOLDER": str(folder), "WHOLE_PATHS": True, **layers}, feedback)
        assert (result["NEW"], result["REFUSED"]) == (3, 4)
    written = list(out.iterdir())
    assert len([one for one in written if one.stem in OUTPUTS]) == 9
    said = " ".join([*feedback.infos, *feedback.warnings, *feedback.errors, caplog.text, repr(result)])
    for data in (said.encode(), *(one.read_bytes() for one in written)):
        assert b"4711" not in data


def test_nothing_that_says_who_took_the_real_photos_is_written(tmp_path):
    folder = shared_data("exif_photos/tiny")
    out = str(tmp_path / "out.gpkg")
    run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": out})
    data = (tmp_path / "out.gpkg").read_bytes().replace(b"HMD_Nokia_8.3_5G", b"").replace(b"iphone_hdr", b"")
    assert b"2022-08-14T14:12:31+03:00" in data
    for secret in (b"NIKON", b"COOLPIX", b"-1000f46", b"samsung", b"SM-G930F", b"HMD Global", b"Nokia", b"Apple",
                   b"iPhone", b"GIMP", b"KODAK", b"00WW_3_380", b"14.4.2"):  # fmt: skip
        assert secret not in data


def test_the_photos_are_not_touched(folder):
    path = put(folder, "a.jpg", photo(*BELGRADE, **looking(56.0)))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    imported(folder)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [one.name for one in folder.iterdir()] == ["a.jpg"]


def test_outputs_that_were_not_asked_for_are_not_made(folder):
    put(folder, "a.jpg", photo(*BELGRADE))
    put(folder, "b.jpg", b"")
    result = run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": "memory:"})
    assert sorted(result) == ["EVIDENCE", "NEW", "OUTPUT", "REFUSED"]
    assert (result["NEW"], result["REFUSED"]) == (1, 1)


def test_an_output_that_cannot_be_written_is_an_error(folder, tmp_path):
    put(folder, "a.jpg", photo(*BELGRADE))
    with pytest.raises((QgsProcessingException, AssertionError), match=r"Could not create|open"):
        run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": str(tmp_path / "absent" / "a.gpkg")})


def test_chunks_are_seamless_and_progress_goes_on(folder, monkeypatch):
    monkeypatch.setattr(photo_import, "_CHUNK", 7)
    at = [there(BELGRADE, 90, 100 * number) for number in range(40)]
    for number, one in enumerate(at):
        put(folder, f"{number:02}.jpg", photo(*one))
    layer = cameras_layer(*[(wkt(*one), "", f"s-{number}") for number, one in enumerate(at) if number % 3])
    feedback, steps = Feedback(), []
    feedback.progressChanged.connect(steps.append)
    found = imported(folder, feedback, CAMERAS=layer)
    expected = [(f"{number:02}.jpg", f"s-{number}" if number % 3 else None) for number in range(40)]
    assert [values(one, "photo", "match_server_id") for one in found["OUTPUT"]] == expected
    assert steps == sorted(steps)
    assert len(steps) > 20


def test_it_stops_when_cancelled(folder):
    put(folder, "a.jpg", photo(*BELGRADE))
    feedback = Feedback()
    feedback.cancel()
    found = imported(folder, feedback)
    assert (found["NEW"], found["REFUSED"]) == (0, 0)
    assert feedback.warnings == [], "whether there are photos is not known"


def test_ten_thousand_files_are_run_through_and_left_at_once_when_cancelled(folder, monkeypatch):
    one = put(folder, "0.jpg", photo(*BELGRADE, **looking(56.0)))
    for number in range(1, 10_000):
        os.link(one, folder / f"{number}.jpg")
    result = run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": "memory:"})
    assert result["NEW"] == 10_000
    feedback, reads = Feedback(), []
    real = photo_import.read_photo

    def cancelling(path):
        reads.append(path)
        if len(reads) == 3000:
            feedback.cancel()
        return real(path)

    monkeypatch.setattr(photo_import, "read_photo", cancelling)
    found = run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": "memory:"}, feedback)
    assert len(reads) == 3000, "not one more is opened"
    assert found["NEW"] == 3000, "what was read is kept"


def test_known_cameras_are_not_read_on_when_cancelled(folder, monkeypatch):
    put(folder, "a.jpg", photo(*BELGRADE))
    feedback, reads = Feedback(), []
    real = PointReader.positions

    def cancelling(reader, feature):
        reads.append(feature.id())
        feedback.cancel()
        return real(reader, feature)

    monkeypatch.setattr(PointReader, "positions", cancelling)
    imported(folder, feedback, CAMERAS=cameras_layer(*[(wkt(*BELGRADE), "a", "s-1")] * 5))
    assert reads == [1]


@pytest.mark.parametrize(
    ("name", "bad", "good"),
    [("DISTANCE", [-1, 1001], [0, 1000]), ("MATCH_DISTANCE", [0, 501], [0.01, 500]),
     ("DECLINATION", [-181, 181], [-180, 0, 180])],
)  # fmt: skip
def test_numbers_out_of_range_are_refused(name, bad, good):
    definition = QgsApplication.processingRegistry().algorithmById("hiljade:importphotos").parameterDefinition(name)
    assert not [one for one in bad if definition.checkValueIsAcceptable(one)]
    assert all(definition.checkValueIsAcceptable(one) for one in good)


def test_rows_copied_into_a_working_copy_take_only_point_and_status_along():
    names = {field.name() for field in import_photos.camera_fields()}
    assert names & {*EDITED_COLUMNS, "server_id", "version", "fid"} == {"status", "direction"}


def test_a_layer_of_them_is_no_edited_copy_to_apply(folder):
    """A row that is evidence must not become a second camera by `hiljade:applycopy`, which asks for `server_id`."""
    assert import_photos.camera_fields().lookupField("server_id") < 0


def test_a_geopackage_is_read_back_as_it_was(folder, tmp_path):
    put(folder, "Ђурђевак.jpg", photo(*BELGRADE, **looking(56.0)))
    out = tmp_path / "излаз 1.gpkg"
    run("hiljade:importphotos", {"FOLDER": str(folder), "OUTPUT": str(out)})
    (feature,) = QgsVectorLayer(str(out), "out", "ogr").getFeatures()
    assert values(feature, "photo", "heading_deg", "match") == ("Ђурђевак.jpg", 56.0, "new")
