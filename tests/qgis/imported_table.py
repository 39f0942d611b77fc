"""Runs of `hiljade:importtable`, and what they gave and said."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from osgeo import gdal
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from tests.qgis.processing_provider import Feedback, run

BELGRADE = (20.4573, 44.8125)
GOOD = "lat,lon,name\n44.8125,20.4573,Šišarka\n"
HEAD = {"format": "hiljade-table-profile", "format_version": 1, "position": {"latitude": "lat", "longitude": "lon"}}


class Imported:
    """What a run gave and said."""

    def __init__(self, table, **parameters):
        self.feedback = Feedback()
        self.results = run("hiljade:importtable", {"INPUT": table, "OUTPUT": "memory:", **parameters}, self.feedback)
        output = self.results["OUTPUT"]
        self.layer = output if isinstance(output, QgsVectorLayer) else QgsVectorLayer(output, "out", "ogr")
        self.features = list(self.layer.getFeatures())
        counts = self.results["READ"], self.results["REFUSED"], self.results["WARNED"]
        self.counts = counts
        assert counts[0] == len(self.features)

    def values(self, *columns):
        return [tuple(None if one[name] == NULL else one[name] for name in columns) for one in self.features]

    def places(self):
        return [(one.geometry().asPoint().x(), one.geometry().asPoint().y()) for one in self.features]

    @property
    def said(self):
        return "\n".join(self.feedback.infos + self.feedback.warnings)


def refusal(table, **parameters):
    """The one sentence with which a run ends."""
    with pytest.raises((QgsProcessingException, AssertionError)) as error:
        Imported(table, **parameters)
    sentence = str(error.value).partition("\nassert")[0]
    assert sentence.endswith("."), sentence
    assert "unexpected" not in sentence
    return sentence


@contextmanager
def gdal_errors(raising):
    """GDAL raises its errors, as another plugin or a script may have told it to, or does not."""
    before = gdal.GetUseExceptions()
    gdal.UseExceptions() if raising else gdal.DontUseExceptions()
    try:
        yield
    finally:
        gdal.UseExceptions() if before else gdal.DontUseExceptions()
