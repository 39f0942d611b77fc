"""Findings of checks as a tree: by rule or by camera, and under each its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from qgis.PyQt.QtCore import QLocale, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...bridge.check_texts import finding_text, rule_title, severity_text
from ...core.checks import Checked, Finding, Severity, all_rules
from ...sync.fine_marks import FineMark
from ..field_text import field_text, value_text
from ..icons import icon
from ..plain_text import as_markup
from ..two_level_model import TwoLevelModel, is_top, top_row

FOUND, FIELD, FIX = range(3)

_ORDER = {severity: number for number, severity in enumerate(Severity)}


class GroupBy(Enum):
    """What the findings are listed under."""

    RULE = "rule"
    CAMERA = "camera"


@dataclass(frozen=True)
class Group:
    """What stands at the top: a rule, or a camera, with its findings."""

    title: str
    severity: Severity
    findings: tuple[Finding, ...]


def camera_title(camera: Checked | None, fid: int) -> str:
    """What a camera is called: its name, else its row."""
    name = "" if camera is None else value_text(camera.values.get("name")) or value_text(camera.values.get("operator"))
    return f"{name} · #{fid}" if name else f"#{fid}"


def severity_of(finding: Finding) -> Severity:
    """How sure the rule of a finding is."""
    return all_rules()[finding.rule].severity


def fix_text(finding: Finding) -> str:
    """The new value of each field, short; "" where there is no fix."""
    fix = finding.found.fix or {}
    return ", ".join(value_text(value) or "∅" for value in fix.values())


class FindingsModel(TwoLevelModel):
    """Two levels: rules or cameras, and their findings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []
        self._cameras: Mapping[int, Checked] = {}
        self._by = GroupBy.RULE
        self._fine: frozenset[FineMark] = frozenset()
        self._icons = {severity: icon(f"severity_{severity.value}") for severity in Severity}
        self._leaning = QFont()
        self._leaning.setItalic(True)

    def show(
        self,
        findings: Sequence[Finding],
        cameras: Mapping[int, Checked],
        by: GroupBy,
        fine: frozenset[FineMark] = frozenset(),
    ) -> None:
        """List these findings instead of those listed before; of some of them somebody said that they are fine."""
        self.beginResetModel()
        self._cameras, self._by, self._fine = cameras, by, fine
        self._groups = _by_rule(findings) if by is GroupBy.RULE else _by_camera(findings, cameras)
        self.endResetModel()

    def findings_at(self, index: QModelIndex) -> tuple[Finding, ...]:
        """The finding of an index; of a group all of its."""
        if not index.isValid() or top_row(index) >= len(self._groups):
            return ()
        group = self._groups[top_row(index)]
        return group.findings if is_top(index) else (group.findings[index.row()],)

    def groups(self) -> Sequence[Group]:
        """What is listed."""
        return self._groups

    def index_of(self, finding: Finding) -> QModelIndex:
        """Where a finding stands; an invalid index where it does not."""
        for row, group in enumerate(self._groups):
            if finding in group.findings:
                return self.index(group.findings.index(finding), FOUND, self.index(row, FOUND))
        return QModelIndex()

    def count_records(self) -> int:
        """How many groups there are."""
        return len(self._groups)

    def count_below(self, row: int) -> int:
        """How many findings a group has."""
        return len(self._groups[row].findings)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return FIX + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Found"), self.tr("Field"), self.tr("Fix")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._tip(index)
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FOUND:
            group = self._groups[top_row(index)]
            return self._icons[group.severity if is_top(index) else severity_of(group.findings[index.row()])]
        if role == Qt.ItemDataRole.FontRole and self._is_fine(index):
            return self._leaning
        return None

    def _is_fine(self, index: QModelIndex) -> bool:
        return not is_top(index) and FineMark.of(self.findings_at(index)[0]) in self._fine

    def _text(self, index: QModelIndex) -> str:
        group = self._groups[top_row(index)]
        if is_top(index):
            count = QLocale().toString(len(group.findings))
            return f"{group.title} ({count})" if index.column() == FOUND else ""
        finding = group.findings[index.row()]
        if index.column() == FIELD:
            return field_text(finding.found.field)
        if index.column() == FIX:
            return fix_text(finding)
        text = value_text(finding_text(finding))
        if self._by is GroupBy.CAMERA:
            return text
        return f"{text} · {camera_title(self._cameras.get(finding.fid), finding.fid)}"

    def _tip(self, index: QModelIndex) -> str:
        if is_top(index):
            return severity_text(self._groups[index.row()].severity)
        parts = [self._text(index)]
        if self._is_fine(index):
            parts.append(self.tr("Somebody took this for fine as it is."))
        return "\n".join(parts)


def _by_rule(findings: Sequence[Finding]) -> list[Group]:
    """The rules in order of how sure they are, then of how often they found something."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.rule, []).append(one)
    rules = [rule for name, rule in all_rules().items() if name in found]
    groups = [Group(rule_title(rule), rule.severity, tuple(found[rule.name])) for rule in rules]
    return sorted(groups, key=lambda group: (_ORDER[group.severity], -len(group.findings)))


def _by_camera(findings: Sequence[Finding], cameras: Mapping[int, Checked]) -> list[Group]:
    """The cameras in order of their worst finding, then of how many they have."""
    found: dict[int, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.fid, []).append(one)
    groups = []
    for fid, those in found.items():
        those.sort(key=lambda one: _ORDER[severity_of(one)])
        groups.append(Group(camera_title(cameras.get(fid), fid), severity_of(those[0]), tuple(those)))
    return sorted(groups, key=lambda group: (_ORDER[group.severity], -len(group.findings)))
