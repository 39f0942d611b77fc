"""What the values that fields usually have are called on a page; all others stand there as they are written."""

from __future__ import annotations

from .page_language import PageLanguage


def value_texts(column: str, language: PageLanguage) -> dict[str, str]:
    """The texts of a column's usual values, by value."""
    texts = _TEXTS.get(column)
    return {} if texts is None else texts(language)


def _camera_types(language: PageLanguage) -> dict[str, str]:
    translate = language.text
    return {
        "fixed": translate("Page", "fixed"),
        "panning": translate("Page", "panning"),
        "dome": translate("Page", "dome"),
        "doorbell": translate("Page", "doorbell"),
    }


def _kinds(language: PageLanguage) -> dict[str, str]:
    translate = language.text
    return {
        "camera": translate("Page", "camera"),
        "ALPR": translate("Page", "number plate reader"),
        "guard": translate("Page", "guard"),
        "gunshot_detector": translate("Page", "gunshot detector"),
    }


def _zones(language: PageLanguage) -> dict[str, str]:
    translate = language.text
    return {
        "town": translate("Page", "town"),
        "traffic": translate("Page", "traffic"),
        "parking": translate("Page", "parking"),
        "shop": translate("Page", "shop"),
        "bank": translate("Page", "bank"),
        "building": translate("Page", "building"),
        "entrance": translate("Page", "entrance"),
        "atm": translate("Page", "cash machine"),
        "gate": translate("Page", "gate"),
        "station": translate("Page", "station"),
        "street": translate("Page", "street"),
    }


def _mounts(language: PageLanguage) -> dict[str, str]:
    translate = language.text
    return {
        "wall": translate("Page", "wall"),
        "pole": translate("Page", "pole"),
        "ceiling": translate("Page", "ceiling"),
        "street_lamp": translate("Page", "street lamp"),
        "tree": translate("Page", "tree"),
        "traffic_signals": translate("Page", "traffic signals"),
        "gantry": translate("Page", "gantry"),
        "roof": translate("Page", "roof"),
    }


def _statuses(language: PageLanguage) -> dict[str, str]:
    translate = language.text
    return {
        "reported": translate("Page", "reported"),
        "verified": translate("Page", "verified"),
        "rejected": translate("Page", "rejected"),
        "removed": translate("Page", "removed"),
    }


_TEXTS = {
    "camera_type": _camera_types,
    "surveillance_type": _kinds,
    "zone": _zones,
    "mount": _mounts,
    "status": _statuses,
}
