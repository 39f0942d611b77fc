"""An atlas as a window asks for it: one page of it to look at, and all of them as files. Main thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsFeatureIterator, QgsFeatureRequest, QgsProject
from qgis.PyQt import sip

from ...core.essentials import one_line
from ...core.printing.redaction import redacted
from ...sync.errors import SyncError
from ...sync.printed_cameras import Printed
from ...sync.shown_cameras import KeptCameras, ShownCameras
from ..stepwise import Steps
from .atlas_areas import AtlasAreas, read_areas
from .atlas_files import AtlasFiles
from .atlas_making import AtlasMaking, Tell, areas_told
from .errors import AreaNowhere, AreaWithoutPage
from .export import ENDINGS
from .page import Page
from .page_making import Asked, is_edited, made_of, with_layers_there
from .page_manifest import manifest_file, write_manifest
from .page_warnings import copy_warnings, no_manifest, page_warnings
from .ready_to_print import ready_to_print
from .two_languages import language_of

_READ, _LAID_OUT, _ALL = 1, 2, 3


class AtlasFile(NamedTuple):
    """Where an atlas goes.

    Attributes:
        path: a PDF for all pages, or a folder for a file of each.
        ending: of the files, which says what they are; a PDF is one for all.
    """

    path: Path
    ending: str
    dpi: float


class AtlasDone(NamedTuple):
    """What became of an atlas.

    Attributes:
        pages: how many there are, the list of areas among them.
        is_whole: whether nobody ended it early.
        warnings: what to tell of it, a sentence each.
    """

    pages: int
    is_whole: bool
    warnings: list[str]


def areas_asked(asked: Asked, printed: Printed) -> AtlasAreas:
    """The areas that an atlas is asked of: the selected ones of the layer, or all where none is.

    Raises:
        AreaNowhere: there is none, or the layer is gone.
    """
    atlas = asked.atlas
    if atlas is None or sip.isdeleted(atlas.layer) or not atlas.layer.featureCount():
        raise AreaNowhere
    layer = atlas.layer
    only_selected = bool(layer.selectedFeatureCount())

    def read(request: QgsFeatureRequest) -> QgsFeatureIterator:
        return layer.getSelectedFeatures(request) if only_selected else layer.getFeatures(request)

    transforms = QgsProject.instance().transformContext()
    _, moved, _ = ready_to_print(asked.path, with_layers_there(asked).design, printed, transforms)
    shown, _ = redacted(moved.cameras, asked.design.redactions)
    index = layer.fields().lookupField(atlas.name_field) if atlas.name_field else -1
    language = language_of(asked.design.language, asked.design.second_language)
    found = read_areas(read, layer.crs(), index, shown, atlas.order, language, transforms)
    if not found.areas:
        raise AreaNowhere
    return found


def areas_key(asked: Asked, printed: Printed) -> tuple[object, ...]:
    """What the areas depend on, beside the shapes in their layer: they need not be read again while it is the same."""
    atlas, design = asked.atlas, asked.design
    if atlas is None or sip.isdeleted(atlas.layer):
        return ()
    selected = frozenset(atlas.layer.selectedFeatureIds())
    base = tuple(layer.id() for layer in design.base if not sip.isdeleted(layer))  # cameras are moved to its crossings
    languages = design.language, design.second_language
    of_copy = str(asked.path), printed.saved_at, design.redactions, languages, base
    return *of_copy, atlas.layer.id(), atlas.name_field, atlas.order, selected


def leaf_steps(asked: Asked, printed: Printed, kept: KeptCameras, areas: AtlasAreas, number: int) -> Steps:
    """Lay one page out, counted from 1; gives a `page_making.Made`, or the SyncError for which there is none.

    Args:
        kept: the cameras of `printed`.
    """
    yield _READ, _ALL
    try:
        page, warnings = leaf_of(asked, printed, areas, number, kept)
    except SyncError as error:
        return error
    yield _LAID_OUT, _ALL
    return made_of(page, asked, kept, warnings)


def leaf_of(
    asked: Asked, printed: Printed, areas: AtlasAreas, number: int, kept: KeptCameras | None = None
) -> tuple[Page, list[str]]:
    """One page, counted from 1, and what to tell of it. Raises SyncError: AreaWithoutPage, and as `build_page`."""
    why: list[str] = []
    transforms = QgsProject.instance().transformContext()
    design, moved, said = ready_to_print(asked.path, asked.design, printed, transforms)
    known = kept if kept is not None and moved is printed else KeptCameras(moved.cameras)
    shown = known.without(design.redactions)
    making = _making(replace(asked, design=design), moved, areas, lambda _text: None, why.append, shown)
    page = making.page_of(areas.areas[number - 1], number)
    if page is None:
        raise AreaWithoutPage(" ".join(why))
    told = [*copy_warnings(asked.path, printed, is_edited(asked.path)), *said, *areas_told(areas)[1]]
    return page, [*told, *page_warnings(page, design)]


def atlas_steps(
    asked: Asked, printed: Printed, file: AtlasFile, inform: Tell, is_cancelled: Callable[[], bool]
) -> Steps:
    """Write all pages; gives an `AtlasDone`, or a SyncError. Pages that are finished stay where somebody cancels.

    Args:
        inform: told of each page that is finished.
    """
    try:
        areas = areas_asked(asked, printed)
        transforms = QgsProject.instance().transformContext()
        design, moved, said = ready_to_print(asked.path, with_layers_there(asked).design, printed, transforms)
        # Copies: while pages are made, one after the other, somebody may take a layer out of the project.
        base = tuple(layer.clone() for layer in design.base)
        known, wrong = areas_told(areas)
        whole = replace(asked, design=replace(design, base=base))
        warnings = [*copy_warnings(asked.path, printed, is_edited(asked.path)), *said, *wrong, *known]
        making = _making(whole, moved, areas, inform, warnings.append)
        title = one_line(design.title or printed.about.layer_name)
        is_whole = True
        with _files(file, title, len(areas.areas) + 1) as files:
            try:
                for step in making.steps(files):
                    yield step
                    if is_cancelled():
                        is_whole = False
                        break
            except GeneratorExit:  # the window is closed
                with suppress(SyncError):
                    _close(files)
                raise
            _close(files)
        if files.pages and not write_manifest(manifest_file(file.path), files.manifest()):
            warnings.append(no_manifest(manifest_file(file.path)))
    except SyncError as error:
        return error
    return AtlasDone(files.pages, is_whole, warnings)


def _making(
    asked: Asked, printed: Printed, areas: AtlasAreas, inform: Tell, warn: Tell, shown: ShownCameras | None = None
) -> AtlasMaking:
    transforms = QgsProject.instance().transformContext()
    return AtlasMaking(asked.design, printed, areas, transforms, inform, warn, shown=shown)


def _files(file: AtlasFile, title: str, expected: int) -> AtlasFiles:
    is_book = file.ending == ENDINGS[0]
    book, folder = (file.path, None) if is_book else (None, file.path)
    return AtlasFiles(book, folder, file.ending, title, file.dpi, expected)


def _close(files: AtlasFiles) -> None:
    if files.pages:
        files.close()
