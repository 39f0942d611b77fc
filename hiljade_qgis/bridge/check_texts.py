"""What checks found, in sentences. The rules' own texts are in `core.checks`, above each rule."""

from __future__ import annotations

import json
from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.changes import FieldValue
from ..core.checks import Finding, Rule, Severity, all_rules
from ..core.record import Position, legible

_translated = QCoreApplication.translate
"""Under another name: the tools for translators find these texts where the rules are (`.ci/texts_in_code.py`)."""

CONTEXT = "Checks"


def rule_title(rule: Rule) -> str:
    """What a rule is about, in a few words."""
    return _translated(CONTEXT, rule.title)


def finding_text(finding: Finding) -> str:
    """What is wrong, in a sentence: plain text."""
    locale = QLocale()
    values = {
        name: locale.toString(value) if isinstance(value, (int, float)) else legible(value)
        for name, value in finding.found.about.items()
    }
    return _translated(CONTEXT, all_rules()[finding.rule].sentence).format(**values)


def severity_text(severity: Severity) -> str:
    """How sure it is, in a word."""
    translate = QCoreApplication.translate
    return {
        Severity.ERROR: translate("Checks", "Wrong"),
        Severity.WARNING: translate("Checks", "Probably wrong"),
        Severity.HINT: translate("Checks", "Worth a look"),
    }[severity]


def fix_json(fix: Mapping[str, FieldValue] | None) -> str | None:
    """A fix for programs: a JSON object of fields and values, a position as longitude and latitude."""
    if fix is None:
        return None
    plain = {field: list(value) if isinstance(value, Position) else value for field, value in fix.items()}
    return json.dumps(plain, ensure_ascii=False)
