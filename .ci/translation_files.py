"""Reads and writes Qt's .ts files: sorted and without line numbers, so that a diff says what changed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from texts_in_code import Text

Forms = tuple[str, ...]
"""The translation: one form, or one per plural form of the language. Empty where it is not translated."""


def read(path: Path) -> dict[Text, Forms]:
    """The translations in a file; a translation that is marked as unfinished counts as none."""
    found: dict[Text, Forms] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(_of(context, "name"), _of(message, "source"), _of(message, "comment"), plural)
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                found[text] = ()
            elif plural:
                found[text] = tuple(form.text or "" for form in translation.iter("numerusform"))
            else:
                found[text] = (translation.text or "",)
    return found


def written(language: str, translations: Mapping[Text, Forms], forms: int) -> str:
    """What a file holds.

    Args:
        language: as Qt names it, "sr_Latn"; the plural rules follow from it.
        translations: each text with its forms, none where it is to be translated.
        forms: how many plural forms the language has.
    """
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en_US">')
    context = None
    for text in sorted(translations):
        if text.context != context:
            lines += ["</context>"] * (context is not None)
            lines += ["<context>", f"    <name>{escape(text.context)}</name>"]
            context = text.context
        lines += _message(text, translations[text], forms)
    lines += ["</context>"] * (context is not None)
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, translated: Forms, forms: int) -> list[str]:
    lines = ['    <message numerus="yes">' if text.plural else "    <message>"]
    lines.append(f"        <source>{_escaped(text.source)}</source>")
    if text.comment:
        lines.append(f"        <comment>{_escaped(text.comment)}</comment>")
    unfinished = "" if translated else ' type="unfinished"'
    if text.plural:
        lines.append(f"        <translation{unfinished}>")
        shown = translated or ("",) * forms
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in shown]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{_escaped(''.join(translated))}</translation>")
    return [*lines, "    </message>"]


def _of(element: ET.Element, name: str) -> str:
    return element.findtext(name) or ""


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
