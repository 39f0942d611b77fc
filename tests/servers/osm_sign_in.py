"""OAuth 2 as OpenStreetMap's web site offers it: a page that sends the browser back with a code, and a token for it.

Whoever opens the page is signed in and agrees; the browser that QGIS opens is a script that follows one redirect.
"""

from __future__ import annotations

import json
import secrets
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

_BROWSER = """#!{python}
import sys, urllib.request
urllib.request.build_opener(urllib.request.ProxyHandler({{}})).open(sys.argv[-1], timeout=30).read()
"""


class OsmSignIn:
    """Runs while the `with` block does.

    Args:
        token: the access token that everybody gets who comes with a code.

    Attributes:
        client_id: of the one application that is registered.
        asked: the scopes that somebody agreed to, one text for each time.
        redirect_port: free when it started, for the one who waits for the code.
    """

    client_id = "hiljade-window"

    def __init__(self, token: str) -> None:
        self.token = token
        self.asked: list[str] = []
        self._codes: set[str] = set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer._authorize(self)

            def do_POST(self) -> None:
                outer._exchange(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.redirect_port: int = probe.getsockname()[1]

    def __enter__(self) -> OsmSignIn:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def oauth2_config(self) -> str:
        """What QGIS's authentication method "OAuth2" keeps under `oauth2config`."""
        return json.dumps(
            {
                "accessMethod": 0,
                "apiKey": "",
                "clientId": self.client_id,
                "clientSecret": "",
                "configType": 1,
                "description": "",
                "grantFlow": 0,
                "id": "",
                "name": "",
                "objectName": "",
                "password": "",
                "persistToken": False,
                "queryPairs": {},
                "redirectPort": self.redirect_port,
                "redirectUrl": "",
                "refreshTokenUrl": "",
                "requestTimeout": 30,
                "requestUrl": f"{self.origin}/oauth2/authorize",
                "scope": "read_prefs write_api",
                "tokenUrl": f"{self.origin}/oauth2/token",
                "username": "",
                "version": 1,
            }
        )

    def _authorize(self, handler: BaseHTTPRequestHandler) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(handler.path).query).items()}
        back = urlsplit(query.get("redirect_uri", ""))
        if query.get("client_id") != self.client_id or back.hostname not in ("127.0.0.1", "localhost"):
            handler.send_error(400)
            return
        self.asked.append(query.get("scope", ""))
        code = secrets.token_hex(8)
        self._codes.add(code)
        answer = {"code": code, **({"state": query["state"]} if "state" in query else {})}
        handler.send_response(302)
        handler.send_header("Location", f"{query['redirect_uri']}?{urlencode(answer)}")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    def _exchange(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0)).decode()
        code = parse_qs(body).get("code", [""])[0]
        known = code in self._codes
        self._codes.discard(code)
        token = {"access_token": self.token, "token_type": "Bearer", "scope": "read_prefs write_api"}
        content = json.dumps(token if known else {"error": "invalid_grant"}).encode()
        handler.send_response(200 if known else 400)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)


def browser(folder: Path) -> Path:
    """A program in this folder that opens an address as a browser does."""
    path = folder / "browser"
    path.write_text(_BROWSER.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o700)
    return path
