"""The connection that every server module speaks through, against a server that misbehaves in every way."""

from __future__ import annotations

import gzip
import io
import logging
import socket
import threading
import tracemalloc
from email.utils import formatdate

import pytest
import requests
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse

from hiljade_qgis.sync.address import checked_url, origin_of, shown
from hiljade_qgis.sync.errors import (
    AnswerTooLarge,
    AnswerUnreadable,
    Cancelled,
    ConnectionFailed,
    InsecureUrl,
    InvalidUrl,
    PermissionMissing,
    RedirectRefused,
    ServerBusy,
    ServerError,
    ServerFault,
    SignInRefused,
)
from hiljade_qgis.sync.http import Connection, Limits, retry_after_s
from hiljade_qgis.sync.http_failures import AnswerLost
from hiljade_qgis.sync.server import Silent
from tests.loopback import Loopback

SECRET = "tajna-7é"


class Sleeps:
    """Waits for nothing and remembers for how long it would have."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, seconds: float) -> None:
        self.seconds += seconds


class CancelAfter(Silent):
    def __init__(self, questions: int) -> None:
        self.left = questions

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


def connection(url, sleep=None, session=None, **limits):
    return Connection(session or requests.Session(), url, Limits(**limits), sleep or Sleeps())


def closed_port_url():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


# Addresses


@pytest.mark.parametrize(
    "url",
    ["http://localhost:8888/v1", "http://127.0.0.1/v1", "http://127.8.9.1:1/", "http://[::1]:88/", "https://a.example"],
)
def test_this_machine_and_https_may_be_spoken_to(url):
    assert checked_url(url).scheme in ("http", "https")


@pytest.mark.parametrize(
    "url",
    [
        "http://kamera.example/v1",
        "http://10.0.0.1/",
        "http://192.168.1.2:8888/v1",
        "http://localhost.kamera.example/",
        "http://127.0.0.1.kamera.example/",
        "http://127.1/",
        "http://2130706433/",
        "http://[fe80::1]/",
    ],
)
def test_plain_http_to_another_machine_is_refused(url):
    with pytest.raises(InsecureUrl):
        connection(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "kamera.example",
        "ftp://kamera.example/",
        "file:///etc/passwd",
        "https:///v1",
        "https://kamera.example:99999/",
        "https://kamera.example:0/",
        "https://kamera.example:x/",
        "https://kame ra.example/",
        "https://kamera.example\\@other.example/",
        "https://kamera.example\n/",
        "https://[1.2.3.4]/",
        "https://[::1/",
        "https://a..b/",
        "https://" + "a" * 3000,
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(InvalidUrl):
        connection(url)


@pytest.mark.parametrize("url", ["https://maja:geheim@kamera.example/v1", "https://geheim@kamera.example/", "geheim@x"])
def test_a_password_in_an_address_is_refused_and_not_repeated(url):
    with pytest.raises(InvalidUrl) as caught:
        connection(url)
    assert "geheim" not in f"{caught.value!r}{caught.value}{vars(caught.value)}"


def test_origin_has_one_form():
    assert origin_of("HTTPS://Kamera.Example/a?b#c") == "https://kamera.example:443"
    assert origin_of("http://LOCALHOST:80/x") == origin_of("http://localhost") == "http://localhost:80"
    assert (
        origin_of("https://КАМЕРА.срб/") == origin_of("https://камера.срб:443") == "https://xn--80aaoslz.xn--90a3ac:443"
    )
    assert origin_of("http://[::1]:8/") == "http://[::1]:8"


def test_an_address_is_shown_without_its_query():
    assert shown("https://u:p@a.example/b?token=1#c") == "https://a.example/b"


# Redirects


def test_a_redirect_to_another_host_is_refused_and_nothing_is_sent_there():
    with Loopback(lambda request, reply: reply(200, "{}")) as other:
        target = f"{other.url}/v1/?token=abc"
        with Loopback(lambda request, reply: reply(302, headers={"Location": target})) as server:
            session = requests.Session()
            session.auth = ("maja", SECRET)
            with pytest.raises(RedirectRefused) as caught:
                connection(server.url, session=session).get(f"{server.url}/v1/")
            assert caught.value.target == f"{other.url}/v1/"
        assert other.requests == []


@pytest.mark.parametrize("target", ["https://127.0.0.1:{port}/", "//other.example/", "http://[", "javascript:alert(1)"])
def test_a_redirect_to_another_scheme_or_to_nonsense_is_refused(target):
    def script(request, reply):
        port = request.headers["Host"].rpartition(":")[2]
        reply(301, headers={"Location": target.format(port=port)})

    with Loopback(script) as server, pytest.raises(RedirectRefused):
        connection(server.url).get(server.url)


def test_a_read_follows_three_redirects_on_its_origin_and_no_more():
    def script(request, reply):
        step = int(request.path[1:])
        reply(307, headers={"Location": f"/{step - 1}"}) if step else reply(200, "here")

    with Loopback(script) as server:
        assert connection(server.url).get(f"{server.url}/3").body == b"here"
        with pytest.raises(RedirectRefused):
            connection(server.url).get(f"{server.url}/4")


def test_a_write_follows_no_redirect():
    with Loopback(lambda request, reply: reply(307, headers={"Location": "/elsewhere"})) as server:
        with pytest.raises(RedirectRefused):
            connection(server.url).send("POST", server.url, b"{}", {}, repeatable=True)
        assert len(server.requests) == 1


def test_a_redirect_is_limited_in_size_like_any_answer():
    bomb = gzip.compress(bytes(50 << 20), 9)
    headers = {"Content-Encoding": "gzip", "Location": "/there"}
    with Loopback(lambda request, reply: reply(302, bomb, headers)) as server, pytest.raises(AnswerTooLarge):
        connection(server.url, body_bytes=1 << 20).get(server.url)


def test_cookies_stay_with_the_session():
    with Loopback(lambda request, reply: reply(200, "{}", {"Set-Cookie": "csrf=abc; Path=/"})) as server:
        own = connection(server.url)
        own.get(server.url)
        own.get(server.url)
        assert [request.headers["Cookie"] for request in server.requests] == [None, "csrf=abc"]


def test_no_other_origin_is_asked():
    with Loopback(lambda request, reply: reply(200, "{}")) as other:
        with pytest.raises(RedirectRefused):
            connection("https://kamera.example").get(other.url)
        with pytest.raises(RedirectRefused):
            connection("https://kamera.example").on_origin("https://kamera.example/a", f"{other.url}/next")
        assert other.requests == []


# Limits


def test_a_large_answer_is_not_read_to_its_end():
    with Loopback(lambda request, reply: reply(200, b"x" * 5_000_000)) as server:
        with pytest.raises(AnswerTooLarge) as caught:
            connection(server.url, body_bytes=100_000).get(server.url)
        assert caught.value.limit_bytes == 100_000


def test_a_gzip_bomb_is_not_unpacked():
    bomb = gzip.compress(bytes(200 << 20), 9)
    assert len(bomb) < 300_000
    with Loopback(lambda request, reply: reply(200, bomb, {"Content-Encoding": "gzip"})) as server:
        tracemalloc.start()
        try:
            with pytest.raises(AnswerTooLarge):
                connection(server.url, body_bytes=1 << 20).get(server.url)
            assert tracemalloc.get_traced_memory()[1] < 64 << 20
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "gzip,deflate"])
def test_only_codings_that_were_asked_for_are_unpacked(encoding):
    body = gzip.compress(gzip.compress(b"{}"))
    with Loopback(lambda request, reply: reply(200, body, {"Content-Encoding": encoding})) as server:
        with pytest.raises(AnswerUnreadable):
            connection(server.url).get(server.url)
        assert server.requests[0].headers["Accept-Encoding"] == "gzip"


def test_gzip_is_unpacked_and_damaged_gzip_is_named():
    whole = gzip.compress(b'{"a": 1}')
    bodies = {"/whole": whole, "/damaged": whole[:12] + b"\xff\xff\xff\xff" + whole[16:]}

    def script(request, reply):
        reply(200, bodies[request.path], {"Content-Encoding": "gzip"})

    with Loopback(script) as server:
        assert connection(server.url).get(f"{server.url}/whole").body == b'{"a": 1}'
        with pytest.raises(AnswerUnreadable):
            connection(server.url).get(f"{server.url}/damaged")


def test_a_server_that_says_nothing_is_given_up():
    release = threading.Event()
    with Loopback(lambda request, reply: release.wait(30)) as server:
        with pytest.raises(ConnectionFailed):
            connection(server.url, read_s=0.1, attempts=2).get(server.url)
        release.set()
        assert len(server.requests) == 2


# Repeating


def test_a_read_that_was_cut_is_read_again():
    def script(request, reply):
        reply(200, b'{"data": ', announced=100) if len(server.requests) == 1 else reply(200, b'{"data": []}')

    with Loopback(script) as server:
        assert connection(server.url).get(server.url).body == b'{"data": []}'
        assert len(server.requests) == 2


def test_a_write_that_was_cut_is_not_sent_again():
    with Loopback(lambda request, reply: reply(200, b'{"data": ', announced=100)) as server:
        with pytest.raises(AnswerLost):
            connection(server.url).send("POST", server.url, b"{}", {})
        assert len(server.requests) == 1


def test_a_write_that_can_be_repeated_is():
    def script(request, reply):
        reply(503) if len(server.requests) < 3 else reply(201)

    with Loopback(script) as server:
        assert connection(server.url).send("PUT", server.url, b"{}", {}, repeatable=True).status == 201
        assert len(server.requests) == 3


def test_a_write_that_never_left_is_told_from_one_that_may_have_arrived():
    url = closed_port_url()
    with pytest.raises(ConnectionFailed) as caught:
        connection(url).send("POST", url, b"{}", {})
    assert not isinstance(caught.value, AnswerLost)


def test_pauses_grow():
    sleeps = Sleeps()
    url = closed_port_url()
    with pytest.raises(ConnectionFailed):
        connection(url, sleeps, attempts=4, first_pause_s=1.0).get(url)
    assert sleeps.seconds == pytest.approx(1 + 2 + 4)


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_honoured(status):
    def script(request, reply):
        reply(status, headers={"Retry-After": "7"}) if len(server.requests) == 1 else reply(200, "{}")

    sleeps = Sleeps()
    with Loopback(script) as server:
        assert connection(server.url, sleeps).get(server.url).status == 200
    assert sleeps.seconds == pytest.approx(7)


def test_a_server_that_stays_busy_is_named_so():
    sleeps = Sleeps()
    with Loopback(lambda request, reply: reply(503, headers={"Retry-After": "2"})) as server:
        with pytest.raises(ServerBusy) as caught:
            connection(server.url, sleeps, attempts=3).get(server.url)
        assert len(server.requests) == 3
    assert (caught.value.status, caught.value.retry_after_s) == (503, 2.0)


def test_a_server_that_asks_for_an_hour_is_not_waited_for():
    sleeps = Sleeps()
    with Loopback(lambda request, reply: reply(503, headers={"Retry-After": "3600"})) as server:
        with pytest.raises(ServerBusy) as caught:
            connection(server.url, sleeps).get(server.url)
        assert len(server.requests) == 1
    assert caught.value.retry_after_s == 3600
    assert sleeps.seconds == 0


def test_retry_after_may_be_a_date():
    assert retry_after_s({"Retry-After": formatdate(0, usegmt=True)}) == 0.0
    assert retry_after_s({"Retry-After": formatdate(4e9, usegmt=True)}) > 1e8
    for nonsense in ("", "soon", "-1", "٣", "9" * 40):
        assert retry_after_s({"Retry-After": nonsense}) is None


# Cancelling


def test_a_pause_can_be_cancelled():
    sleeps = Sleeps()
    busy = Loopback(lambda request, reply: reply(503, headers={"Retry-After": "20"}))
    with busy as server, pytest.raises(Cancelled):
        connection(server.url, sleeps).get(server.url, CancelAfter(3))
    assert sleeps.seconds < 1


def test_an_answer_can_be_cancelled_while_it_comes():
    with Loopback(lambda request, reply: reply(200, b"x" * 3_000_000)) as server, pytest.raises(Cancelled):
        connection(server.url).get(server.url, CancelAfter(4))


# What may not leak


@pytest.mark.parametrize("kind", ["basic", "bearer"])
def test_no_secret_reaches_a_log_or_an_error(kind, caplog):
    caplog.set_level(logging.DEBUG)
    session = requests.Session()

    def echo(request, reply):
        sent = request.headers.get("Authorization", "")
        reply(500, f"you sent {sent}" + (f" and {SECRET}" if kind == "basic" else ""))

    if kind == "basic":
        session.auth = ("maja", SECRET.encode())
    else:
        session.headers["Authorization"] = "Bearer abcdef0123456789"
    with Loopback(echo) as server:
        with pytest.raises(ServerFault) as caught:
            connection(server.url, session=session).get(f"{server.url}/v1/?key=ldkfjg")
        header = server.requests[0].headers["Authorization"]
    told = f"{caught.value!r} {caught.value} {vars(caught.value)}"
    assert "[hidden]" in told
    own = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("hiljade"))
    assert "GET" in own
    for secret in (SECRET, header, header.split()[1], "abcdef0123456789", "ldkfjg"):
        assert secret not in told + own
    for secret in (SECRET, header.split()[1]):
        assert secret not in caplog.text


def test_a_netrc_adds_no_credentials(tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login maja password tajna\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with Loopback(lambda request, reply: reply(200, "{}")) as server:
        requests.get(server.url, timeout=10)  # what a bare session would do
        connection(server.url).get(server.url)
        assert server.requests[0].headers["Authorization"] is not None
        assert server.requests[1].headers["Authorization"] is None


def test_what_goes_to_this_machine_passes_no_proxy(monkeypatch):
    with Loopback(lambda request, reply: reply(200, "proxy")) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        with Loopback(lambda request, reply: reply(200, "server")) as server:
            assert requests.get(server.url, timeout=10).text == "proxy"  # what a bare session would do
            assert connection(server.url).get(server.url).body == b"server"
        assert len(proxy.requests) == 1


# Statuses and adapters


@pytest.mark.parametrize(
    ("status", "error"), [(401, SignInRefused), (403, PermissionMissing), (404, ServerFault), (500, ServerFault)]
)
def test_statuses_are_named(status, error):
    with Loopback(lambda request, reply: reply(status, "\x1b[31mno\r\nnot this")) as server:
        with pytest.raises(error) as caught:
            connection(server.url).get(server.url)
        assert isinstance(caught.value, ServerError)
        assert caught.value.status == status
        assert caught.value.detail == "[31mno  not this"
        assert connection(server.url).get(server.url, accept=(status,)).status == status


class _WholeAtOnce(BaseAdapter):
    """Like an adapter on a network stack that hands over whole, decompressed bodies."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        response = requests.Response()
        response.status_code, response.request, response.url = 200, request, request.url
        response.headers["Content-Length"] = "8"
        response.raw = HTTPResponse(body=io.BytesIO(b'{"a": 1}'), status=200, preload_content=False)
        return response

    def close(self):
        """Nothing to close."""


def test_a_session_that_does_not_stream_works_too():
    session = requests.Session()
    session.mount("https://", _WholeAtOnce())
    assert connection("https://kamera.example", session=session).get("https://kamera.example/").body == b'{"a": 1}'
    with pytest.raises(AnswerTooLarge):
        connection("https://kamera.example", session=session, body_bytes=7).get("https://kamera.example/")
