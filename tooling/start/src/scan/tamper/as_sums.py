"""Writes the numbers that sqlmap compares as sums: 7=7 becomes 7=6+1, and 7=9 becomes 7=8+1.

To a database they mean what they meant before. A search by words counts each word once, so "7=7" has fewer of them than
"7=9", and answers a true and a false condition differently without ever running either.
"""

import re

from lib.core.enums import PRIORITY

__priority__ = PRIORITY.NORMAL


def dependencies():
    pass


def tamper(payload, **kwargs):
    return re.sub(r"\b(\d+)=(\d+)\b", lambda two: f"{two[1]}={int(two[2]) - 1}+1", payload or "")
