"""Places counted in bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.text.byte_offsets import ByteOffsets


@given(st.text(max_size=50), st.integers(1, 60))
def test_every_place(piece: str, times: int) -> None:
    text = piece * times
    offsets = ByteOffsets(text)
    for offset in {0, len(text) // 2, len(text)}:
        assert offsets.of(offset) == len(text[:offset].encode())


def test_half_of_a_pair_is_one_byte() -> None:
    assert ByteOffsets("\udcffb").of(1) == 1
