"""The looks of a page: colours that are told apart, in grey and by colour-blind eyes too, computed from the colours."""

from __future__ import annotations

import base64
import itertools
import re

import numpy as np
import pytest

from hiljade_qgis.bridge.camera_style import cameras_qml
from hiljade_qgis.bridge.printing.crowding_styles import CIRCLE, HEXAGON_ALPHA, RAMPS, steps
from hiljade_qgis.bridge.printing.looks import LOOKS, toned
from hiljade_qgis.bridge.sector_style import sectors_qml
from hiljade_qgis.bridge.symbols import BLUE, DARK, GREEN, ORANGE, PURPLE, VERMILION, WHITE, YELLOW

TYPES = {"fixed": BLUE, "dome": ORANGE, "panning": GREEN, "doorbell": PURPLE, "plate reader": VERMILION}

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for Simulation of Color Vision
# Deficiency, IEEE TVCG 15 (6), 2009; severity 1, on linear RGB.
EYES = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "usual": np.eye(3).tolist(),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def over(colour, alpha, ground):
    """A colour that lets the ground through, 0 to 255."""
    parts = ([int(part) for part in one.split(",")] for one in (colour, ground))
    return ",".join(str(round((a * alpha + b * (255 - alpha)) / 255)) for a, b in zip(*parts))


def linear(colour):
    value = np.array([int(part) for part in colour.split(",")]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(colour):
    return float(linear(colour) @ TO_XYZ[1])


def contrast(one, other):
    """As WCAG has it: 1 for the same, 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour, eye):
    seen = np.clip(np.array(EYES[eye]) @ linear(colour), 0, 1)
    x, y, z = (TO_XYZ @ seen) / np.array([0.9505, 1.0, 1.089])
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def colours_of_types(look):
    return {kind: LOOKS[look].cameras.get(colour, colour) for kind, colour in TYPES.items()}


def test_in_grey_every_two_types_differ_in_lightness():
    colours = colours_of_types("grey")
    for one, other in itertools.combinations(colours.values(), 2):
        assert contrast(one, other) >= 1.35, (one, other)
    for colour in [*LOOKS["grey"].cameras.values(), *LOOKS["grey"].views.values()]:
        assert len(set(colour.split(","))) == 1


@pytest.mark.parametrize("eye", EYES)
def test_colour_blind_eyes_tell_every_two_types_apart(eye):
    colours = colours_of_types("colour_blind")
    for (kind, one), (other_kind, other) in itertools.combinations(colours.items(), 2):
        assert np.linalg.norm(lab(one, eye) - lab(other, eye)) >= 20, (eye, kind, other_kind)


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_written_and_the_edges_of_symbols_stand_out(name):
    look = LOOKS[name]
    assert contrast(look.ink, look.paper) >= 7
    edge, halo = look.cameras.get(DARK, DARK), look.cameras.get(WHITE, WHITE)
    for ground in (look.ground, look.building, look.street):
        assert contrast(edge, ground) >= 7
        assert contrast(halo, ground) <= 2
        for view in (BLUE, VERMILION):
            assert contrast(look.views.get(view, view), ground) >= 2.5, (view, ground)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", LOOKS)
def test_hexagons_are_darker_step_by_step_for_all_eyes_whatever_shows_through(name, eye):
    """On a dark page they are lighter step by step. Told by lightness alone, so in grey as well."""
    look = LOOKS[name]
    grounds = (look.ground, look.building, look.street)
    seen = [[lab(over(colour, HEXAGON_ALPHA, ground), eye)[0] for ground in grounds] for colour in RAMPS[name]]
    if look.is_dark:
        seen.reverse()
    for lighter, darker in zip(seen, seen[1:]):
        assert min(lighter) - max(darker) >= 5
    empty = lab(look.ground, eye)[0]
    assert all(abs(lightness - empty) >= 8 for lightness in (*seen[0], *seen[-1]))


@pytest.mark.parametrize("name", LOOKS)
def test_steps_of_few_classes_lie_far_apart(name):
    for count in range(1, 7):
        found = steps(RAMPS[name], count)
        assert len(set(found)) == count
        for one, other in zip(found, found[1:]):
            assert contrast(one, other) >= 1.35 * (1.25 if count < 4 else 1)


@pytest.mark.parametrize("name", LOOKS)
def test_numbers_are_legible_in_their_circles(name):
    look = LOOKS[name]
    assert contrast(look.ink, look.cameras.get(CIRCLE, CIRCLE)) >= 4.5


@pytest.mark.parametrize("name", LOOKS)
def test_the_mark_of_an_unreadable_direction_can_be_read(name):
    """A question mark on a disc."""
    colours = LOOKS[name].cameras
    assert contrast(colours.get(DARK, DARK), colours.get(YELLOW, YELLOW)) >= 4.5


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("qml", [cameras_qml(), sectors_qml()], ids=["cameras", "sectors"])
def test_a_look_exchanges_colours_and_nothing_else(name, qml):
    look = LOOKS[name]
    for colours in (look.cameras, look.views):
        made = toned(qml, colours)
        assert shapes(made) == shapes(qml)
        kept = set(colours.values())
        for colour in set(colours) - kept:
            assert f'"{colour},' not in made
            assert not [svg for svg in pictures(made) if f"rgb({colour})" in svg]


def pictures(qml):
    return [base64.b64decode(found).decode() for found in re.findall(r"base64:([A-Za-z0-9+/=]+)", qml)]


def shapes(qml):
    """Everything but the colours."""
    paths = [re.sub(r"#fff|rgb\([0-9,]+\)", "", svg) for svg in pictures(qml)]
    rest = re.sub(r"base64:[A-Za-z0-9+/=]+", "", qml)
    return paths, re.sub(r'"\d+,\d+,\d+,\d+"', "", rest)
