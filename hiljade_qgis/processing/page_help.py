"""What the help of the algorithms that print says of languages, names and what is withheld."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def page_help() -> str:
    """Paragraphs for the end of a help text."""
    translate = QCoreApplication.translate
    return "\n\n".join(
        (
            translate(
                "Processing",
                "With a second language all that the page says of itself stands there in both, numbers once. Title, "
                "names of cameras and of layers stay as you write them.",
            ),
            translate(
                "Processing",
                "Streets, places and areas of the base map are named in the script of the (first) language: by the "
                "names that OpenStreetMap has for it (name:sr-Latn, name:sr …, also in other_tags), else Serbian names "
                "are written in it; names in other languages stay.",
            ),
            translate(
                "Processing",
                "Withheld can also be where exactly unverified cameras stand by move_to_crossing: they are put at the "
                "nearest crossing of the base map's streets within 200 m, without what they see, else on the grid of "
                "50 m. The page says how many.",
            ),
        )
    )
