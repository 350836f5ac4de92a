"""The frame of all pages."""

from __future__ import annotations

from termkit.reports.page import page


def test_a_page_is_whole_and_a_title_is_no_html() -> None:
    lines = list(page("Bakı </title><script>", ["<p>Gəncə</p>"], "p { color: red; }"))
    assert lines[0] == "<!doctype html>"
    assert lines[-2:] == ["<p>Gəncə</p>", "</body></html>"]
    assert "<title>Bakı &lt;/title&gt;&lt;script&gt;</title>" in "".join(lines)
    assert "p { color: red; }" in "".join(lines)
