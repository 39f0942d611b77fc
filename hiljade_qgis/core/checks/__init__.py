"""Checks: what is wrong with the records of a layer, and what would put it right.

| module | what it holds |
|---|---|
| `rules` | what a rule and a finding are, the list of all rules |
| `checked` | what a rule looks at: the camera, the layer, what lies around |
| `running` | running rules over a layer |
| `fixing` | which values which records get |
| `directions`, `positions`, `neighbours`, `values`, `numbers`, `dates`, `texts`, `spellings`, `pictures` | the rules |
| `letters`, `near_words`, `unknown_words` | what rules on texts need |
"""

from __future__ import annotations

from . import dates, directions, neighbours, numbers, pictures, positions, spellings, texts, values
from .checked import Checked, Context, Layer, Limits, Nowhere, PictureState, Surroundings
from .fixing import Fixes, fixes_of, held_value, value_before
from .neighbours import likely_duplicates
from .rules import Finding, Fix, Found, Rule, Severity, all_rules, said_by
from .running import Stage, check

__all__ = [
    "Checked",
    "Context",
    "Finding",
    "Fix",
    "Fixes",
    "Found",
    "Layer",
    "Limits",
    "Nowhere",
    "PictureState",
    "Rule",
    "Severity",
    "Stage",
    "Surroundings",
    "all_rules",
    "check",
    "fixes_of",
    "held_value",
    "likely_duplicates",
    "said_by",
    "value_before",
]

_RULE_MODULES = (directions, positions, neighbours, values, numbers, dates, texts, spellings, pictures)
"""Imported for their rules, which are in `all_rules()` then."""
