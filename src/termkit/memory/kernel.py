"""The search of `search`, compiled: the same indexes, the same answers, several times as fast. Needs numba.

Candidates are measured sixteen side by side, in a word of 64 bits each that goes along the diagonal of the
table of edit distances (Myers 1999; Hyyrö 2003), so that each is given up as soon as its distance is known to
be be too large. Start reading at `search`; `lanes` has the distances.

Whatever is bits is uint64: numba makes floating point of a sum of uint64 and int64.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numba import njit
from numba.extending import intrinsic

from termkit.memory.index import BANDS
from termkit.memory.lanes import (
    FIELDS,
    LANES,
    distance_in_words,
    masks_of,
    side_by_side,
    windows_of,
)
from termkit.memory.signatures import MIX, POINT_BITS, WIDEST, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from termkit.memory.index import Index

# Segments whose bits are counted at once.
_BLOCK = 512
# Candidates are sorted into so many shares of edits.
_BUCKETS = 512
_BANDS = np.array(
    [[band.shortest, band.first // 64, band.second // 64, band.pairs_first] for band in BANDS], np.int64
)
_A, _B, _C = (np.uint64(n) for n in MIX)
_POINT = np.uint64(POINT_BITS)
_NONE, _ONE, _WORD = (np.uint64(n) for n in (0, 1, 63))
_FAR = 1 << 60


def search(
    indexes: Sequence[Index],
    coded: Sequence[bytes],
    query: str,
    gone: NDArray[np.int64],
    lost: tuple[int, int],
    limit: int,
) -> list[tuple[int, int, int, int]]:
    """The `limit` nearest segments that lose no more than this share: unit, index, row and distance of each.

    `coded` is the query in the codes of each index, without rare letters.
    """
    letters, pairs = np.zeros(WIDEST // 64, np.uint64), np.zeros(WIDEST // 64, np.uint64)
    # numba compiles once more for arrays that are read-only.
    signature(points([query]).copy(), letters, pairs)
    best = np.empty((limit, 5), np.int64)
    found = 0
    for part, (index, codes) in enumerate(zip(indexes, coded, strict=True)):
        found = nearest(
            index.arrays, index.base, _BANDS, gone, np.frombuffer(bytearray(codes), np.uint8), letters, pairs,
            *lost, best, found, part,
        )  # fmt: skip
    return [(unit, part, row, distance) for distance, _, unit, part, row in best[:found].tolist()]


def warm() -> None:
    """Compile, or load what was compiled before."""
    from termkit.memory.building import built

    index = built([(1, "Bakı")])
    search([index], [index.coded("Bakı")], "Bakı", np.zeros(0, np.int64), (30, 100), 1)


@intrinsic
def _popcount(typing: Any, word: Any) -> Any:
    """How many bits of a word are set, in one instruction."""

    def code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return word(word), code


@njit(nogil=True, inline="always")
def _place(thing, copy):
    mixed = thing * _A + copy * _B
    mixed = (mixed ^ (mixed >> np.uint64(31))) * _C
    return (mixed >> np.uint64(40)) & np.uint64(WIDEST - 1)


@njit(nogil=True)
def _set_bits(things, bits):
    """Set the bits of some things; copies of a thing are other things."""
    things.sort()
    copy = _NONE
    for n in range(len(things)):
        copy = copy + _ONE if n and things[n] == things[n - 1] else _NONE
        place = _place(things[n], copy)
        bits[place >> np.uint64(6)] |= _ONE << (place & _WORD)


@njit(nogil=True)
def _fold(bits, words):
    """A set in fewer bits, and how many of them are set."""
    narrow = np.zeros(max(words, 1), np.uint64)
    count = 0
    if words:
        for n in range(len(bits)):
            narrow[n & (words - 1)] |= bits[n]
        for n in range(words):
            count += np.int64(_popcount(narrow[n]))
    return narrow, count


@njit(nogil=True)
def _shared(first, at, stride, query, words, count, total):
    """How many bits each of `count` segments shares with the query; a column of bits after the other."""
    for n in range(count):
        total[n] = _NONE
    for word in range(0, words, 4):
        q0, q1, q2, q3 = query[word], query[word + 1], query[word + 2], query[word + 3]
        c0 = first[at + word * stride : at + word * stride + count]
        c1 = first[at + (word + 1) * stride : at + (word + 1) * stride + count]
        c2 = first[at + (word + 2) * stride : at + (word + 2) * stride + count]
        c3 = first[at + (word + 3) * stride : at + (word + 3) * stride + count]
        for n in range(count):
            total[n] += (
                _popcount(c0[n] & q0) + _popcount(c1[n] & q1) + _popcount(c2[n] & q2) + _popcount(c3[n] & q3)
            )


@njit(nogil=True)
def _flag(total, population, count, need, spare, flags):
    """Which segments share enough."""
    for n in range(count):
        shared = np.int64(total[n])
        flags[n] = np.uint8((shared >= need) & (shared + spare >= np.int64(population[n])))


@njit(nogil=True)
def _allowed(longer, lost, whole, best, found):
    """How many edits a text may be away, at most, to come among the best."""
    edits = lost * longer // whole
    if found == len(best):
        edits = min(edits, best[found - 1, 0] * longer // max(best[found - 1, 1], 1))
    return edits


@njit(nogil=True)
def _insert(best, found, distance, longer, unit, part, row):
    """Put a segment among the best, if it belongs there; how many there are then."""
    at = found
    while at:
        share, other = distance * max(best[at - 1, 1], 1), best[at - 1, 0] * max(longer, 1)
        if share > other or (share == other and (unit, row) > (best[at - 1, 2], best[at - 1, 4])):
            break
        at -= 1
    if at == len(best):
        return found
    last = min(found, len(best) - 1)
    for n in range(last, at, -1):
        best[n] = best[n - 1]
    best[at, 0], best[at, 1], best[at, 2], best[at, 3], best[at, 4] = distance, longer, unit, part, row
    return last + 1


@njit(nogil=True, cache=True)
def signature(points, letters, pairs):
    """The bits of one text: those of `signatures.signatures`."""
    things = points.astype(np.uint64)
    neighbours = np.empty(max(len(points) - 1, 0), np.uint64)
    for n in range(len(neighbours)):
        neighbours[n] = things[n] << _POINT | things[n + 1]
    _set_bits(things, letters)
    _set_bits(neighbours, pairs)


@njit(nogil=True, cache=True)
def nearest(arrays, base, bands, gone, query, letters, pairs, lost, whole, best, found, part):
    """Put the segments of an index that are near enough among the best; how many there are then.

    `bands` has a row for each band: its shortest length, the words of its two sets, and whether pairs are
    first. `gone` are units that are there no more, sorted. `lost` / `whole` is the share of edits that is
    still near enough. A row of `best` is distance, longer length, unit, part, row.
    """
    length, lengths, starts = len(query), arrays.lengths[:-1], arrays.starts
    low = np.searchsorted(lengths, -(-length * (whole - lost) // whole))
    high = np.searchsorted(lengths, length * whole // (whole - lost) if lost < whole else _FAR, "right")
    if low >= high:
        return found
    room = starts[high] - starts[low]
    rows, ofs, bounds = np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.int32)
    likely = np.empty(room, np.int32)
    total, flags = np.empty(_BLOCK, np.uint64), np.empty(_BLOCK, np.uint8)
    taken = first_at = second_at = 0
    for band in range(len(bands)):
        begin = np.searchsorted(lengths, bands[band, 0])
        end = np.searchsorted(lengths, bands[band + 1, 0] if band + 1 < len(bands) else _FAR)
        words, others, pairs_first = bands[band, 1], bands[band, 2], bands[band, 3]
        stride = starts[end] - starts[begin]
        if max(begin, low) < min(end, high):
            first = _fold(pairs if pairs_first else letters, words)
            second = _fold(letters if pairs_first else pairs, others)
            for of in range(max(begin, low), min(end, high)):
                edits = _allowed(max(lengths[of], length), lost, whole, best, found)
                taken = _sieve(
                    arrays, of, length, edits, first, second, 2 if pairs_first else 1,
                    (first_at - starts[begin], stride, words), (second_at - starts[begin] * others, others),
                    (rows, ofs, bounds, likely), taken, total, flags,
                )  # fmt: skip
        first_at += stride * words
        second_at += stride * others
    if not taken:
        return found
    order = _by_share(likely[:taken])
    return _measure(arrays, base, gone, query, lost, whole, (rows, ofs, bounds), order, best, found, part)


@njit(nogil=True)
def _sieve(
    arrays, of, length, edits, first, second, per_edit, columns, others, candidates, taken, total, flags
):
    """Add what so many edits may suffice for, of one length, to the candidates; how many these are then."""
    size = arrays.lengths[of]
    # Letters that must be put in take none of the query's away, and the other way round.
    more, fewer = max(size - length, 0), max(length - size, 0)
    if more + fewer > edits:
        return taken
    (query, population), (other, other_population) = first, second
    at, stride, words = columns
    other_at, other_words = others
    need, spare = population - per_edit * edits + more, per_edit * edits - fewer
    rows, ofs, bounds, likely = candidates
    # No division for each: an edit takes one letter or two pairs, and the longer length is the same for all.
    half, share = per_edit - 1, (_BUCKETS << 20) // max(size, length, 1)
    eight = flags.view(np.uint64)
    populations, other_populations = arrays.first_population, arrays.second_population
    for row in range(arrays.starts[of], arrays.starts[of + 1], _BLOCK):
        count = min(_BLOCK, arrays.starts[of + 1] - row)
        _shared(arrays.first, at + row, stride, query, words, count, total)
        flags[count & ~7 : (count + 7) & ~7] = 0
        _flag(total, populations[row : row + count], count, need, spare, flags)
        # Few pass: eight are passed over at once.
        for byte in range(-(-count // 8)):
            if eight[byte] == _NONE:
                continue
            for n in range(8 * byte, 8 * byte + 8):
                if not flags[n]:
                    continue
                here = row + n
                shared = np.int64(total[n])
                missing = max(population - shared + more, np.int64(populations[here]) - shared + fewer)
                bound = max((missing + half) >> half, more + fewer)
                if other_words:
                    shared = 0
                    for word in range(other_words):
                        bits = arrays.second[other_at + here * other_words + word] & other[word]
                        shared += np.int64(_popcount(bits))
                    missing = max(
                        other_population - shared + more,
                        np.int64(other_populations[here]) - shared + fewer,
                    )
                    bound = max(bound, (missing + 1 - half) >> (1 - half))
                if bound <= edits:
                    rows[taken], ofs[taken], bounds[taken] = here, of, bound
                    likely[taken] = bound * share >> 20
                    taken += 1
    return taken


@njit(nogil=True)
def _by_share(likely):
    """The candidates, those with the least share of edits first, by and large."""
    starts = np.zeros(_BUCKETS + 2, np.int64)
    for n in range(len(likely)):
        starts[likely[n] + 1] += 1
    for n in range(1, len(starts)):
        starts[n] += starts[n - 1]
    order = np.empty(len(likely), np.int32)
    for n in range(len(likely)):
        order[starts[likely[n]]] = n
        starts[likely[n]] += 1
    return order


@njit(nogil=True)
def _measure(arrays, base, gone, query, lost, whole, candidates, order, best, found, part):
    """Measure the candidates in this order, and put the near ones among the best; how many there are then."""
    rows, ofs, bounds = candidates
    length = len(query)
    lot, at = np.empty(LANES, np.int64), np.empty(LANES, np.int64)
    sizes, limits = np.empty(LANES, np.int64), np.empty(LANES, np.int64)
    distances, state = np.empty(LANES, np.int64), np.empty(FIELDS * LANES, np.uint64)
    places, windows = windows_of(query)
    words, masks = 0, np.zeros((256, 1), np.uint64)
    # How many edits are allowed for each length; fewer whenever a near one was found.
    low, high = ofs[0], ofs[len(order) - 1] + 1
    allowed = np.empty(high, np.int64)
    stale = True
    taken = 0
    while taken < len(order):
        if stale:
            for of in range(low, high):
                allowed[of] = _allowed(max(arrays.lengths[of], length), lost, whole, best, found)
            stale = False
        count = most = 0
        while count < LANES and taken < len(order):
            n = order[taken]
            taken += 1
            size = arrays.lengths[ofs[n]]
            edits = allowed[ofs[n]]
            if bounds[n] > edits or (len(gone) and _is_gone(base + np.int64(arrays.units[rows[n]]), gone)):
                continue
            lot[count], limits[count], sizes[count] = n, edits, size
            at[count] = arrays.text_starts[ofs[n]] + (rows[n] - arrays.starts[ofs[n]]) * size
            most = max(most, edits)
            count += 1
        if not count:
            break
        if most < 64 and length and sizes[:count].min():
            side_by_side(length, arrays.texts, at, sizes, limits, count, places, windows, state, distances)
        else:
            if words <= most // 64:
                words = most // 64 + 1
                masks = masks_of(query, words)
            for k in range(count):
                text = arrays.texts[at[k] : at[k] + sizes[k]]
                distances[k] = distance_in_words(length, text, limits[k], masks, words)
        for k in range(count):
            if distances[k] <= limits[k]:
                row = np.int64(rows[lot[k]])
                unit = base + np.int64(arrays.units[row])
                found = _insert(best, found, distances[k], max(sizes[k], length), unit, part, row)
                stale = True
    return found


@njit(nogil=True)
def _is_gone(unit, gone):
    place = np.searchsorted(gone, unit)
    return place < len(gone) and gone[place] == unit
