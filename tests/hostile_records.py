"""Four thousand records as only somebody who means harm, or a broken program, would make them; seeded.

Each is a GeoJSON feature, or was meant to be one. What no JSON can say (NaN, a lone surrogate's bytes, two members of
one name) is left to the tests of the answers' own form.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

COUNT = 4000
SEED = 20261122
CANARY = "hiljade_canary"
"""Stands in every text that would do something if it were run: a file, a table or a request of this name."""

SQL = [
    f"'; DROP TABLE cameras; CREATE TABLE {CANARY} (x); --",
    f"x'); ATTACH DATABASE '/tmp/{CANARY}.db' AS a; --",
    '"; DELETE FROM hiljade_base; --',
    "' OR '1'='1",
    "?1 :name @p $v %s {0} %(x)s",
    "\\'; SELECT load_extension('x'); --",
]
HTML = [
    f"<script>{CANARY}()</script>",
    f"<img src='http://127.0.0.1:9/{CANARY}.png' onerror='{CANARY}()'>",
    f"<b onmouseover={CANARY}()>bold</b><a href='javascript:{CANARY}()'>x</a>",
    f"<iframe src='file:///etc/{CANARY}'></iframe><table><tr><td>",
    f"</td></tr></table><h1>{CANARY}</h1>",
    "&lt;b&gt; &amp; &#60;script&#62; &nbsp;",
    f"<style>* {{ background: url(http://127.0.0.1:9/{CANARY}) }}</style>",
]
XML = [
    f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/{CANARY}'>]><x>&e;</x>",
    "]]><tag k='a' v='b'/><![CDATA[",
    "'/></node><node id='1'><tag k=\"x\" v=\"",
    "&e; &#0; &#x1F600; &unknown;",
    f"<?php {CANARY}(); ?><?xml version='1.0'?>",
]
EXPRESSIONS = [
    f"[% eval('1') || '{CANARY}' %]",
    "[% env('HOME') %] [%@project_path%]",
    f"' || {CANARY}() || '",
    "\"name\" || @layer_name || $id",
    f"{{{{ {CANARY} }}}} ${{{CANARY}}} $({CANARY}) `{CANARY}`",
    "concat('a', \"b\")) --",
]
FORMULAS = [
    f"=HYPERLINK(\"http://127.0.0.1:9/{CANARY}\",\"x\")",
    f"=cmd|' /C {CANARY}'!A0",
    f"@SUM(1+1)*cmd|'{CANARY}'!A0",
    "+1+1",
    "-2+3",
    "=1+1\t\r\n",
    "\t=1+1",
]
ODD = [
    "", " ", "\t", "\r\n", "\x7f", "\x1b[31mred\x1b[0m", "\x08\x08\x08", "\x01\x02\x03", "\u202eabc\u202c", "\ufeff",
    "\u2028\u2029", "\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "e\u0301", "\u200b\u200d", "😀" * 50, "Ђорђе Џ",
    "\uffff\ufffe", "%n%s%x", "../../../etc/passwd", "C:\\Windows\\x", "file:///etc/passwd", "javascript:alert(1)",
    "null", "NULL", "None", "true", "NaN", "Infinity", "-0", "1e999", "0x10", "007", "12'", "1,5", "٣", "½",
]  # fmt: skip
PLACES: list[Any] = [
    None, 5, "POINT (20 44)", [], {}, {"type": "Point"}, {"type": "Point", "coordinates": None},
    {"type": "Point", "coordinates": ["20", "44"]}, {"type": "Point", "coordinates": ["NaN", "NaN"]},
    {"type": "Point", "coordinates": [20]}, {"type": "Point", "coordinates": [None, None]},
    {"type": "Point", "coordinates": [True, False]}, {"type": "Point", "coordinates": [[20], [44]]},
    {"type": "Point", "coordinates": {"0": 20, "1": 44}}, {"type": "Point", "coordinates": [1e308, -1e308]},
    {"type": "Point", "coordinates": [10**300, 44]}, {"type": "Point", "coordinates": [181, 91]},
    {"type": "Point", "coordinates": [-180, -90, 1e308, 5]}, {"type": "Point", "coordinates": [180, 90]},
    {"type": "Point", "coordinates": list(range(5000))}, {"type": "point", "coordinates": [20, 44]},
    {"type": "Polygon", "coordinates": [[[20, 44], [21, 44], [21, 45], [20, 44]]]},
    {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [20, 44]}]},
    {"type": ["Point"], "coordinates": [20, 44]}, {"type": "Point", "coordinates": [20.0, 44.0], "crs": {"x": SQL[0]}},
    {"type": "Point", "coordinates": [5e-324, -0.0]}, {"type": "Point", "coordinates": [20.123456789012345, 44]},
]  # fmt: skip
KEYS = [
    "name", "note", "description", "operator", "image", "source", "height", "direction", "camera:direction",
    "start_date", "surveillance", "surveillance:type", "camera:type", "camera:mount", "hiljade:range", "hiljade:tilt",
    "hiljade:status", "check_date", "man_made",
]  # fmt: skip
ODD_KEYS = [
    "", " ", "fid", "geom", "server_id", "version", "tags", "rowid", "oid", "__proto__", "constructor",
    "_umap_options", 'a"b\'c', "a`b[c]", "%s", "?1", "k" * 5000, "тастер", "\u202e", "a\nb", "=1+1", "<b>", "]]>",
    "'; --", "$.lit", "a.b", "last_modified", "deleted", "id", "type", "\u0000", "\ud800",
]  # fmt: skip
IDS = ["0", "00", "1e5", "true", "null", "NaN", "a-_-", "deleted", "A" * 200, "1-1", "9" * 30]


def hostile_records(count: int = COUNT, seed: int = SEED) -> Iterator[dict[str, Any]]:
    """The records; one in twenty has the id of one before it."""
    rng = random.Random(seed)
    ids: list[str] = []
    for number in range(count):
        if ids and rng.random() < 0.05:
            server_id = rng.choice(ids)
        elif number < len(IDS):
            server_id = IDS[number]
        else:
            server_id = f"h{number:05}"
        ids.append(server_id)
        yield _record(rng, server_id, number)


def is_postgres_text(record: dict[str, Any]) -> bool:
    """Whether PostgreSQL's JSON could hold it: no NUL and no half of a surrogate pair."""
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\\u0000" not in text


def _record(rng: random.Random, server_id: str, number: int) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [20 + rng.random(), 44 + rng.random()]}
    record: dict[str, Any] = {"id": server_id, "type": "Feature", "geometry": point, "properties": _tags(rng, number)}
    luck = rng.random()
    if luck < 0.25:
        record["geometry"] = rng.choice(PLACES)
    elif luck < 0.30:
        record["properties"] = rng.choice([None, 5, "text", [], ["a"], True, SQL[0]])
    elif luck < 0.33:
        record["type"] = rng.choice([None, 5, "feature", ["Feature"], {"a": 1}])
    elif luck < 0.36:
        del record[rng.choice(["type", "geometry", "properties"])]
    elif luck < 0.40:
        record[rng.choice(["schema", "_umap_options", "bbox", "crs", "deleted", "extra"])] = _value(rng)
    return record


def _tags(rng: random.Random, number: int) -> dict[str, Any]:
    if number % 50 == 7:
        return {f"key{each}": _text(rng) for each in range(200)}
    if number % 100 == 11:
        return {rng.choice(KEYS): rng.choice(["x", "<", "'", "\n", "Ж"]) * 100_000}
    tags = {rng.choice(KEYS): _value(rng) for _ in range(rng.randint(0, 6))}
    tags.update({rng.choice(ODD_KEYS): _value(rng) for _ in range(rng.randint(0, 3))})
    return tags


def _text(rng: random.Random) -> str:
    return rng.choice(rng.choice((SQL, HTML, XML, EXPRESSIONS, FORMULAS, ODD)))


def _value(rng: random.Random, depth: int = 0) -> Any:
    luck = rng.random()
    if luck < 0.7:
        return _text(rng)
    if luck < 0.9 or depth > 3:
        return rng.choice([None, True, False, 0, -1, 5, 2**70, 10**300, 0.1, -0.0, 1e-320, 1.7e308])
    if luck < 0.95:
        return [_value(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    return {_text(rng)[:200]: _value(rng, depth + 1) for _ in range(rng.randint(0, 4))}
