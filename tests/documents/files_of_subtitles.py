"""Subtitles as people have them, from film editors, players and YouTube; also broken ones."""

from __future__ import annotations

_FILM = """1
00:00:01,000 --> 00:00:04,000
{\\an8}- Salam, <i>Rəsulzadə</i>!
- Salam.

2
00:00:05,000 --> 00:00:07,000
Bu, “Açıq söz” qəzetidir
1918

3
00:00:08,000 --> 00:00:09,500 X1:100 X2:200 Y1:10 Y2:20
<font color="#ffff00">♪ Küləkli şəhər ♪</font>

4
00:00:10,000 --> 00:00:12,000

5
00:00:13,000 --> 00:00:15,000
<b>Ba</b>kı & 2 < 3
"""
_RUSSIAN = "1\n00:00:01,000 --> 00:00:02,000\nРасулзаде приехал.\n\n2\n00:00:03,000 --> 00:00:04,000\nКуда?\n"
_UNTIDY = """


 7
0:0:1.5-->0:0:2.5
Nömrə sıra ilə deyil

7
00:00:03,000 --> 00:00:04,000
Eyni nömrə iki dəfə
Boş sətir yoxdur
8
00:00:05,000 --> 00:00:06,000
a --> b
00:00:06,500 --> 00:00:07,000
Nömrəsiz"""
SRT: dict[str, bytes] = {
    "film.srt": _FILM.encode(),
    "film-crlf.srt": _FILM.replace("\n", "\r\n").encode(),
    "film-cr.srt": _FILM.replace("\n", "\r").encode(),
    "film-marked.srt": b"\xef\xbb\xbf" + _FILM.replace("\n", "\r\n").encode(),
    "film-utf16.srt": b"\xff\xfe" + _FILM.encode("utf-16-le"),
    "russian.srt": _RUSSIAN.encode(),
    "untidy.srt": _UNTIDY.encode(),
    "empty.srt": b"",
}

_PLAYER = """WEBVTT - Bakı haqqında film
Kind: captions
Language: az

STYLE
::cue(.loud) { color: red }
/* Resulzade */

REGION
id:fred
width:40%

NOTE Resulzade burada qeyddir
və bu da

Resulzade giriş
00:01.000 --> 00:04.000 align:start position:10%
<v Əli bəy>Salam, <c.loud>Rəsulzadə</c> &amp; <lang ru>Кулагин</lang>!</v>
- Bu, <i>Açıq söz</i>

NOTE
çoxsətirli

00:00:05.000 --> 00:00:07.000
Rəsulzadə <00:00:06.000>gəldi

3
99:00:08.000 --> 99:00:09.000
NOTE burada mətndir
"""
VTT: dict[str, bytes] = {
    "player.vtt": _PLAYER.encode(),
    "player-crlf.vtt": _PLAYER.replace("\n", "\r\n").encode(),
    "player-marked.vtt": b"\xef\xbb\xbf" + _PLAYER.encode(),
    "bare.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nBaku",
    "header.vtt": b"WEBVTT",
    "empty.vtt": b"",
}
