"""Tensors are read as they were saved, whole or by rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from bot.nlu.tensors import Tensors

SAVED = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.ones(4, np.float32), "ids": np.arange(3)}


@pytest.fixture
def tensors(tmp_path: Path) -> Tensors:
    """Return the tensors of a file made by the makers' library."""
    save_file(SAVED, str(tmp_path / "some.safetensors"))
    return Tensors(tmp_path / "some.safetensors")


def test_those_of_other_types_are_left_out(tensors: Tensors) -> None:
    assert sorted(tensors.names) == ["a", "b"]


def test_a_tensor_is_what_was_saved(tensors: Tensors) -> None:
    assert {name: tensors.read(name).tolist() for name in "ab"} == {name: SAVED[name].tolist() for name in "ab"}


def test_rows_come_in_the_order_asked_for(tensors: Tensors) -> None:
    assert tensors.table("a").rows([1, 0, 1]).tolist() == [[3, 4, 5], [0, 1, 2], [3, 4, 5]]


def test_no_rows_are_an_empty_table(tensors: Tensors) -> None:
    assert tensors.table("a").rows([]).shape == (0, 3)
