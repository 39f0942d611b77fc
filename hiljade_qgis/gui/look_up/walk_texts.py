"""What walks are called, and what is said on them, in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.walk import Step, Through


def through_text(through: Through) -> str:
    """What is walked through, as a menu names it."""
    translate = QCoreApplication.translate
    return {
        Through.UNREAD: translate("Walking", "&Unread"),
        Through.UNVERIFIED: translate("Walking", "Un&verified"),
        Through.CONFLICTING: translate("Walking", "&Conflicting"),
        Through.UNREADABLE: translate("Walking", "&Direction unreadable"),
        Through.UNDIRECTED: translate("Walking", "&Without a direction"),
        Through.PENDING: translate("Walking", "&Pending"),
    }[through]


def through_tip(through: Through) -> str:
    """What belongs to it."""
    translate = QCoreApplication.translate
    return {
        Through.UNREAD: translate("Walking", "Walk through the records that nobody looked at in this working copy yet"),
        Through.UNVERIFIED: translate("Walking", "Walk through the cameras that nobody verified, rejected or removed"),
        Through.CONFLICTING: translate("Walking", "Walk through the cameras that you and others changed differently"),
        Through.UNREADABLE: translate("Walking", "Walk through the cameras whose direction cannot be read"),
        Through.UNDIRECTED: translate(
            "Walking", "Walk through the cameras of which nobody said where they look; domes and panning ones see all"
        ),
        Through.PENDING: translate("Walking", "Walk through the cameras that were edited and not yet pushed"),
    }[through]


def place_text(through: Through, step: Step) -> str:
    """Where on a walk somebody is."""
    translate = QCoreApplication.translate
    text = {
        Through.UNREAD: translate("Walking", "{number} of {among} unread"),
        Through.UNVERIFIED: translate("Walking", "{number} of {among} unverified"),
        Through.CONFLICTING: translate("Walking", "{number} of {among} conflicting"),
        Through.UNREADABLE: translate("Walking", "{number} of {among} with an unreadable direction"),
        Through.UNDIRECTED: translate("Walking", "{number} of {among} without a direction"),
        Through.PENDING: translate("Walking", "{number} of {among} pending"),
    }[through].format(number=step.number, among=step.among)
    return translate("Walking", "{place}, once around").format(place=text) if step.around else text


def nothing_text(through: Through) -> str:
    """That there is nothing to walk through on this layer."""
    translate = QCoreApplication.translate
    return {
        Through.UNREAD: translate("Walking", "Every record on this layer was looked at."),
        Through.UNVERIFIED: translate("Walking", "Every camera on this layer is verified, rejected or removed."),
        Through.CONFLICTING: translate("Walking", "No camera on this layer is in conflict."),
        Through.UNREADABLE: translate("Walking", "Every direction on this layer can be read."),
        Through.UNDIRECTED: translate("Walking", "Every camera on this layer that needs a direction has one."),
        Through.PENDING: translate("Walking", "No camera on this layer has pending changes."),
    }[through]
