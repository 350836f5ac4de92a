"""Numbers for whoever watches the server, in Prometheus's text format. Start reading at `Metrics.text`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """What was answered since the start.

    >>> metrics = Metrics()
    >>> metrics.answered("/v2/check", "POST", 200, 0.02)
    >>> print(metrics.text({"workers": 2}).splitlines()[2])
    termkit_requests_total{route="/v2/check",method="POST",status="200"} 1
    """

    def __init__(self) -> None:
        self._answers: Counter[tuple[str, str, int]] = Counter()
        self._seconds: dict[str, list[int]] = {}
        self._sums: Counter[str] = Counter()

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count an answer. `route` is a path with its fields in braces, so that there are few of them."""
        self._answers[route, method, status] += 1
        counts = self._seconds.setdefault(route, [0] * (len(_BOUNDS) + 1))
        counts[bisect_left(_BOUNDS, seconds)] += 1
        self._sums[route] += seconds  # type: ignore[assignment]  # a counter of seconds

    def text(self, gauges: Mapping[str, float]) -> str:
        """All numbers; `gauges` are those of this moment, by name without `termkit_`."""
        return "\n".join([*self._lines(gauges), ""])

    def _lines(self, gauges: Mapping[str, float]) -> Iterator[str]:
        yield "# HELP termkit_requests_total Requests answered."
        yield "# TYPE termkit_requests_total counter"
        for (route, method, status), count in sorted(self._answers.items()):
            yield f'termkit_requests_total{{route="{route}",method="{method}",status="{status}"}} {count}'
        yield "# HELP termkit_request_seconds Time from the request to the end of the answer."
        yield "# TYPE termkit_request_seconds histogram"
        for route, counts in sorted(self._seconds.items()):
            total = 0
            for bound, count in zip((*map(str, _BOUNDS), "+Inf"), counts, strict=True):
                total += count
                yield f'termkit_request_seconds_bucket{{route="{route}",le="{bound}"}} {total}'
            yield f'termkit_request_seconds_sum{{route="{route}"}} {self._sums[route]:.6f}'
            yield f'termkit_request_seconds_count{{route="{route}"}} {total}'
        for name, value in gauges.items():
            yield f"# TYPE termkit_{name} {'counter' if name.endswith('_total') else 'gauge'}"
            yield f"termkit_{name} {value}"
