"""Finds the texts that people read in the plugin's code: what stands in tr() and translate().

The code is read as Python reads it. pylupdate5 overlooks a text that begins on a line of its own, and says nothing of
one that is put together while the plugin runs; here that is an error.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

RULES, RULES_CONTEXT = {"rule", "layer_rule"}, "Checks"
"""A rule of the checks says its title and its sentence in the decorator above it."""
APPLICATIONS = {"QCoreApplication", "QApplication", "QgsApplication"}


@dataclass(frozen=True, order=True)
class Text:
    """One text as translators get it: where it belongs, the English words, what tells it from its like, a plural."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


@dataclass
class Found:
    """The texts, and what stands where a text should."""

    texts: set[Text] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def texts_in(folder: Path) -> Found:
    """Every text in the Python files of a folder."""
    found = Found()
    bases: set[tuple[str, str]] = set()
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        bases |= set(_bases(tree))
        for call, inside in _calls(tree, ""):
            try:
                found.texts |= _texts(call, inside)
            except ValueError as problem:
                found.problems.append(f"{path.relative_to(folder.parent)}:{call.lineno}: {problem}")
    contexts = {text.context for text in found.texts}
    found.problems += [
        f"class {name}: tr() in its base {base} would look for its texts under {name}; use translate() there"
        for name, base in sorted(bases)
        if base in contexts
    ]
    return found


def _bases(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Each class with the names of its bases."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                yield node.name, base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")


def _calls(node: ast.AST, inside: str) -> Iterator[tuple[ast.Call, str]]:
    """Each call with the name of the class around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, inside
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _texts(call: ast.Call, inside: str) -> set[Text]:
    """The texts of a call. Raises ValueError where one cannot be translated."""
    if isinstance(call.func, ast.Name) and call.func.id in RULES:
        return {Text(RULES_CONTEXT, _literal(one)) for one in call.args[2:4]}
    text = _text(call, inside)
    return {text} if text else set()


def _text(call: ast.Call, inside: str) -> Text | None:
    """The text of a call, None where the call has none. Raises ValueError where the text cannot be translated."""
    function = call.func
    if isinstance(function, ast.Attribute) and function.attr == "tr":
        if not (isinstance(function.value, ast.Name) and function.value.id == "self" and inside):
            raise ValueError("tr() of something else than self: which context is meant cannot be seen")
        given = [ast.Constant(inside), *call.args]
    elif _translates(function):
        given = list(call.args)
    else:
        return None
    if call.keywords:
        raise ValueError("name no arguments of tr() and translate(), their order says what they are")
    texts = [_literal(one) for one in given[:3]]
    if len(texts) < 2:
        raise ValueError("there is no text here")
    text = Text(texts[0], texts[1], texts[2] if len(texts) > 2 else "", plural=len(given) > 3)
    if text.plural != ("%n" in text.source):
        raise ValueError("a text with a number has %n in it, and the number as the last argument")
    return text


def _translates(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute) and function.attr == "translate":
        return isinstance(function.value, ast.Name) and function.value.id in APPLICATIONS
    return isinstance(function, ast.Name) and function.id == "translate"


def _literal(argument: ast.expr) -> str:
    if isinstance(argument, ast.Constant) and argument.value is None:
        return ""
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        raise ValueError(f"a literal text is needed here, not {ast.unparse(argument)}")
    return argument.value
