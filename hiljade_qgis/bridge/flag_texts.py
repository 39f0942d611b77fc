"""What looks like an accident, in sentences: the red flags of a push, and what a pull would take away."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.red_flags import FAR_M, Flag, RedFlag

IMPORT_RULES = "https://wiki.openstreetmap.org/wiki/Import/Guidelines"
MECHANICAL_EDIT_RULES = "https://wiki.openstreetmap.org/wiki/Automated_Edits_code_of_conduct"


def flag_links(flag: RedFlag) -> tuple[str, ...]:
    """The addresses in the sentence that somebody may want to open: our own texts, never one of a record."""
    return (IMPORT_RULES, MECHANICAL_EDIT_RULES) if flag.flag is Flag.COMMUNITY_RULES else ()


def flag_text(flag: RedFlag) -> str:
    """One red flag as a sentence: plain text."""
    translate, count, locale = QCoreApplication.translate, len(flag.fids), QLocale()
    if flag.flag is Flag.MANY_DELETED:
        text = translate("Flags", "%n record(s) would be deleted for everyone, of {of} in the layer.", "", count)
        return text.format(of=locale.toString(flag.of))
    if flag.flag is Flag.MOVED_FAR:
        return translate("Flags", "%n camera(s) would move by more than {distance} m.", "", count).format(
            distance=locale.toString(int(FAR_M))
        )
    if flag.flag is Flag.TURNED_ROUND:
        return translate("Flags", "%n camera(s) would look the opposite way.", "", count)
    if flag.flag is Flag.NOT_CARRIED:
        return translate(
            "Flags",
            "%n record(s) hold fields that this server does not take; those stay in the working copy.",
            "",
            count,
        )
    if flag.flag is Flag.VERIFIED_BY_OTHERS:
        return translate("Flags", "%n record(s) that somebody else verified lately would be changed.", "", count)
    if flag.flag is Flag.COMMUNITY_RULES:
        text = translate(
            "Flags",
            "This goes onto the real OpenStreetMap, for everyone. Edits that you checked one by one are welcome; "
            "before you send what came from another list, or many edits of one kind, read and follow {imports} and "
            "{mechanical}.",
        )
        return text.format(imports=IMPORT_RULES, mechanical=MECHANICAL_EDIT_RULES)
    return translate(
        "Flags",
        "This working copy was copied or moved here; if another copy of it is in use, both would push the same "
        "changes.",
    )
