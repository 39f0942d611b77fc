"""Spreadsheets made by hand, cell by cell: what no well-behaved program writes, too."""

from __future__ import annotations

import zipfile
from pathlib import Path

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

DATE, DATE_TIME = 1, 2
"""Styles of numbers that are days since 1900."""

_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders '
    'count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/>'
    '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


def text(place: str, content: str) -> str:
    """A cell with a text, which is put into the XML as it is."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'


def number(place: str, content: object, style: int = 0) -> str:
    """A cell with a number."""
    return f'<c r="{place}" s="{style}"><v>{content}</v></c>'


def formula(place: str, content: str, result: object) -> str:
    """A cell with a formula and what it came to last."""
    return f'<c r="{place}"><f>{content}</f><v>{result}</v></c>'


def row(index: int, *cells: str) -> str:
    """A row of cells."""
    return f'<row r="{index}">{"".join(cells)}</row>'


def rows(*table: tuple[object, ...], start: int = 1) -> str:
    """Rows of texts and numbers; None for an empty cell."""
    made = []
    for index, values in enumerate(table, start):
        places = [(f"{chr(ord('A') + column)}{index}", value) for column, value in enumerate(values)]
        cells = [
            text(place, value) if isinstance(value, str) else number(place, value)
            for place, value in places
            if value is not None
        ]
        made.append(row(index, *cells))
    return "".join(made)


def write_xlsx(path: Path, **sheets: str) -> str:
    """A workbook of these sheets, by name; gives its path."""
    parts = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type='
        f'"{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }
    listed, linked = "", ""
    for index, (name, content) in enumerate(sheets.items(), 1):
        listed += f'<sheet name="{name}" sheetId="{index}" r:id="rId{index}"/>'
        linked += f'<Relationship Id="rId{index}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{index}.xml"/>'
        parts[f"xl/worksheets/sheet{index}.xml"] = (
            f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{content}</sheetData></worksheet>'
        )
    linked += f'<Relationship Id="rId99" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    parts["xl/workbook.xml"] = (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{linked}</Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return str(path)


_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def write_ods(path: Path, rows_xml: str) -> str:
    """An OpenDocument spreadsheet with one table; gives its path."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    spaces = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            f'{_XML}<manifest:manifest xmlns:manifest="{_OPEN}:manifest:1.0"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f"{_XML}<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Kamere">{rows_xml}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return str(path)


def ods_text(content: str) -> str:
    """A cell with a text."""
    return f'<table:table-cell office:value-type="string"><text:p>{content}</text:p></table:table-cell>'


def ods_number(content: object) -> str:
    """A cell with a number."""
    shown = f"<text:p>{content}</text:p>"
    return f'<table:table-cell office:value-type="float" office:value="{content}">{shown}</table:table-cell>'


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of cells, as often as is said."""
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'
