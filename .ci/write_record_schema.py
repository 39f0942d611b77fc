"""Writes resources/server/camera.schema.json from the list of fields in core."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from hiljade_qgis.core.record_schema import record_schema  # noqa: E402


def main() -> None:
    """Writes the file anew."""
    text = json.dumps(record_schema(), indent=2, ensure_ascii=False)
    (ROOT / "resources/server/camera.schema.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
