"""A camera's pictures: nothing is fetched without a yes, nothing but a picture is shown, and nothing blocks."""

from __future__ import annotations

import contextlib
import struct
import zlib

import pytest
from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QWidget

from hiljade_qgis.bridge import picture_consent, picture_fetch
from hiljade_qgis.bridge.network import start_network, stop_network
from hiljade_qgis.bridge.picture_fetch import NoPictureAddress, PictureDamaged, decoded, host_of
from hiljade_qgis.core.pictures import Picture, pictures_of
from hiljade_qgis.gui.look_up import photo_window
from hiljade_qgis.gui.look_up.photo_window import PhotoWindow
from hiljade_qgis.gui.look_up.picture_show import Answer, PictureShow, Stage
from tests.hostile_records import HTML
from tests.qgis.working_copies import MARKUP


def bytes_of(width: int, height: int, kind: str = "PNG", colour: str = "#0072b2") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data())


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header says a size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>hiljade_canary()</script></svg>"


@pytest.fixture(autouse=True)
def _clean(qgis_app, clean_settings):
    start_network()
    yield
    stop_network()


@pytest.fixture
def show(qtbot):
    made = PictureShow()
    yield made
    made.close()


@pytest.fixture
def window(qtbot, show):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = PhotoWindow(show, parent)
    yield made
    made.close_window()
    made.deleteLater()


def answers_with(server, body: bytes, status: int = 200, **headers: str) -> None:
    server.answer = lambda request: server.send(request, status, body, **headers)


def until(qtbot, show, *stages: Stage) -> None:
    qtbot.waitUntil(lambda: show.stage in stages, timeout=20_000)


def pictures(*addresses: str) -> tuple[Picture, ...]:
    return pictures_of(";".join(addresses), {})


# asking


def test_nothing_is_fetched_before_somebody_said_yes(qtbot, show, local_server):
    show.show_pictures(pictures(local_server.url + "/a.png"))
    assert (show.stage, show.host) == (Stage.ASKING, local_server.url)
    QTest.qWait(300)
    assert local_server.requests == []


def test_yes_for_this_time_holds_for_this_camera(qtbot, show, local_server):
    answers_with(local_server, bytes_of(40, 30))
    show.show_pictures(pictures(local_server.url + "/a.png", local_server.url + "/b.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.SHOWN)
    assert show.image.size() == QSize(40, 30)
    show.turn(1)
    until(qtbot, show, Stage.SHOWN)
    assert [path for _method, path, _headers, _body in local_server.requests] == ["/a.png", "/b.png"]
    show.show_pictures(pictures(local_server.url + "/c.png"))
    assert show.stage is Stage.ASKING
    assert picture_consent.allowed_hosts() == []


def test_yes_for_always_is_kept_and_can_be_revoked(qtbot, show, local_server):
    answers_with(local_server, bytes_of(40, 30))
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ALWAYS)
    until(qtbot, show, Stage.SHOWN)
    assert picture_consent.allowed_hosts() == [show.host]
    another = PictureShow()
    another.show_pictures(pictures(local_server.url + "/b.png"))
    until(qtbot, another, Stage.SHOWN)
    assert another.may_be_revoked()
    another.revoke()
    assert another.stage is Stage.SHOWN
    another.show_pictures(pictures(local_server.url + "/c.png"))
    assert another.stage is Stage.ASKING
    assert len(local_server.requests) == 2


def test_no_is_no_until_asked_again(qtbot, show, local_server):
    show.show_pictures(pictures(local_server.url + "/a.png", local_server.url + "/b.png"))
    show.answer(Answer.NO)
    assert show.stage is Stage.DECLINED
    show.turn(1)
    assert show.stage is Stage.DECLINED
    show.again()
    assert show.stage is Stage.ASKING
    assert local_server.requests == []


def test_an_answer_to_no_question_does_nothing(show, local_server):
    show.answer(Answer.ALWAYS)
    show.show_pictures(())
    show.answer(Answer.ALWAYS)
    assert picture_consent.allowed_hosts() == []


def test_consent_is_for_one_host_and_port(show, local_server):
    picture_consent.allow("example.org")
    for address in (
        "https://example.org.evil.example/x",
        "https://evil.example/example.org",
        "http://example.org:81/x",
        "http://example.org/read-on-the-way",
    ):
        show.show_pictures(pictures(address))
        assert show.stage is Stage.ASKING


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Example.ORG/a", "example.org"),
        ("https://example.org:443/a", "example.org"),
        ("http://example.org:80/a", "http://example.org"),
        ("http://example.org:443/a", "http://example.org:443"),
        ("http://example.org:8080/a", "http://example.org:8080"),
        ("https://example.org:8443/a", "example.org:8443"),
        ("https://пример.срб/a", "xn--e1afmkfd.xn--90a3ac"),
        ("http://[::1]:8000/a", "http://[::1]:8000"),
    ],
)
def test_host_is_named_in_one_way(address, host):
    assert host_of(address) == host


@pytest.mark.parametrize(
    "address",
    ["https://user:pass@example.org/a", "ftp://example.org/a", "file:///etc/passwd", "https://exa mple.org/", "x"],
)
def test_what_is_no_address_is_not_spoken_to(show, address):
    with pytest.raises(NoPictureAddress):
        host_of(address)
    show.show_pictures([Picture("image", address, address)])
    assert show.stage is Stage.FAILED
    assert show.sentence == "What the record names does not lead to the address of a picture."


# fetching


def test_request_carries_no_account_and_no_cookie(qtbot, show, local_server):
    answers_with(local_server, bytes_of(4, 3), Set_Cookie="a=b; Path=/")
    show.show_pictures(pictures(local_server.url + "/a.png", local_server.url + "/b.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.SHOWN)
    show.turn(1)
    until(qtbot, show, Stage.SHOWN)
    for method, _path, headers, body in local_server.requests:
        assert (method, body) == ("GET", b"")
        assert not {"Authorization", "Cookie", "Referer"} & set(headers)


def test_picture_is_kept_for_going_back(qtbot, show, local_server):
    answers_with(local_server, bytes_of(4, 3))
    show.show_pictures(pictures(local_server.url + "/a.png", local_server.url + "/b.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.SHOWN)
    show.turn(1)
    until(qtbot, show, Stage.SHOWN)
    show.turn(-1)
    assert show.stage is Stage.SHOWN
    show.turn(-1)
    assert show.place() == (1, 2)
    assert len(local_server.requests) == 2


FAILURES = [
    (b"<html>not here</html>", 404, {}, "There is no picture any more"),
    (b"", 410, {}, "There is no picture any more"),
    (b"", 403, {}, "does not give this picture to everybody"),
    (b"", 401, {"WWW_Authenticate": 'Basic realm="x"'}, "does not give this picture to everybody"),
    (b"", 500, {}, "answered with status 500"),
    (b"", 304, {}, "answered with status 304"),
    (b"<html><script>x()</script></html>", 200, {"Content_Type": "image/png"}, "not a picture that is shown here"),
    (SVG, 200, {"Content_Type": "image/svg+xml"}, "not a picture that is shown here"),
    (SVG, 200, {"Content_Type": "image/png"}, "not a picture that is shown here"),
    (b"%PDF-1.7", 200, {"Content_Type": "image/jpeg"}, "not a picture that is shown here"),
    (b"", 200, {}, "not a picture that is shown here"),
    (png_that_says(60_000, 60_000), 200, {}, "larger than what is fetched"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), 200, {}, "is damaged"),
    (b"\xff\xd8\xff" + bytes(50), 200, {}, "is damaged"),
    (b"GIF89a" + bytes(50), 200, {}, "is damaged"),
]


@pytest.mark.parametrize(("body", "status", "headers", "sentence"), FAILURES)
def test_failure_is_one_sentence(qtbot, show, local_server, body, status, headers, sentence):
    answers_with(local_server, body, status, **headers)
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.FAILED, Stage.SHOWN)
    assert show.stage is Stage.FAILED
    assert sentence in show.sentence
    assert show.image is None


def test_more_bytes_than_the_limit_are_not_read(qtbot, show, local_server, monkeypatch):
    def answer(request):
        with contextlib.suppress(ConnectionError):
            local_server.send(request, 200, bytes_of(4, 3) + bytes(30_000_000))

    monkeypatch.setattr(picture_fetch, "LIMIT_BYTES", 100_000)
    local_server.answer = answer
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.FAILED, Stage.SHOWN)
    assert "larger than what is fetched" in show.sentence
    assert show._traffic.received < 20_000_000


def test_no_answer_is_one_sentence_and_can_be_tried_again(qtbot, show, local_server):
    address = "http://127.0.0.1:9/a.png"
    show.show_pictures(pictures(address))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.FAILED)
    assert "There was no answer from http://127.0.0.1:9" in show.sentence
    show.again()
    assert show.stage is Stage.FETCHING
    until(qtbot, show, Stage.FAILED)


def test_redirect_on_the_same_host_is_followed(qtbot, show, local_server):
    def answer(request):
        if request.path == "/a.png":
            local_server.send(request, 302, b"", Location="/b.png")
        else:
            local_server.send(request, 200, bytes_of(4, 3))

    local_server.answer = answer
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.SHOWN)
    assert [path for _method, path, _headers, _body in local_server.requests] == ["/a.png", "/b.png"]


def test_redirect_to_another_host_asks_again(qtbot, show, local_server):
    port = local_server.url.rpartition(":")[2]

    def answer(request):
        if request.path == "/a.png":
            local_server.send(request, 301, b"", Location=f"http://localhost:{port}/b.png")
        else:
            local_server.send(request, 200, bytes_of(4, 3))

    local_server.answer = answer
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ALWAYS)
    until(qtbot, show, Stage.ASKING)
    assert (show.host, show.sent_by) == (f"http://localhost:{port}", f"http://127.0.0.1:{port}")
    assert len(local_server.requests) == 1
    assert picture_consent.allowed_hosts() == [f"http://127.0.0.1:{port}"]
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.SHOWN)
    assert len(local_server.requests) == 2


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://a:b@127.0.0.1/x", "http://[x"])
def test_redirect_to_no_web_address_is_refused(qtbot, show, local_server, target):
    answers_with(local_server, b"", 302, Location=target)
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.FAILED)
    assert show.sentence == "What the record names does not lead to the address of a picture."
    assert len(local_server.requests) == 1


def test_redirects_have_an_end(qtbot, show, local_server):
    answers_with(local_server, b"", 302, Location="/again.png")
    show.show_pictures(pictures(local_server.url + "/a.png"))
    show.answer(Answer.ONCE)
    until(qtbot, show, Stage.FAILED)
    assert len(local_server.requests) == 6


def waits(server):
    """Answers that begin and do not go on before the test ends."""

    def answer(request):
        request.send_response(200)
        request.send_header("Content-Length", "1000000")
        request.end_headers()
        request.wfile.write(b"\xff\xd8\xff" + bytes(50_000))
        request.wfile.flush()
        server.released.wait(30)

    server.answer = answer


def test_slow_answer_is_counted_and_can_be_cancelled(qtbot, show, local_server):
    waits(local_server)
    counted = []
    show.counted.connect(counted.append)
    show.show_pictures(pictures(local_server.url + "/a.jpg"))
    show.answer(Answer.ONCE)
    qtbot.waitUntil(lambda: bool(counted) and counted[-1] == 50_003)
    assert show.stage is Stage.FETCHING
    show.cancel()
    assert show.stage is Stage.DECLINED
    answers_with(local_server, bytes_of(4, 3))
    show.again()
    until(qtbot, show, Stage.SHOWN)


def test_what_comes_late_is_not_shown_for_another(qtbot, show, local_server):
    waits(local_server)
    show.show_pictures(pictures(local_server.url + "/slow.jpg"))
    show.answer(Answer.ONCE)
    qtbot.waitUntil(lambda: bool(local_server.requests))
    answers_with(local_server, bytes_of(8, 6))
    show.show_pictures(pictures(local_server.url + "/b.png"))
    show.answer(Answer.ONCE)
    local_server.released.set()
    until(qtbot, show, Stage.SHOWN)
    QTest.qWait(300)
    assert show.image.size() == QSize(8, 6)


# decoding


def test_large_picture_is_made_smaller_while_it_is_read():
    image = decoded(bytes_of(6000, 1500, "JPG"), "example.org")
    assert (image.width(), image.height()) == (2560, 640)
    assert decoded(bytes_of(9000, 3), "example.org").width() == 2560


def test_limit_of_dots_is_asked_before_anything_is_decoded(monkeypatch):
    monkeypatch.setattr(picture_fetch, "LIMIT_PIXELS", 100)
    with pytest.raises(picture_fetch.PictureTooLarge):
        decoded(bytes_of(11, 10), "example.org")
    assert decoded(bytes_of(10, 10), "example.org").width() == 10


def test_cut_picture_is_not_taken_for_a_whole_one():
    data = bytes_of(300, 300, "PNG")
    with pytest.raises(PictureDamaged):
        decoded(data[:-60], "example.org")


# the window


def button(window, name) -> QPushButton:
    return window.findChild(QPushButton, name)


def text(window, name) -> str:
    return window.findChild(QLabel, name).text()


def test_window_asks_shows_and_closes_by_keys(qtbot, window, show, local_server):
    answers_with(local_server, bytes_of(40, 30))
    window.show_camera("Kapija", pictures(local_server.url + "/a.png", local_server.url + "/b.png"))
    qtbot.waitExposed(window)
    assert text(window, "HiljadePhotoMessage") == f"Fetch pictures from {show.host}?"
    assert text(window, "HiljadePhotoHeading") == "Kapija"
    assert text(window, "HiljadePhotoPlace") == "1 of 2"
    QTest.keyClick(window, Qt.Key.Key_Return)  # is no answer
    assert show.stage is Stage.ASKING
    qtbot.mouseClick(button(window, "HiljadePhotoOnce"), Qt.MouseButton.LeftButton)
    until(qtbot, show, Stage.SHOWN)
    assert not window.isModal()
    window.activateWindow()
    qtbot.waitActive(window)
    QTest.keyClick(window, Qt.Key.Key_Right)
    until(qtbot, show, Stage.SHOWN)
    assert text(window, "HiljadePhotoPlace") == "2 of 2"
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert text(window, "HiljadePhotoPlace") == "1 of 2"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert show.stage is Stage.NOTHING


def test_closing_ends_what_is_fetched(qtbot, window, show, local_server):
    waits(local_server)
    window.show_camera("Kapija", pictures(local_server.url + "/a.jpg"))
    show.answer(Answer.ONCE)
    qtbot.waitUntil(lambda: bool(local_server.requests))
    window.close()
    assert show._task is None
    window.follow_camera("Another", pictures(local_server.url + "/b.png"))
    assert not window.isVisible()
    assert show.stage is Stage.NOTHING


def test_open_window_follows_and_says_that_there_is_nothing(window, show, local_server):
    window.show_camera("Kapija", pictures(local_server.url + "/a.jpg"))
    window.follow_camera("Trg", ())
    assert text(window, "HiljadePhotoMessage") == "The record of this camera names no picture."
    assert text(window, "HiljadePhotoHeading") == "Trg"


def test_window_opens_beside_the_middle_and_later_where_it_was(qtbot, show):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1200, 800)
    parent.show()
    first = PhotoWindow(show, parent)
    first.show_camera("Kapija", ())
    assert not first.frameGeometry().contains(parent.mapToGlobal(parent.rect().center()))
    first.resize(500, 444)
    first.close_window()
    second = PhotoWindow(show, parent)
    second.show_camera("Kapija", ())
    assert second.size() == QSize(500, 444)
    second.close_window()


def test_window_offers_to_revoke(qtbot, window, show, local_server):
    answers_with(local_server, bytes_of(40, 30))
    window.show_camera("Kapija", pictures(local_server.url + "/a.png"))
    assert not button(window, "HiljadePhotoRevoke").isVisible()
    qtbot.mouseClick(button(window, "HiljadePhotoAlways"), Qt.MouseButton.LeftButton)
    until(qtbot, show, Stage.SHOWN)
    assert button(window, "HiljadePhotoRevoke").text() == f"Ask again for {show.host}"
    qtbot.mouseClick(button(window, "HiljadePhotoRevoke"), Qt.MouseButton.LeftButton)
    assert picture_consent.allowed_hosts() == []
    assert not button(window, "HiljadePhotoRevoke").isVisible()


def test_pages_open_in_the_browser_on_a_click_alone(qtbot, window, show, monkeypatch):
    opened = []
    monkeypatch.setattr(photo_window.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.show_camera("Kapija", pictures_of(None, {"mapillary": "930905001288646"}))
    assert show.stage is Stage.PAGE
    assert "www.mapillary.com" in text(window, "HiljadePhotoMessage")
    assert opened == []
    qtbot.mouseClick(button(window, "HiljadePhotoBrowser"), Qt.MouseButton.LeftButton)
    assert opened == ["https://www.mapillary.com/app/?pKey=930905001288646"]


@pytest.mark.parametrize("page", ["file:///etc/passwd", "javascript:alert(1)", "https://a:b@example.org/"])
def test_browser_is_given_web_addresses_alone(window, monkeypatch, page):
    opened = []
    monkeypatch.setattr(photo_window.QDesktopServices, "openUrl", lambda url: opened.append(url))
    window.show_camera("Kapija", [Picture("image", None, page)])
    assert not button(window, "HiljadePhotoBrowser").isEnabled()
    window._open_in_browser()
    assert opened == []


@pytest.mark.parametrize("name", [MARKUP, *HTML])
def test_names_are_plain_text(window, name):
    window.show_camera(name, pictures("https://example.org/a.png"))
    assert text(window, "HiljadePhotoHeading") == name
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
