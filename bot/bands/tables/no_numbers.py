"""Takes out of a phone's model numbers what is none: its own name, and the maker's word for all its variants.

`Nexus 4` stands in sources as a model number of the Nexus 4, and `iPhone1,2` means every iPhone 3G. A list under such a word is a
list for the phone as a whole.
"""

import re

from bot.bands.model import Scope
from bot.bands.tables.device_merge import DeviceRows, Draft
from bot.bands.tables.model_numbers import fold

_IDENTIFIER = re.compile(r"^(?:iPhone|iPad|iPod|Watch) ?\d+,\d+$", re.IGNORECASE)
_WORDS = re.compile(r"^[^\W\d]{3,} ")


def is_name(model: str, rows: DeviceRows) -> bool:
    """Whether a model number is the phone's name, in words: `Nexus 4`, not `C901` that is a phone's name and number in one."""
    if not _WORDS.match(model):
        return False
    names = [rows.identity.name, *(alias for row in rows.names for alias in row.aliases)]
    return fold(model) in {fold(name) for name in names}


def is_identifier(model: str) -> bool:
    """Whether it is Apple's word for a phone with all its regional models."""
    return _IDENTIFIER.match(model) is not None


def sort_out_names(rows: DeviceRows, drafts: list[Draft], unassigned: list[str]) -> None:
    """Names go, identifiers are kept to be looked up by; a variant that is left without a number is the phone's."""
    unassigned[:] = [model for model in unassigned if not is_name(model, rows)]
    for draft in drafts:
        kept = [model for model in draft.models if not is_name(model, rows) and not is_identifier(model)]
        if len(kept) == len(draft.models):
            continue
        unassigned.extend(model for model in draft.models if is_identifier(model) and model not in unassigned)
        draft.models[:] = kept
        if not kept and draft.scope is Scope.MODEL:
            draft.scope = Scope.LABEL if draft.labels else Scope.DEVICE
