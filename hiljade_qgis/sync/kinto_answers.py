"""What a Kinto answers to a batch of writes, read with the places of the records in it, and its words for a refusal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from . import json_text
from .http import Reply
from .kinto_entry import read_entry
from .server import Entry

_LONGEST_REASON = 500


class Answered(NamedTuple):
    """One item's answer; `text[start:]` is where its body begins, for slicing records out of it unchanged."""

    status: int
    body: Mapping[str, Any]
    text: str
    start: int | None


def read_answers(reply: Reply, paths: Sequence[str]) -> list[Answered]:
    """The items' answers. Raises ValueError unless there is exactly one for each, in order."""
    text = json_text.decoded(reply.body)
    start = json_text.member(text, 0, "responses")
    if start is None:
        raise ValueError("no answer to a batch")
    answers: list[Answered] = []
    for value, begin, _ in json_text.elements(text, start):
        if not isinstance(value, dict) or not isinstance(value.get("status"), int):
            raise ValueError("an answer without a status")
        if len(answers) >= len(paths):
            raise ValueError("more answers than requests")
        if not str(value.get("path")).endswith(paths[len(answers)]):
            raise ValueError("answers in another order than the requests")
        body = value["body"] if isinstance(value.get("body"), dict) else {}
        answers.append(Answered(value["status"], body, text, json_text.member(text, begin, "body")))
    if len(answers) != len(paths):
        raise ValueError("fewer answers than requests")
    return answers


def entry_in(answer: Answered, *names: str) -> Entry | None:
    """The entry that `names` lead to in an answer's body, with its text unchanged; None without a proper one."""
    if answer.start is None:
        return None
    place = json_text.member(answer.text, answer.start, *names)
    if place is None:
        return None
    value, begin, end = json_text.value_at(answer.text, place)
    try:
        return read_entry(value, answer.text[begin:end], deleted=True)[1]
    except ValueError:
        return None


def same_entry(one: Entry, other: Entry) -> bool:
    """The same version with the same content, in whatever order its members are written."""
    if type(one) is not type(other) or one.version != other.version:
        return False
    return bool(json_text.parsed(one.raw) == json_text.parsed(other.raw))


def is_record_missing(answer: Answered) -> bool:
    """Whether a 404 means the record, and not its collection or bucket."""
    details = answer.body.get("details")
    return not isinstance(details, dict) or details.get("resource_name", "record") == "record"


def is_kintos(reply: Reply) -> bool:
    """Whether Kinto itself answered an error, not something between it and us."""
    return "errno" in _json(reply)


def _json(reply: Reply) -> Mapping[str, Any]:
    try:
        found = json_text.parsed(json_text.decoded(reply.body))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def reason_of(reply: Reply) -> str:
    return said(reply.status, _json(reply))


def said(status: int, body: Mapping[str, Any]) -> str:
    """The server's own words: the status, and the message if it gave one."""
    message = body.get("message") or body.get("error") or ""
    line = "".join(mark if mark.isprintable() else " " for mark in str(message))
    return f"{status} {line}"[:_LONGEST_REASON].strip()
