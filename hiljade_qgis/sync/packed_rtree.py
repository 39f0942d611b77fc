"""R-trees of a layer written whole, into the three tables in which SQLite keeps one.

Entering boxes one by one makes SQLite search and split nodes for each. Where all of them are known, sorting does it:
S. T. Leutenegger, M. A. Lopez, J. Edgington, "STR: a simple and efficient algorithm for R-tree packing", ICDE 1997.

SQLite's R-tree module (https://www.sqlite.org/rtree.html#shadow_tables) keeps, for a tree `t`:

- `t_node` (nodeno, data): all nodes, the root is number 1. Big-endian: two bytes, in the root the tree's height above
  the leaves; two bytes, the number of entries; each entry an int64 (in a leaf the row's id, else the child's number)
  and its box as four float32: minx, maxx, miny, maxy. Zeros fill it up to the size that all nodes of the tree have.
- `t_rowid` (rowid, nodeno): the leaf in which a row stands.
- `t_parent` (nodeno, parentnode): the parent of every node but the root.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .bulk_rows import insert_columns

Boxes = NDArray[np.float32]
"""Shape (n, 4): minx, maxx, miny, maxy, as R-trees take them."""
Numbers = NDArray[np.int64]

_ROOT = 1
_HEAD = np.dtype([("height", ">u2"), ("entries", ">u2")])
_ENTRY = np.dtype([("id", ">i8"), ("box", ">f4", (4,))])
_FILLED = 0.9
"""How full nodes are made: the first edits then find room instead of splitting one node after the other."""

_TOWARDS_ZERO = 1.0 - 1.0 / 8388608.0
_FROM_ZERO = 1.0 + 1.0 / 8388608.0


class PackedTree(NamedTuple):
    """What stands in the three tables; nodes are numbered from 1, the root, on."""

    nodes: list[bytes]
    parents: Numbers
    """The parent of the nodes from 2 on, in order."""
    leaves: Numbers
    """The leaf of each of the boxes that were packed, in their order."""


def rounded_outwards(bounds: NDArray[np.float64]) -> Boxes:
    """The float32 boxes in which SQLite keeps these: the least that hold them, or a hair more (rtree.c, `RtreeValue`).

    Args:
        bounds: shape (n, 4): minx, maxx, miny, maxy.
    """
    boxes = bounds.astype(np.float32)
    for column, inside, away in ((0, np.greater, -1.0), (1, np.less, 1.0), (2, np.greater, -1.0), (3, np.less, 1.0)):
        exact = bounds[:, column]
        off = inside(boxes[:, column], exact)
        moved = exact[off]
        boxes[off, column] = moved * np.where(moved * away < 0.0, _TOWARDS_ZERO, _FROM_ZERO)
    return boxes


def pack(ids: Numbers, boxes: Boxes, node_size: int) -> PackedTree:
    """Pack boxes into nodes, the leaves first, then node upon node until one is left.

    Args:
        ids: the rows' ids, each once.
        boxes: as many as ids.
        node_size: bytes of a node.
    """
    capacity = (node_size - _HEAD.itemsize) // _ENTRY.itemsize
    fill = max(2, int(capacity * _FILLED))
    levels: list[tuple[Numbers, Numbers, Boxes]] = []  # from the leaves up: order, where each node starts, boxes
    below = boxes
    while True:
        order, starts = _sorted_into_nodes(below, fill)
        levels.append((order, starts, below))
        if len(starts) <= 1:
            break
        below = _around(below[order], starts)
    # Numbers run from the root down, so that it is 1: the first node of each level has `first[level]`.
    counts = [len(starts) for _, starts, _ in levels]
    first = [_ROOT + sum(counts[level + 1 :]) for level in range(len(levels))]
    nodes: list[bytes] = []
    parents: list[Numbers] = []
    for level in reversed(range(len(levels))):
        order, starts, held = levels[level]
        names = ids if level == 0 else np.arange(len(held), dtype=np.int64) + first[level - 1]
        height = level if level == len(levels) - 1 else 0
        nodes += _written(names[order], held[order], starts, height, node_size)
        if level:
            parents.append(_node_of(order, starts, first[level]))
    leaf_order, leaf_starts, _ = levels[0]
    every_parent = np.concatenate(parents) if parents else np.empty(0, np.int64)
    return PackedTree(nodes, every_parent, _node_of(leaf_order, leaf_starts, first[0]))


def _sorted_into_nodes(boxes: Boxes, fill: int) -> tuple[Numbers, Numbers]:
    """Sort-tile-recursive: slices by x, within them nodes by y; gives the order, and where in it each node starts."""
    count = len(boxes)
    nodes = max(1, math.ceil(count / fill))
    slices = math.ceil(math.sqrt(nodes))
    by_x = np.argsort(boxes[:, 0] + boxes[:, 1], kind="stable")
    tile = np.empty(count, dtype=np.int64)
    tile[by_x] = np.arange(count) * slices // max(1, count)
    order = np.lexsort((boxes[:, 2] + boxes[:, 3], tile)).astype(np.int64)
    return order, np.arange(nodes, dtype=np.int64) * count // nodes  # all nodes equally full, give or take one


def _around(boxes: Boxes, starts: Numbers) -> Boxes:
    """The box of each node."""
    least = np.minimum.reduceat(boxes[:, [0, 2]], starts)
    greatest = np.maximum.reduceat(boxes[:, [1, 3]], starts)
    return np.column_stack([least[:, 0], greatest[:, 0], least[:, 1], greatest[:, 1]])


def _node_of(order: Numbers, starts: Numbers, first: int) -> Numbers:
    """The number of the node that each entry went to, in the entries' own order."""
    found = np.empty(len(order), dtype=np.int64)
    lengths = np.diff(starts, append=len(order))
    found[order] = np.repeat(np.arange(first, first + len(starts)), lengths)
    return found


def _written(names: Numbers, boxes: Boxes, starts: Numbers, height: int, node_size: int) -> list[bytes]:
    """The nodes of a level as SQLite keeps them."""
    lengths = np.diff(starts, append=len(names))
    most = (node_size - _HEAD.itemsize) // _ENTRY.itemsize
    data = np.zeros(len(starts), dtype=[("head", _HEAD), ("entries", _ENTRY, (most,))])
    data["head"]["height"], data["head"]["entries"] = height, lengths
    node = np.repeat(np.arange(len(starts)), lengths)
    place = np.arange(len(names)) - np.repeat(starts, lengths)
    data["entries"]["id"][node, place] = names
    data["entries"]["box"][node, place] = boxes
    whole, size = data.tobytes(), data.dtype.itemsize
    rest = bytes(node_size - size)
    return [whole[start : start + size] + rest for start in range(0, len(whole), size)]


def fill(connection: sqlite3.Connection, tree: str, ids: Numbers, boxes: Boxes) -> None:
    """Fill an empty R-tree; where SQLite is in defensive mode, box by box through its own module.

    Belongs into a transaction.

    Args:
        tree: the name of the virtual table; one of our own.
        ids: the rows' ids, each once.
        boxes: as many, finite, as `rounded_outwards` gives them.
    """
    if not len(ids):
        return
    (node_size,) = connection.execute(
        f'SELECT length(data) FROM "{tree}_node" WHERE nodeno = {_ROOT}'  # nosec B608
    ).fetchone()
    packed = pack(ids, boxes, node_size)
    try:
        connection.execute(f'DELETE FROM "{tree}_node"')  # nosec B608
    except sqlite3.OperationalError:  # "table … may not be modified"
        connection.executemany(f'INSERT INTO "{tree}" VALUES (?, ?, ?, ?, ?)', _entries(ids, boxes))  # nosec B608
        return
    numbers = range(_ROOT, _ROOT + len(packed.nodes))
    insert_columns(connection, f"{tree}_node", ("nodeno", "data"), (numbers, packed.nodes))
    insert_columns(connection, f"{tree}_parent", ("nodeno", "parentnode"), (numbers[1:], packed.parents.tolist()))
    by_id = np.argsort(ids, kind="stable")
    columns = (ids[by_id].tolist(), packed.leaves[by_id].tolist())
    insert_columns(connection, f"{tree}_rowid", ("rowid", "nodeno"), columns)


def _entries(ids: Numbers, boxes: Boxes) -> Iterator[tuple[float, ...]]:
    return ((one, *box) for one, box in zip(ids.tolist(), boxes.tolist()))
