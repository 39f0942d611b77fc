"""QR codes: a text as a square of dark and light modules, by ISO/IEC 18004:2015.

Byte mode, error correction M (about 15 % of the code may be damaged), versions 1 to 10: up to 213 bytes. All numbers of
tables and clauses are those of that standard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, from the top; True is dark. Without the quiet zone, which `QUIET_MODULES` says."""

QUIET_MODULES = 4
"""How much light a code needs around it (clause 5.3.8)."""


class TextTooLong(ValueError):
    """A text that none of the versions has room for; `length_bytes` says how long it is."""

    def __init__(self, length_bytes: int) -> None:
        super().__init__(length_bytes)
        self.length_bytes = length_bytes


class _Version(NamedTuple):
    """Level M of a version, of table 9, and where its alignment patterns are (annex E).

    Attributes:
        correction: codewords of error correction in each block.
        blocks: how many codewords of data each block has.
        centres: rows, and columns, of the middles of alignment patterns.
    """

    correction: int
    blocks: tuple[int, ...]
    centres: tuple[int, ...]


_VERSIONS = (
    _Version(10, (16,), ()),
    _Version(16, (28,), (6, 18)),
    _Version(26, (44,), (6, 22)),
    _Version(18, (32,) * 2, (6, 26)),
    _Version(24, (43,) * 2, (6, 30)),
    _Version(16, (27,) * 4, (6, 34)),
    _Version(18, (31,) * 4, (6, 22, 38)),
    _Version(22, (38, 38, 39, 39), (6, 24, 42)),
    _Version(22, (36, 36, 36, 37, 37), (6, 26, 46)),
    _Version(26, (43, 43, 43, 43, 44), (6, 28, 50)),
)
_BYTE_MODE, _MODE_BITS = 0b0100, 4
_PADDING = (0b11101100, 0b00010001)
_FIRST_WITH_VERSION = 7
"""Smaller ones do not say their version: it is told by their size."""

_FORMAT_GENERATOR, _FORMAT_MASK, _LEVEL_M = 0b10100110111, 0b101010000010010, 0b00
_VERSION_GENERATOR = 0b1111100100101

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _column: row % 2 == 0,
    lambda _row, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)
"""Where data are inverted (table 10)."""


def qr_code(text: str) -> Matrix:
    """The smallest code that says a text, in UTF-8.

    Raises:
        TextTooLong.
    """
    held = text.encode("utf-8")
    number = _version_for(len(held))
    return best_matrix(_data_codewords(held, number), number)


def _count_bits(number: int) -> int:
    """How many bits say how many bytes follow (table 3)."""
    return 8 if number < 10 else 16


def _version_for(length_bytes: int) -> int:
    for number, version in enumerate(_VERSIONS, 1):
        if _MODE_BITS + _count_bits(number) + 8 * length_bytes <= 8 * sum(version.blocks):
            return number
    raise TextTooLong(length_bytes)


def _data_codewords(held: bytes, number: int) -> list[int]:
    """Mode, length and bytes, filled up to what the version has room for (clauses 7.4.5, 7.4.9 and 7.4.10)."""
    room = sum(_VERSIONS[number - 1].blocks)
    bits = f"{_BYTE_MODE:04b}{len(held):0{_count_bits(number)}b}" + "".join(f"{byte:08b}" for byte in held)
    bits += "0" * min(_MODE_BITS, 8 * room - len(bits))
    bits += "0" * (-len(bits) % 8)
    codewords = [int(bits[start : start + 8], 2) for start in range(0, len(bits), 8)]
    return codewords + [_PADDING[place % 2] for place in range(room - len(codewords))]


def best_matrix(data: Sequence[int], number: int) -> Matrix:
    """The matrix of codewords of data, with the mask of the smallest penalty (clause 7.8.3).

    Args:
        data: as many as the version has room for at level M, each from 0 to 255.
        number: of the version, from 1 to 10.
    """
    drawn = _Drawing(number)
    drawn.place(_interleaved(data, _VERSIONS[number - 1]))
    return min((drawn.masked(mask) for mask in range(len(_MASKS))), key=penalty)


def _interleaved(data: Sequence[int], version: _Version) -> list[int]:
    """Codewords of data and of error correction in the order in which they are placed (clause 7.6)."""
    blocks, start = [], 0
    for length in version.blocks:
        blocks.append(list(data[start : start + length]))
        start += length
    corrections = [correction(block, version.correction) for block in blocks]
    longest = max(version.blocks)
    mixed = [block[place] for place in range(longest) for block in blocks if place < len(block)]
    return mixed + [block[place] for place in range(version.correction) for block in corrections]


def _powers() -> tuple[list[int], list[int]]:
    """Powers of 2, and their logarithms, in the field of 256 elements of clause 7.5.2."""
    powers, logarithms, value = [0] * 255, [0] * 256, 1
    for exponent in range(255):
        powers[exponent], logarithms[value] = value, exponent
        value = value << 1 ^ (0x11D if value & 0x80 else 0)
    return powers, logarithms


_POWERS, _LOGARITHMS = _powers()


def _product(a: int, b: int) -> int:
    return _POWERS[(_LOGARITHMS[a] + _LOGARITHMS[b]) % 255] if a and b else 0


def correction(data: Sequence[int], count: int) -> list[int]:
    """So many codewords of error correction for a block: Reed and Solomon's remainder (clause 7.5.2)."""
    generator = [1]
    for exponent in range(count):
        shifted = [*generator, 0]
        for place, coefficient in enumerate(generator):
            shifted[place + 1] ^= _product(coefficient, _POWERS[exponent])
        generator = shifted
    remainder = [0] * count
    for codeword in data:
        factor = codeword ^ remainder[0]
        remainder = [*remainder[1:], 0]
        for place in range(count):
            remainder[place] ^= _product(generator[place + 1], factor)
    return remainder


def _with_remainder(value: int, generator: int) -> int:
    """A number and, behind it, what makes it divisible: Bose, Chaudhuri and Hocquenghem's code (annexes C and D)."""
    length = generator.bit_length() - 1
    rest = value << length
    while rest.bit_length() > length:
        rest ^= generator << (rest.bit_length() - length - 1)
    return value << length | rest


class _Drawing:
    """The modules of a version; None where data come."""

    def __init__(self, number: int) -> None:
        self._number, self.size = number, 17 + 4 * number
        self._modules: list[list[bool | None]] = [[None] * self.size for _ in range(self.size)]
        self._is_data: set[tuple[int, int]] = set()
        last = self.size - 7
        for row, column in ((0, 0), (0, last), (last, 0)):
            self._finder(row, column)
        self._alignment()
        for along in range(8, self.size - 8):
            self._modules[6][along] = self._modules[along][6] = along % 2 == 0
        self._format(self._modules, 0)  # keeps the place
        if number >= _FIRST_WITH_VERSION:
            self._version()

    def _finder(self, top: int, left: int) -> None:
        """A pattern of three squares and the light separator around it."""
        for row in range(max(0, top - 1), min(self.size, top + 8)):
            for column in range(max(0, left - 1), min(self.size, left + 8)):
                ring = max(abs(row - top - 3), abs(column - left - 3))
                self._modules[row][column] = ring in (0, 1, 3)

    def _alignment(self) -> None:
        centres = _VERSIONS[self._number - 1].centres
        for middle_row in centres:
            for middle_column in centres:
                if self._modules[middle_row][middle_column] is not None:
                    continue  # a finder is there
                for row in range(middle_row - 2, middle_row + 3):
                    for column in range(middle_column - 2, middle_column + 3):
                        self._modules[row][column] = max(abs(row - middle_row), abs(column - middle_column)) != 1

    def _format(self, modules: list[list[bool | None]], mask: int) -> None:
        """Level and mask, twice, from the lowest bit on, and the module that is always dark (clause 7.9.1)."""
        bits = _with_remainder(_LEVEL_M << 3 | mask, _FORMAT_GENERATOR) ^ _FORMAT_MASK
        down = (0, 1, 2, 3, 4, 5, 7, 8)
        for bit in range(15):
            dark = bool(bits >> bit & 1)
            if bit < 8:
                modules[down[bit]][8] = dark
                modules[8][self.size - 1 - bit] = dark
            else:
                modules[8][down[14 - bit]] = dark
                modules[self.size - 15 + bit][8] = dark
        modules[self.size - 8][8] = True

    def _version(self) -> None:
        bits = _with_remainder(self._number, _VERSION_GENERATOR)
        for bit in range(18):
            along, across = bit // 3, self.size - 11 + bit % 3
            self._modules[along][across] = self._modules[across][along] = bool(bits >> bit & 1)

    def place(self, codewords: Sequence[int]) -> None:
        """Put bits where there is room, two columns at a time, upwards and downwards in turn (clause 7.7.3)."""
        bits = [bool(codeword >> bit & 1) for codeword in codewords for bit in range(7, -1, -1)]
        for place, (row, column) in enumerate(list(self._room())):
            self._modules[row][column] = place < len(bits) and bits[place]
            self._is_data.add((row, column))

    def _room(self) -> Iterator[tuple[int, int]]:
        upwards = True
        for right in range(self.size - 1, 0, -2):
            if right <= 6:
                right -= 1  # the column of the timing pattern
            for step in range(self.size):
                row = self.size - 1 - step if upwards else step
                for column in (right, right - 1):
                    if self._modules[row][column] is None:
                        yield row, column
            upwards = not upwards

    def masked(self, mask: int) -> Matrix:
        """The whole code with one of the eight masks."""
        modules = [list(row) for row in self._modules]
        for row, column in self._is_data:
            modules[row][column] = bool(modules[row][column]) != _MASKS[mask](row, column)
        self._format(modules, mask)
        return tuple(tuple(bool(module) for module in row) for row in modules)


def penalty(matrix: Matrix) -> int:
    """How hard a code is to read (table 11)."""
    size = len(matrix)
    columns = tuple(zip(*matrix))
    found = 0
    for line in (*matrix, *columns):
        text = "".join("#" if dark else "." for dark in line)
        found += _penalty_of_runs(text)
        around = "." * QUIET_MODULES  # which is light, too
        beside = around + text + around
        for pattern in ("....#.###.#", "#.###.#...."):
            found += 40 * sum(beside.startswith(pattern, start) for start in range(len(beside)))
    for above, below in zip(matrix, matrix[1:]):
        for column in range(size - 1):
            found += 3 * (above[column] == above[column + 1] == below[column] == below[column + 1])
    dark = sum(map(sum, matrix))
    return found + 10 * (abs(20 * dark - 10 * size * size) // (size * size))


def _penalty_of_runs(text: str) -> int:
    found = run = 0
    for before, module in zip(" " + text, text):
        run = run + 1 if module == before else 1
        found += 3 if run == 5 else run > 5
    return found
