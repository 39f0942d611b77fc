"""The translations: brings i18n/*.ts up to date with the code, builds i18n/*.qm, says what is missing or wrong.

    translations.py            update and build, then say what is still to be translated
    translations.py update     collect the texts; what is translated stays, what is in no code any more goes
    translations.py build      .qm files for QGIS from the .ts files
    translations.py check      say what is missing or wrong, and write nothing

Serbian is translated by hand in hiljade_sr_Latn.ts; hiljade_sr_Cyrl.ts is made from it, with the words that stay in
Latin letters in cyrillic_exceptions.txt. English holds the plurals alone.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

CI = Path(__file__).resolve().parent
sys.path[:0] = [str(CI), str(CI.parent)]

from plugin_files import ROOT  # noqa: E402
from texts_in_code import Text, texts_in  # noqa: E402
from translation_files import Forms, read, written  # noqa: E402

from hiljade_qgis.core.serbian_script import cyrillic_from_latin, exceptions_in  # noqa: E402

ENGLISH, LATIN, CYRILLIC = "en_US", "sr_Latn", "sr_Cyrl"
FILES = {ENGLISH: "hiljade_en.ts", LATIN: "hiljade_sr_Latn.ts", CYRILLIC: "hiljade_sr_Cyrl.ts"}
PLURAL_FORMS = {ENGLISH: 2, LATIN: 3, CYRILLIC: 3}
EXCEPTIONS = "cyrillic_exceptions.txt"
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "lrelease-qt5", "lrelease")

# What a translation must hold as often as the English: placeholders, markup, the sign of a key.
_KEPT = re.compile(r"\{[^{}]*\}|%L?n|%L?\d+|<[^<>]+>|&(?=\w)")


class Translations:
    """The texts in the code and the files in i18n/."""

    def __init__(self, code: Path, folder: Path) -> None:
        found = texts_in(code)
        self.folder = folder
        self.problems = found.problems
        self.wanted = {
            ENGLISH: {text for text in found.texts if text.plural},
            LATIN: found.texts,
            CYRILLIC: found.texts,
        }

    def path(self, language: str) -> Path:
        """A language's file."""
        return self.folder / FILES[language]

    def up_to_date(self) -> dict[str, dict[Text, Forms]]:
        """What each file should hold: its translations of the texts that the code has now."""
        held = {language: read(self.path(language)) for language in (ENGLISH, LATIN)}
        made = {language: {text: held[language].get(text, ()) for text in self.wanted[language]} for language in held}
        exceptions = exceptions_in((self.folder / EXCEPTIONS).read_text(encoding="utf-8").splitlines())
        made[CYRILLIC] = {
            text: tuple(cyrillic_from_latin(form, exceptions) for form in forms) for text, forms in made[LATIN].items()
        }
        return made

    def update(self) -> list[Path]:
        """Writes the files that are out of date. Returns them."""
        changed = []
        for language, translations in self.up_to_date().items():
            path, content = self.path(language), written(language, translations, PLURAL_FORMS[language])
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                path.write_text(content, encoding="utf-8")
                changed.append(path)
        return changed

    def check(self) -> list[str]:
        """What is missing or wrong, one line each."""
        problems = list(self.problems)
        for language, translations in self.up_to_date().items():
            held = read(self.path(language))
            wrong = [f"in no code any more: {text.source!r}" for text in sorted(set(held) - set(translations))]
            wrong += [f"not listed: {text.source!r}" for text in sorted(set(translations) - set(held))]
            for text in sorted(set(held) & set(translations)):
                wrong += [f"{problem}: {text.source!r}" for problem in _wrong(text, held[text], language)]
            if not wrong and not self._is_written(language, translations):
                wrong.append("not as `make i18n` writes it")
            problems += [f"{FILES[language]}: {problem}" for problem in wrong]
        return problems

    def _is_written(self, language: str, translations: dict[Text, Forms]) -> bool:
        path = self.path(language)
        content = written(language, translations, PLURAL_FORMS[language])
        return path.exists() and path.read_text(encoding="utf-8") == content

    def build(self) -> list[Path]:
        """Makes the .qm files. Raises OSError without Qt's lrelease, CalledProcessError where it fails."""
        program = next(filter(None, map(shutil.which, LRELEASE)), None)
        if program is None:
            raise FileNotFoundError("lrelease was not found: install the package qttools5-dev-tools")
        made = [self.path(language).with_suffix(".qm") for language in FILES]
        for path in made:
            subprocess.run([program, "-silent", str(path.with_suffix(".ts")), "-qm", str(path)], check=True)
        return made


def _wrong(text: Text, forms: Forms, language: str) -> Iterable[str]:
    """What is wrong with one translation."""
    if not forms or not all(form.strip() for form in forms):
        yield "not translated"
        return
    expected = PLURAL_FORMS[language] if text.plural else 1
    if len(forms) != expected:
        yield f"{len(forms)} plural forms instead of {expected}"
    for form in forms:
        if Counter(_KEPT.findall(form)) != Counter(_KEPT.findall(text.source)):
            yield f"other placeholders, markup or key in {form!r}"
        if (form[:1].isspace(), form[-1:].isspace()) != (text.source[:1].isspace(), text.source[-1:].isspace()):
            yield f"other blanks at the ends of {form!r}"


def main(arguments: list[str]) -> int:
    """Runs what was asked for. Returns the exit status."""
    translations = Translations(ROOT / "hiljade_qgis", ROOT / "i18n")
    if arguments not in ([], ["update"], ["build"], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    if arguments in ([], ["update"]):
        for path in translations.update():
            print(f"{path.relative_to(ROOT)} was written")
    if arguments in ([], ["build"]):
        translations.build()
    problems = [] if arguments == ["build"] else translations.check()
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
