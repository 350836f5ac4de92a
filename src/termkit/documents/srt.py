"""SubRip subtitles (SRT): numbers, times and tags are left alone. Start reading at `read`."""

from __future__ import annotations

from termkit.documents.addresses import addresses
from termkit.documents.decoding import decode, too_long
from termkit.documents.document import Document, Segment
from termkit.documents.subtitles import EXAMPLE, LONGEST, Cues
from termkit.errors import DocumentError
from termkit.text.spans import SpanSet


def read(data: bytes, path: str, encoding: str | None) -> Document:
    """Read subtitles as one segment. Raises DocumentError where the bytes are no text or have no times."""
    if len(data) > LONGEST:
        raise too_long(path, LONGEST)
    text, name, bom = decode(data, path, encoding)
    cues = Cues(text)
    if text.strip() and not cues.heads:
        raise DocumentError(
            f"{path}: there is no line with times in it, such as {EXAMPLE}. "
            "If it is plain text, name it .txt."
        )
    exempt = SpanSet([*cues.markup, *addresses(text)])
    segment = Segment(text, exempt=exempt, emphasised=SpanSet(cues.emphasised))
    return Document(path, "srt", name, bom, (segment,))
