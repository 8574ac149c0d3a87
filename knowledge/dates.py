"""Dates as precise as they are known: a day, a month, a year, or a part of a year ("early 2010")."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Literal

Part = Literal["early", "mid", "late"]

_PARTS: dict[str, tuple[int, int]] = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_SHAPE = re.compile(r"(?:(early|mid|late) )?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class FuzzyDate:
    """A date with its precision. `month`, `day` and `part` are None where they are not known."""

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None

    @classmethod
    def parse(cls, value: Any) -> FuzzyDate:
        """Return the date written as 2008, "2008-06", "2008-06-15" or "early 2010".

        Raises ValueError with a remedy when `value` is written in any other way.
        """
        if isinstance(value, FuzzyDate):
            return value
        match = _SHAPE.fullmatch(str(value).strip())
        if not match:
            raise ValueError(f"{value!r} is no date: write 2008, 2008-06, 2008-06-15 or 'early 2010'")
        part, year, month, day = match.groups()
        if part and month:
            raise ValueError(f"{value!r} is no date: 'early', 'mid' and 'late' go with a year alone")
        date = cls(int(year), int(month) if month else None, int(day) if day else None, part)  # type: ignore[arg-type]
        try:
            date.first_day()
        except ValueError as error:
            raise ValueError(f"{value!r} is no date: {error}") from None
        return date

    @property
    def precision(self) -> str:
        """Return "day", "month", "part" or "year"."""
        if self.day:
            return "day"
        if self.month:
            return "month"
        return "part" if self.part else "year"

    def first_day(self) -> dt.date:
        """Return the first day that this date may mean."""
        if self.part:
            return dt.date(self.year, _PARTS[self.part][0], 1)
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> dt.date:
        """Return the last day that this date may mean."""
        if self.day:
            return self.first_day()
        month = _PARTS[self.part][1] if self.part else self.month or 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def iso(self) -> str:
        """Return the date in ISO form as far as it is known: "2008", "2008-06"; a part of a year as its year."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text
