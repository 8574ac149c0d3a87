"""Reads float32 tensors out of a safetensors file: whole ones, and single rows of a large one when they are needed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
ROWS_KEPT = 20_000


class Tensors:
    """The tensors of a safetensors file: 8 bytes with the header's length, the header as JSON, the data."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            header: dict[str, Any] = json.loads(stream.read(length))
        self._begin = 8 + length
        self._entries = {name: entry for name, entry in header.items() if entry.get("dtype") == "F32"}

    @property
    def names(self) -> list[str]:
        """The names of the float32 tensors."""
        return list(self._entries)

    def read(self, name: str) -> Array:
        """Return a tensor."""
        first, last = self._entries[name]["data_offsets"]
        values = np.fromfile(self._file, np.float32, (last - first) // 4, offset=self._begin + first)
        return values.reshape(self._entries[name]["shape"])

    def table(self, name: str) -> Table:
        """Return a tensor of two dimensions, of which only the rows are read that are asked for."""
        entry = self._entries[name]
        return Table(self._file, self._begin + entry["data_offsets"][0], entry["shape"][1])


class Table:
    """The rows of a large tensor. Rows that were read are kept: a vocabulary is used again and again."""

    def __init__(self, file: Path, begin: int, width: int) -> None:
        self._descriptor = os.open(file, os.O_RDONLY)
        self._begin = begin
        self._bytes = 4 * width
        self._row = lru_cache(maxsize=ROWS_KEPT)(self._read)

    def _read(self, number: int) -> Array:
        return np.frombuffer(os.pread(self._descriptor, self._bytes, self._begin + number * self._bytes), np.float32)

    def rows(self, numbers: Iterable[int]) -> Array:
        """Return rows by their numbers, shape (numbers, width)."""
        found = [self._row(number) for number in numbers]
        return np.stack(found) if found else np.zeros((0, self._bytes // 4), np.float32)
