"""Credentials from the environment go to one origin and nowhere else."""

from __future__ import annotations

import base64
import logging

import pytest
import requests

from hiljade_qgis.sync.credentials import OriginBoundAuth, session_from_environment
from tests.loopback import Loopback

HERE = "https://kamera.example/v1/buckets/b/collections/c"


def _environment(**values):
    return {f"HILJADE_{name.upper()}": value for name, value in values.items()}


def _header(session, url=HERE):
    return session.prepare_request(requests.Request("GET", url)).headers.get("Authorization")


@pytest.fixture(autouse=True)
def _no_netrc(monkeypatch, tmp_path):
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))


def test_user_and_password_make_basic():
    session = session_from_environment(HERE, _environment(url=HERE, user="maja", password="šifra:1"))
    scheme, _, token = _header(session).partition(" ")
    assert (scheme, base64.b64decode(token).decode()) == ("Basic", "maja:šifra:1")


def test_a_token_makes_bearer_and_comes_first():
    values = _environment(url="https://kamera.example", user="maja", password="x", token="abc.def")
    assert _header(session_from_environment(HERE, values)) == "Bearer abc.def"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "https://other.example/v1",
        "https://kamera.example:8443",
        "http://kamera.example/v1",
        "https://kamera.example.other.example/",
        "kamera.example",
        "https://x:y@kamera.example/",
    ],
)
def test_another_origin_gets_none(url, caplog):
    values = _environment(user="maja", password="tajna", token="tajna-token")
    if url is not None:
        values["HILJADE_URL"] = url
    with caplog.at_level(logging.DEBUG):
        assert _header(session_from_environment(HERE, values)) is None
    assert "tajna" not in caplog.text


@pytest.mark.parametrize("url", ["https://KAMERA.example:443/other", "https://kamera.example"])
def test_the_same_origin_written_otherwise_is_the_same(url):
    assert _header(session_from_environment(HERE, _environment(url=url, token="t"))) == "Bearer t"


def test_half_of_a_pair_is_none():
    assert _header(session_from_environment(HERE, _environment(url=HERE, user="maja"))) is None
    assert _header(session_from_environment(HERE, _environment(url=HERE, password="x"))) is None


@pytest.mark.parametrize("token", ["a b", "a\r\nX-Other: 1", "š"])
def test_a_token_that_would_break_the_header_is_refused(token):
    with pytest.raises(ValueError, match="token") as caught:
        session_from_environment(HERE, _environment(url=HERE, token=token))
    assert token not in str(caught.value)


def test_a_signature_is_taken_off_on_the_way_elsewhere():
    request = requests.Request("GET", "https://other.example/").prepare()
    request.headers["Authorization"] = "Bearer t"
    signed = OriginBoundAuth("https://kamera.example:443", "Bearer t")(request)
    assert "Authorization" not in signed.headers


def test_the_secret_is_not_in_its_own_description():
    assert "tajna" not in repr(OriginBoundAuth.bearer("https://kamera.example:443", "tajna"))


def test_even_a_session_that_follows_redirects_does_not_carry_it_elsewhere():
    with Loopback(lambda request, reply: reply(200, "{}")) as other:
        with Loopback(lambda request, reply: reply(302, headers={"Location": other.url})) as server:
            session = session_from_environment(server.url, _environment(url=server.url, token="t"))
            session.get(server.url, timeout=10)
            assert server.requests[0].headers["Authorization"] == "Bearer t"
        assert other.requests[0].headers["Authorization"] is None
