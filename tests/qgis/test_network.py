"""Requests through QGIS's network stack: from workers and from the main thread, to one origin only."""

from __future__ import annotations

import gzip
import logging
import socket
import threading
from typing import Any, Callable

import pytest
import requests
from qgis.core import QgsCredentials, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer
from urllib3.exceptions import NewConnectionError

from hiljade_qgis.bridge import network, sender
from hiljade_qgis.bridge.authentication import AuthcfgForAnotherOrigin, AuthcfgUnknown, store_basic
from hiljade_qgis.bridge.network import session_for, start_network, stop_network
from hiljade_qgis.bridge.sender import Traffic
from hiljade_qgis.sync.credentials import secret_of
from hiljade_qgis.sync.errors import AnswerTooLarge, Cancelled, ConnectionFailed, RedirectRefused
from hiljade_qgis.sync.http import AnswerLost, Connection
from hiljade_qgis.sync.server import SEEN_THROUGH, SILENT
from hiljade_qgis.sync.umap_sign_in import own_session


@pytest.fixture(autouse=True)
def _network(qgis_app):
    start_network()
    yield
    stop_network()


class _Worker(threading.Thread):
    """Runs a function in a thread and keeps what came of it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self._work, self.result, self.error = work, None, None
        self.start()

    def run(self) -> None:
        try:
            self.result = self._work()
        except Exception as error:  # noqa: BLE001  (the test looks at it)
            self.error = error


def in_worker(qtbot, work: Callable[[], Any]) -> Any:
    """The result of `work`, done in a thread while the main thread runs its event loop."""
    worker = _Worker(work)
    qtbot.waitUntil(lambda: not worker.is_alive(), timeout=20000)
    if worker.error is not None:
        raise worker.error
    return worker.result


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "PATCH", "DELETE"])
@pytest.mark.parametrize("body", [None, "čaršija".encode()])
def test_worker_sends_every_verb(qtbot, local_server, method, body):
    local_server.answer = lambda request: local_server.send(request, 201, b'{"a": 1}', ETag='"7"')

    answer = in_worker(
        qtbot,
        lambda: session_for(local_server.url).request(
            method, local_server.url + "/v1/x?y=%20z", data=body, headers={"If-Match": '"3"'}
        ),
    )

    assert (answer.status_code, answer.json(), answer.headers["etag"]) == (201, {"a": 1}, '"7"')
    asked_method, path, headers, sent = local_server.requests[0]
    assert (asked_method, path, sent) == (method, "/v1/x?y=%20z", body or b"")
    assert headers["If-Match"] == '"3"'


def test_head_has_no_body(qtbot, local_server):
    local_server.answer = lambda request: local_server.send(request, 200, b"12345", Total_Records="9")
    answer = in_worker(qtbot, lambda: session_for(local_server.url).head(local_server.url))
    assert (answer.headers["Total-Records"], answer.content) == ("9", b"")


def test_main_thread_sends_too(local_server):
    assert session_for(local_server.url).get(local_server.url, timeout=10).json() == {}


def test_compressed_answer_is_read_and_counted_decompressed(qtbot, local_server):
    text = b"camera " * 5000
    local_server.answer = lambda request: local_server.send(request, 200, gzip.compress(text), Content_Encoding="gzip")
    traffic = Traffic()
    session = session_for(local_server.url, traffic=traffic)
    answer = in_worker(qtbot, lambda: session.put(local_server.url, data=b"x" * 1000))
    assert answer.content == text
    assert (traffic.sent, traffic.received) == (1000, len(text))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_another_origin_is_refused_and_nothing_sent_there(qtbot, local_server, status):
    elsewhere = type(local_server)()
    try:
        local_server.answer = lambda request: local_server.send(request, status, b"", Location=elsewhere.url + "/grab")
        session = session_for(local_server.url)
        with pytest.raises(RedirectRefused) as caught:
            in_worker(qtbot, lambda: session.get(local_server.url))
        assert caught.value.target == elsewhere.url + "/grab"
        assert elsewhere.requests == []
    finally:
        elsewhere.stop()


def test_redirect_is_not_followed_by_qt(qtbot, local_server):
    local_server.answer = lambda request: local_server.send(request, 302, b"", Location="/other")
    answer = in_worker(qtbot, lambda: session_for(local_server.url).get(local_server.url, allow_redirects=False))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/other")
    assert len(local_server.requests) == 1


def test_another_origin_is_refused(local_server):
    with pytest.raises(RedirectRefused):
        session_for(local_server.url).get("http://127.0.0.1:1/")


@pytest.mark.parametrize("thread", ["worker", "main"])
def test_cancel_ends_a_waiting_request(qtbot, local_server, thread):
    local_server.answer = lambda _request: local_server.released.wait(30)
    session = session_for(local_server.url, cancelled=lambda: bool(local_server.requests))
    run = {"worker": lambda work: in_worker(qtbot, work), "main": lambda work: work()}[thread]
    with pytest.raises(Cancelled):
        run(lambda: session.get(local_server.url))


def test_cancelled_before_sending_sends_nothing(local_server):
    with pytest.raises(Cancelled):
        session_for(local_server.url, cancelled=lambda: True).get(local_server.url)
    assert local_server.requests == []


@pytest.mark.parametrize("thread", ["worker", "main"])
def test_what_is_to_be_seen_through_is_asked_and_answered_though_it_was_cancelled(qtbot, local_server, thread):
    """Cancelled before it is sent, and again while the answer is under way."""

    def slowly(request: Any) -> None:
        local_server.released.wait(0.3)  # some looks at whether it is cancelled
        local_server.send(request, 200, b"whole")

    local_server.answer = slowly
    connection = Connection(session_for(local_server.url, cancelled=lambda: True), local_server.url)
    run = {"worker": lambda work: in_worker(qtbot, work), "main": lambda work: work()}[thread]
    assert run(lambda: connection.get(local_server.url, SEEN_THROUGH)).body == b"whole"
    assert run(lambda: connection.send("POST", local_server.url, b"x", {}, progress=SEEN_THROUGH)).status == 200
    with pytest.raises(Cancelled):
        run(lambda: connection.get(local_server.url, SILENT))
    assert len(local_server.requests) == 2


def test_what_is_to_be_seen_through_ends_with_the_plugin(qtbot, local_server):
    local_server.answer = lambda _request: local_server.released.wait(30)
    connection = Connection(session_for(local_server.url), local_server.url)
    worker = _Worker(lambda: connection.get(local_server.url, SEEN_THROUGH))
    qtbot.waitUntil(lambda: bool(local_server.requests), timeout=20000)
    stop_network()
    qtbot.waitUntil(lambda: not worker.is_alive(), timeout=20000)
    assert isinstance(worker.error, Cancelled)


def test_silent_server_times_out(qtbot, local_server):
    local_server.answer = lambda _request: local_server.released.wait(30)
    with pytest.raises(requests.exceptions.Timeout):
        in_worker(qtbot, lambda: session_for(local_server.url).get(local_server.url, timeout=0.3))


def test_nobody_listening(qtbot):
    with pytest.raises(requests.exceptions.ConnectionError) as caught:
        in_worker(qtbot, lambda: session_for("http://127.0.0.1:1").get("http://127.0.0.1:1/"))
    assert isinstance(caught.value.args[0], NewConnectionError)  # nothing can have been done


def test_sync_reads_the_outcomes_as_its_own_errors(qtbot, local_server):
    def send(url: str) -> Any:
        return Connection(session_for(url), url).send("PUT", url, b"{}", {})

    local_server.answer = lambda request: local_server.send(request, 200, gzip.compress(b"{}"), Content_Encoding="gzip")
    assert in_worker(qtbot, lambda: send(local_server.url)).body == b"{}"

    with pytest.raises(ConnectionFailed) as caught:
        in_worker(qtbot, lambda: send("http://127.0.0.1:1"))
    assert not isinstance(caught.value, AnswerLost)

    local_server.answer = lambda request: request.connection.shutdown(socket.SHUT_RDWR)
    with pytest.raises(AnswerLost):
        in_worker(qtbot, lambda: send(local_server.url))


@pytest.mark.parametrize("body", [None, b"{}", b"x" * 300000])
def test_a_write_is_never_sent_twice_by_qt(qtbot, local_server, body):
    local_server.answer = lambda request: request.connection.shutdown(socket.SHUT_RDWR)
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        local_server.requests.clear()
        with pytest.raises(requests.exceptions.ConnectionError):
            in_worker(qtbot, lambda: session_for(local_server.url).request(method, local_server.url, data=body))  # noqa: B023
        assert [(asked[0], asked[3]) for asked in local_server.requests] == [(method, body or b"")]


def test_cut_answer_is_no_answer(qtbot, local_server):
    def cut(request):
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"[1, 2")
        request.close_connection = True

    local_server.answer = cut
    with pytest.raises(requests.exceptions.ConnectionError):
        in_worker(qtbot, lambda: session_for(local_server.url).get(local_server.url))


def test_certificate_error_ends(qtbot, local_server):
    """The server speaks plain http: the handshake fails, in a worker too."""
    url = local_server.url.replace("http:", "https:")
    with pytest.raises(requests.exceptions.ConnectionError):
        in_worker(qtbot, lambda: session_for(url).get(url, timeout=10))


def test_answer_beyond_the_limit_is_dropped(qtbot, local_server, monkeypatch):
    monkeypatch.setattr(network, "ANSWER_LIMIT_BYTES", 10000)
    local_server.answer = lambda request: local_server.send(
        request, 200, gzip.compress(b"0" * 1000000), Content_Encoding="gzip"
    )
    with pytest.raises(AnswerTooLarge) as caught:
        in_worker(qtbot, lambda: session_for(local_server.url).get(local_server.url))
    assert caught.value.limit_bytes == 10000


def test_unloading_stops_what_is_under_way_and_what_comes_later(qtbot, local_server):
    local_server.answer = lambda _request: local_server.released.wait(30)
    session = session_for(local_server.url)
    worker = _Worker(lambda: session.get(local_server.url))
    qtbot.waitUntil(lambda: bool(local_server.requests), timeout=5000)

    stop_network()
    qtbot.waitUntil(lambda: not worker.is_alive(), timeout=5000)

    assert isinstance(worker.error, Cancelled)
    with pytest.raises(Cancelled):
        session.get(local_server.url)
    local_server.answer = lambda request: local_server.send(request, 200, b"{}")
    start_network()
    assert session_for(local_server.url).get(local_server.url).json() == {}


def test_credentials_go_to_their_origin_only(qtbot, local_server, authentication_database):
    authcfg = store_basic("camera server", "mara", "tajna", local_server.url)
    session = session_for(local_server.url, authcfg)
    in_worker(qtbot, lambda: session.get(local_server.url))
    assert local_server.requests[0][2]["Authorization"] == "Basic bWFyYTp0YWpuYQ=="

    with pytest.raises(RedirectRefused):
        session.get("http://127.0.0.1:1/")
    with pytest.raises(AuthcfgForAnotherOrigin):
        session_for("http://127.0.0.1:1/", authcfg)
    with pytest.raises(AuthcfgUnknown):
        session_for(local_server.url, "nothere")


class _SlowSignIn:
    """An authentication database whose method asks a person first, as OAuth 2 does in a browser."""

    def __init__(self) -> None:
        self.asking, self.asked, self.at_once = QEventLoop(), threading.Event(), []

    def updateNetworkRequest(self, request, _authcfg):
        self.at_once.append(self.asking.isRunning())
        if not self.asked.is_set():
            self.asked.set()
            self.asking.exec()
        return True, request

    def updateNetworkReply(self, _reply, _authcfg):
        return True


@pytest.fixture
def slow_sign_in(authentication_database, monkeypatch):
    found = _SlowSignIn()
    monkeypatch.setattr(sender.QgsApplication, "authManager", lambda: found)
    yield found
    found.asking.quit()


@pytest.fixture
def signed_in_url(local_server, authentication_database):
    return local_server.url, store_basic("anybody", "ana", "x", local_server.url)


def test_what_was_cancelled_while_a_person_signs_in_is_not_sent_afterwards(
    qtbot, local_server, signed_in_url, slow_sign_in, monkeypatch
):
    url, authcfg = signed_in_url
    monkeypatch.setattr(network, "check_origin", lambda *_: None)
    session = session_for(url, authcfg, cancelled=slow_sign_in.asked.is_set)
    worker = _Worker(lambda: session.put(url, data=b"a write"))
    gave_up = []
    watch = QTimer()

    def look() -> None:
        if not worker.is_alive():
            gave_up.append(worker.error)
            slow_sign_in.asking.quit()

    watch.timeout.connect(look)
    watch.start(20)
    qtbot.waitUntil(lambda: bool(gave_up) and not slow_sign_in.asking.isRunning(), timeout=20000)
    watch.stop()
    assert isinstance(gave_up[0], Cancelled)
    other = session_for(url)
    in_worker(qtbot, lambda: other.get(url + "/after"))
    assert [(method, path) for method, path, _headers, _body in local_server.requests] == [("GET", "/after")]


def test_a_person_may_take_longer_to_sign_in_than_a_server_may_be_silent(
    qtbot, local_server, signed_in_url, slow_sign_in, monkeypatch
):
    url, authcfg = signed_in_url
    monkeypatch.setattr(network, "check_origin", lambda *_: None)
    session = session_for(url, authcfg)
    QTimer.singleShot(1500, slow_sign_in.asking.quit)
    others = [_Worker(lambda: session_for(url, authcfg).get(url, timeout=0.5)) for _ in range(2)]
    answer = in_worker(qtbot, lambda: session.get(url, timeout=0.5))
    assert answer.status_code == 200
    qtbot.waitUntil(lambda: not any(one.is_alive() for one in others), timeout=20000)
    assert [one.error for one in others] == [None, None]
    assert slow_sign_in.at_once == [False] * 3, "QGIS would wait for itself"


def test_cookies_are_kept_by_the_session_that_got_them(qtbot, local_server):
    """Several in one answer, one with a | in its name as uMap's; none reaches QGIS's own jar or another session."""

    def answer(request):
        request.send_response(200)
        for cookie in ("csrftoken=abc; Path=/", "anonymous_owner|7=7:x:y; Path=/; Max-Age=1000"):
            request.send_header("Set-Cookie", cookie)
        request.send_header("Content-Length", "2")
        request.end_headers()
        request.wfile.write(b"{}")

    local_server.answer = answer
    session, other = session_for(local_server.url), session_for(local_server.url)
    for one in (session, session, other):
        in_worker(qtbot, lambda: Connection(one, local_server.url).get(local_server.url))  # noqa: B023
    sent = [headers.get("Cookie") for _, _, headers, _ in local_server.requests]
    assert sent == [None, "csrftoken=abc; anonymous_owner|7=7:x:y", None]


def test_a_server_that_takes_no_header_is_given_the_secret_itself(qtbot, local_server, authentication_database):
    authcfg = store_basic("a map", "edit-link", "7:tajna", local_server.url)
    session = session_for(local_server.url, authcfg)
    assert in_worker(qtbot, lambda: secret_of(session)) == ("edit-link", "7:tajna")
    assert secret_of(session_for(local_server.url)) is None
    own = own_session(session)
    in_worker(qtbot, lambda: Connection(own, local_server.url).get(local_server.url))
    assert local_server.requests[0][2].get("Authorization") is None
    assert "tajna" not in repr(session.auth) + repr(secret_of(session))


def test_no_error_tells_a_secret_edit_link(qtbot, local_server, monkeypatch):
    secret = "7:cvqWCvNoLX8eUj7UwUHv20jIbHo7ci"
    url = f"{local_server.url}/en/map/anonymous-edit/{secret}"
    texts = []

    def ask(answer: Any, **options: Any) -> None:
        local_server.answer = answer
        with pytest.raises((requests.exceptions.RequestException, AnswerTooLarge)) as caught:
            in_worker(qtbot, lambda: session_for(url).get(url, **options))
        texts.append(f"{caught.value} {caught.value!r} {vars(caught.value).get('url')}")

    ask(lambda request: request.connection.shutdown(socket.SHUT_RDWR))
    ask(lambda _request: local_server.released.wait(30), timeout=0.3)
    monkeypatch.setattr(network, "ANSWER_LIMIT_BYTES", 10)
    ask(lambda request: local_server.send(request, 200, b"0" * 1000))
    assert len(texts) == 3
    assert not any("cvqW" in text for text in texts), texts


_LOG_IN_WINDOWS: list[QgsCredentials] = []
"""QGIS goes on using the last one that was set, also when the test that set it is over."""


class _LogInWindow(QgsCredentials):
    """Stands for the window in which QGIS asks for a user and a password."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.setInstance(self)
        _LOG_IN_WINDOWS.append(self)

    def request(self, realm: str, username: str, password: str, message: str = "") -> tuple[bool, str, str]:
        self.asked.append(realm)
        return False, username, password


def _as_qgis_asks(reply: Any, auth: Any) -> None:
    """What QGIS's window does when a server answers 401 (QgsAppAuthRequestHandler, which Python can't reach)."""
    realm = f"{auth.realm()} at {reply.url().host()}"
    given, user, password = QgsCredentials.instance().get(realm, "", "", "Authentication required")
    if given and not reply.isFinished():
        auth.setUser(user)
        auth.setPassword(password)


@pytest.mark.parametrize("signed_in", [True, False])
def test_wrong_password_is_told_without_asking_for_another(qtbot, local_server, authentication_database, signed_in):
    """QGIS would open its log-in window here, in the middle of a task."""
    window = _LogInWindow()
    QgsNetworkAccessManager.instance().authenticationRequired.connect(_as_qgis_asks)
    local_server.answer = lambda request: local_server.send(
        request, 401, b'{"errno": 104}', WWW_Authenticate='Basic realm="cameras"'
    )
    authcfg = store_basic("camera server", "mara", "wrong", local_server.url) if signed_in else ""

    answer = in_worker(qtbot, lambda: session_for(local_server.url, authcfg).get(local_server.url))

    assert answer.status_code == 401
    assert window.asked == []
    assert len(local_server.requests) == 1
    QgsNetworkAccessManager.instance().authenticationRequired.disconnect(_as_qgis_asks)
    qtbot.wait(50)
    assert window.get("cameras at 127.0.0.1", "", "", "")[0] is False  # others are asked as ever
    assert window.asked == ["cameras at 127.0.0.1"]


def test_no_secret_in_the_log(qtbot, local_server, authentication_database, caplog):
    caplog.set_level(logging.DEBUG)
    authcfg = store_basic("camera server", "mara", "tajna", local_server.url)
    in_worker(qtbot, lambda: session_for(local_server.url, authcfg).get(local_server.url))
    assert "tajna" not in caplog.text
    assert "bWFyYTp0YWpuYQ" not in caplog.text
