"""What a printed page needs to know, without QGIS: sizes, round numbers, facts, what is withheld, the manifest."""
