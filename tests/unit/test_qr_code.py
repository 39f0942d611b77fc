"""QR codes, read back by a reader of another make, and against what the standard and its readers publish."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.printing.place_code import code_svg, geo_uri
from hiljade_qgis.core.printing.qr_code import TextTooLong, best_matrix, correction, penalty, qr_code
from hiljade_qgis.core.record import Position

LEVELS_M = {  # ISO/IEC 18004, table 9: codewords in all, and (how many blocks, codewords of data in each)
    1: (26, [(1, 16)]), 2: (44, [(1, 28)]), 3: (70, [(1, 44)]), 4: (100, [(2, 32)]), 5: (134, [(2, 43)]),
    6: (172, [(4, 27)]), 7: (196, [(4, 31)]), 8: (242, [(2, 38), (2, 39)]), 9: (292, [(3, 36), (2, 37)]),
    10: (346, [(4, 43), (1, 44)]),
}  # fmt: skip
MOST_BYTES = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
"""Table 7, level M."""
FORMATS_M = (
    "101010000010010", "101000100100101", "101111001111100", "101101101001011",
    "100010111111001", "100000011001110", "100111110010111", "100101010100000",
)  # fmt: skip
"""What a code says of level M and each mask (table C.1)."""
VERSIONS = {
    7: "000111110010010100", 8: "001000010110111100", 9: "001001101010011001", 10: "001010010011010011",
}  # fmt: skip
"""Table D.1."""


def read_code(matrix) -> str:
    """What a code says, if nothing of it is damaged; every part is looked up in tables, nothing is drawn."""
    side = len(matrix)
    number = (side - 17) // 4
    bit = [[int(module) for module in row] for row in matrix]
    beside_finder = [bit[8][c] for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [bit[r][8] for r in (7, 5, 4, 3, 2, 1, 0)]
    at_edges = [bit[side - 1 - n][8] for n in range(7)] + [bit[8][side - 8 + n] for n in range(8)]
    assert beside_finder == at_edges
    mask = FORMATS_M.index("".join(map(str, beside_finder)))
    if number in VERSIONS:
        lower = "".join(str(bit[side - 9 - n % 3][5 - n // 3]) for n in range(18))
        upper = "".join(str(bit[5 - n // 3][side - 9 - n % 3]) for n in range(18))
        assert lower == upper == VERSIONS[number]
    taken = _taken(side, number)
    bits, column, rows = [], side - 1, list(range(side))
    while column > 0:
        column -= column == 6
        rows.reverse()
        bits += [
            bit[r][c] ^ _inverted(mask, r, c) for r in rows for c in (column, column - 1) if (r, c) not in taken
        ]
        column -= 2
    total, groups = LEVELS_M[number]
    words = [int("".join(map(str, bits[8 * n : 8 * n + 8])), 2) for n in range(total)]
    lengths = [length for count, length in groups for _ in range(count)]
    blocks: list[list[int]] = [[] for _ in lengths]
    held = iter(words)
    for place in range(max(lengths)):
        for block, length in zip(blocks, lengths):
            if place < length:
                block.append(next(held))
    data = [word for block in blocks for word in block]
    rest = list(held)
    for number_of_block, block in enumerate(blocks):
        whole = block + rest[number_of_block :: len(blocks)]
        for exponent in range(len(rest) // len(blocks)):  # each power of 2 is a root of what is said whole
            value = 0
            for word in whole:
                value = _times(value, _power(exponent)) ^ word
            assert value == 0
    text = "".join(f"{word:08b}" for word in data)
    assert text[:4] == "0100"
    count = 8 if number < 10 else 16
    length = int(text[4 : 4 + count], 2)
    start = 4 + count
    return bytes(int(text[start + 8 * n : start + 8 * n + 8], 2) for n in range(length)).decode("utf-8")


def _taken(side, number):
    last = side - 1
    taken = {(r, c) for r in range(9) for c in range(9)}
    taken |= {(r, last - c) for r in range(9) for c in range(8)} | {(last - r, c) for r in range(8) for c in range(9)}
    taken |= {(6, n) for n in range(side)} | {(n, 6) for n in range(side)}
    if number > 1:
        step = {7: 16, 8: 18, 9: 20, 10: 22}.get(number)
        middles = [6, 6 + step, 6 + 2 * step] if step else [6, side - 7]
        corners = {(6, 6), (6, side - 7), (side - 7, 6)}
        taken |= {
            (r + a, c + b)
            for r in middles for c in middles if (r, c) not in corners
            for a in range(-2, 3) for b in range(-2, 3)
        }  # fmt: skip
    if number >= 7:
        taken |= {(a, side - 9 - b) for a in range(6) for b in range(3)}
        taken |= {(side - 9 - b, a) for a in range(6) for b in range(3)}
    return taken


def _inverted(mask, i, j):
    return int([
        not (i + j) % 2, not i % 2, not j % 3, not (i + j) % 3, not (i // 2 + j // 3) % 2,
        (i * j) % 2 + (i * j) % 3 == 0, not ((i * j) % 2 + (i * j) % 3) % 2, not ((i + j) % 2 + (i * j) % 3) % 2,
    ][mask])  # fmt: skip


def _times(a, b):
    """A product by x⁸ + x⁴ + x³ + x² + 1, a bit at a time."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11D if a & 0x80 else 0)
        b >>= 1
    return product


def _power(exponent):
    value = 1
    for _ in range(exponent):
        value = _times(value, 2)
    return value


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=70))
def test_what_is_written_is_read(text):
    assert read_code(qr_code(text)) == text


@pytest.mark.parametrize(("number", "most"), list(enumerate(MOST_BYTES, 1)))
def test_each_version_is_used_as_far_as_it_goes(number, most):
    full, more = "x" * most, "x" * (most + 1)
    assert len(qr_code(full)) == 17 + 4 * number
    assert read_code(qr_code(full)) == full
    if number < 10:
        assert len(qr_code(more)) == 21 + 4 * number
        assert read_code(qr_code(more)) == more
    else:
        with pytest.raises(TextTooLong) as caught:
            qr_code(more)
        assert caught.value.length_bytes == 214


def test_the_remainders_that_others_publish():
    # ISO/IEC 18004, annex I: “01234567” as 1-M; and the much copied “HELLO WORLD” as 1-M
    assert bytes(correction(bytes.fromhex("10200c566180ec11ec11ec11ec11ec11"), 10)).hex() == "a524d4c1ed36c7872c55"
    hello = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    assert correction(hello, 10) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23]


def test_a_code_that_other_encoders_make_alike():
    """The standard's example of annex I, which Segno 1.6 and others draw so with the same mask."""
    matrix = best_matrix(bytes.fromhex("10200c566180ec11ec11ec11ec11ec11"), 1)
    assert ["".join(".#"[module] for module in row) for row in matrix] == ANNEX_I


ANNEX_I = """\
#######...###.#######
#.....#.###...#.....#
#.###.#..##...#.###.#
#.###.#..#.##.#.###.#
#.###.#.##.##.#.###.#
#.....#....#..#.....#
#######.#.#.#.#######
.....................
#.#.#.#...#.#...#..#.
##.#....#.##.#.#...#.
...##.###.##.###.###.
##..##.#.#.###.##..#.
..#..###.###.###....#
........#.#...#....#.
#######.....#...#...#
#.....#...#...#..#.##
#.###.#.###.#.#.###.#
#.###.#..#.#.#.#.###.
#.###.#.##.#.###..#.#
#.....#....###.###...
#######.#..#.###..#.#
""".splitlines()


def test_penalties_counted_by_hand():
    checks = tuple(tuple((row + column) % 2 == 0 for column in range(6)) for row in range(6))
    assert penalty(checks) == 0
    light = ((False,) * 6,) * 6
    # 12 lines of six alike, 25 blocks, and half as many dark ones as there could be more
    assert penalty(light) == 12 * 4 + 25 * 3 + 10 * 10


def test_a_drawing_has_light_all_around_and_dark_where_the_code_has():
    matrix = qr_code("geo:44.8128,20.4612?z=17")
    svg = code_svg(matrix)
    side = len(matrix) + 8
    assert f'viewBox="0 0 {side} {side}"' in svg
    dark = set()
    for left, top, right in re.findall(r"M(\d+) (\d+)H(\d+)V", svg):
        dark |= {(int(top) - 4, column - 4) for column in range(int(left), int(right))}
    assert dark == {(r, c) for r, row in enumerate(matrix) for c, module in enumerate(row) if module}


@pytest.mark.parametrize(
    ("lon", "lat", "scale", "uri"),
    [
        (20.4612, 44.8128, 2000, "geo:44.8128,20.4612?z=18"),
        (-0.000001, -33.0, 1e6, "geo:-33,0?z=9"),
        (179.9999996, -16.8, 500, "geo:-16.8,180?z=19"),
        (0.0, 90.0, 1000, "geo:90,0?z=0"),
    ],
)
def test_a_place_as_a_uri(lon, lat, scale, uri):
    assert geo_uri(Position(lon, lat), scale) == uri
