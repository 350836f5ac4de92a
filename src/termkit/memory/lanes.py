"""Edit distances of many texts from one query, as many side by side as there are lanes. Needs numba.

A word of bits goes along the diagonal of the table of edit distances: bit b stands for the row `column +
lowest + b`, and `lowest` is chosen so that all rows lie in the word through which a way of no more edits than
the limit can lead (Myers 1999; Hyyrö 2003). On the diagonal that ends in the last cell the distance never
falls: a text is given up as soon as it is above its limit there. Start reading at `side_by_side`; for larger
limits, words are several (`distance_in_words`).

Whatever is bits is uint64: numba makes floating point of a sum of uint64 and int64.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

from termkit.memory.index import NOWHERE

# As many texts are measured side by side.
LANES = 16
# What is kept for each text, a vector each: vertical differences that are +1, and those that are -1; the bit
# of the final diagonal, and the distance on it; the text's length, limit, place in the query and in `texts`.
_POSITIVE, _NEGATIVE, _DIAGONAL, _DISTANCE, _LENGTH, _LIMIT, _WINDOW, _AT = range(8)
FIELDS = 8
_NONE, _ONE, _ALL, _WORD = (np.uint64(n) for n in (0, 1, (1 << 64) - 1, 63))


@intrinsic
def _column(typing: Any, state: Any, texts: Any, rows: Any, windows: Any, column: Any) -> Any:
    """Go on by one letter in all texts; 0 when none is left that may be near enough.

    Written in vectors, because LLVM makes none of a loop over lanes that look things up.
    """

    def code(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        word = ir.IntType(64)
        vector = ir.VectorType(word, LANES)

        def start(n: int) -> Any:
            return context.make_array(signature.args[n])(context, builder, value=arguments[n]).data

        def everywhere(value: Any) -> Any:
            whole = ir.Constant(vector, ir.Undefined)
            for n in range(LANES):
                whole = builder.insert_element(whole, value, ir.Constant(ir.IntType(32), n))
            return whole

        def constant(value: int) -> Any:
            return ir.Constant(vector, [value] * LANES)

        def field(n: int) -> Any:
            return builder.bitcast(builder.gep(start(0), [ir.Constant(word, n * LANES)]), vector.as_pointer())

        def read(n: int) -> Any:
            return builder.load(field(n), align=8)

        def write(n: int, value: Any) -> None:
            builder.store(value, field(n), align=8)

        here = everywhere(arguments[4])
        inside = builder.icmp_unsigned("<", here, read(_LENGTH))
        step = builder.select(inside, here, constant(0))
        at, window = builder.add(read(_AT), step), builder.add(read(_WINDOW), step)
        mask = ir.Constant(vector, ir.Undefined)
        for n in range(LANES):
            lane = ir.Constant(ir.IntType(32), n)
            letter = builder.load(builder.gep(start(1), [builder.extract_element(at, lane)]))
            row = builder.load(builder.gep(start(2), [builder.zext(letter, word)]))
            place = builder.add(row, builder.extract_element(window, lane))
            mask = builder.insert_element(mask, builder.load(builder.gep(start(3), [place])), lane)
        positive, negative = read(_POSITIVE), read(_NEGATIVE)
        total = builder.add(builder.and_(mask, positive), positive)
        diagonal = builder.or_(builder.or_(builder.xor(total, positive), mask), negative)
        right = builder.or_(negative, builder.not_(builder.or_(diagonal, positive)))
        left = builder.and_(diagonal, positive)
        down = builder.lshr(diagonal, constant(1))
        write(_POSITIVE, builder.or_(left, builder.not_(builder.or_(down, right))))
        write(_NEGATIVE, builder.and_(down, right))
        farther = builder.and_(builder.lshr(builder.not_(diagonal), read(_DIAGONAL)), constant(1))
        distance = builder.add(read(_DISTANCE), builder.select(inside, farther, constant(0)))
        write(_DISTANCE, distance)
        alive = builder.and_(inside, builder.icmp_unsigned("<=", distance, read(_LIMIT)))
        return builder.zext(builder.bitcast(alive, ir.IntType(LANES)), word)

    return types.uint64(state, texts, rows, windows, column), code


@njit(nogil=True)
def windows_of(query):
    """For each letter of the query, the 64 places that begin at each place; and the row of each letter.

    There are 64 places of nothing before the query, and as many behind. Row 0 is that of all other letters.
    """
    rows = np.zeros(256, np.int64)
    size = len(query) + 128
    count = 1
    for n in range(len(query)):
        if query[n] != NOWHERE and not rows[query[n]]:
            rows[query[n]] = count * size
            count += 1
    places = np.zeros(count * size, np.uint64)
    for n in range(len(query)):
        if query[n] != NOWHERE:
            start = rows[query[n]] + n + 1
            for place in range(64):
                places[start + place] |= _ONE << np.uint64(63 - place)
    return rows, places


@njit(nogil=True)
def side_by_side(length, texts, at, lengths, limits, count, rows, windows, state, distances):
    """The distances of up to `LANES` texts from a query; of those beyond their limit, some number beyond it.

    Limits are below 64. `at` is where each text begins in `texts`; `rows` and `windows` are the query's.
    """
    longest = 0
    for n in range(LANES):
        m = min(n, count - 1)
        diagonal = length - lengths[m]
        lowest = min(0, diagonal) - (limits[m] - abs(diagonal)) // 2
        state[_POSITIVE * LANES + n] = _ALL << np.uint64(-lowest)
        state[_NEGATIVE * LANES + n] = _NONE
        state[_DIAGONAL * LANES + n] = np.uint64(diagonal - lowest)
        state[_DISTANCE * LANES + n] = np.uint64(max(diagonal, 0))
        state[_LENGTH * LANES + n] = np.uint64(lengths[m])
        state[_LIMIT * LANES + n] = np.uint64(limits[m])
        state[_WINDOW * LANES + n] = np.uint64(64 + lowest)
        state[_AT * LANES + n] = np.uint64(at[m])
        longest = max(longest, lengths[m])
    for column in range(longest):
        if _column(state, texts, rows, windows, np.uint64(column)) == _NONE:
            break
    for n in range(count):
        distances[n] = np.int64(state[_DISTANCE * LANES + n])


@njit(nogil=True)
def masks_of(query, words):
    """For each code, where it stands in the query; so many words of nothing come before, and some behind."""
    masks = np.zeros((256, len(query) // 64 + 2 * words + 2), np.uint64)
    for n in range(len(query)):
        if query[n] != NOWHERE:
            place = n + 64 * words
            masks[query[n], place >> 6] |= _ONE << np.uint64(place & 63)
    return masks


@njit(nogil=True)
def distance_in_words(length, text, limit, masks, words):
    """The distance of one text for larger limits: the word becomes so many, between which carries pass."""
    diagonal = length - len(text)
    lowest = min(0, diagonal) - (limit - abs(diagonal)) // 2
    final, bit = (diagonal - lowest) >> 6, np.uint64((diagonal - lowest) & 63)
    positive, negative = np.zeros(words, np.uint64), np.zeros(words, np.uint64)
    diagonals = np.zeros(words + 1, np.uint64)
    for word in range(words):
        below = min(max(-lowest - 64 * word, 0), 64)
        positive[word] = _NONE if below == 64 else _ALL << np.uint64(below)
    distance = max(diagonal, 0)
    for column in range(len(text)):
        window = 64 * words + lowest + column
        here, shift = window >> 6, np.uint64(window & 63)
        row = masks[text[column]]
        carry = _NONE
        for word in range(words):
            mask = (row[here + word] >> shift) | ((row[here + word + 1] << _ONE) << (_WORD - shift))
            part = (mask & positive[word]) + positive[word]
            total = part + carry
            carry = np.uint64(part < positive[word]) | np.uint64(total < part)
            diagonals[word] = (total ^ positive[word]) | mask | negative[word]
        for word in range(words):
            right = negative[word] | ~(diagonals[word] | positive[word])
            left = diagonals[word] & positive[word]
            down = (diagonals[word] >> _ONE) | (diagonals[word + 1] << _WORD)
            positive[word] = left | ~(down | right)
            negative[word] = down & right
        distance += np.int64((~diagonals[final] >> bit) & _ONE)
        if distance > limit:
            break
    return distance
