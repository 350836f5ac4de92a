"""Whatever fits the description is answered, and whatever does not is refused: nothing fails."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termkit.server.routes.openapi import description
from termkit.server.routing import endpoints

if TYPE_CHECKING:
    from tests.server.serving import Server

OPERATIONS = [
    (method, path, operation)
    for path, methods in description()["paths"].items()
    for method, operation in methods.items()
]
_ASKED = settings(max_examples=12, suppress_health_check=list(HealthCheck))


def values(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """What fits a schema."""
    if isinstance(schema["type"], list):
        return st.none() | values(schema | {"type": schema["type"][0]})
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema["type"]:
        case "string":
            words = st.sampled_from(
                ["Bakıda", "Resulzade", "Kулагин", "1918", "«", " ", "\n", "😀", "az", "ru", "en"]
            )
            text = st.one_of(st.lists(words, max_size=8).map(" ".join), st.text(max_size=40))
            fitting = text.map(
                lambda t: (t or "a" * schema.get("minLength", 0))[: schema.get("maxLength", 200)]
            )
            pattern = schema.get("pattern")
            return fitting.filter(lambda t: re.search(pattern, t)) if pattern else fitting
        case "integer":
            return st.integers(int(schema.get("minimum", 0)), int(min(schema.get("maximum", 9), 20)))
        case "number":
            return st.floats(schema.get("minimum", 0), schema.get("maximum", 9), allow_nan=False)
        case "boolean":
            return st.booleans()
        case "array":
            return st.lists(values(schema["items"]), max_size=3)
        case _:
            required = schema.get("required", [])
            fields = {name: values(one) for name, one in schema["properties"].items()}
            return st.fixed_dictionaries(
                {name: fields[name] for name in required},
                optional={name: one for name, one in fields.items() if name not in required},
            )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_every_endpoint_of_the_interface_is_described(server: Server) -> None:
    described = server.get("/api/openapi.json").json
    assert described == description()
    paths = {one.path for one in endpoints().values() if one.path.startswith("/api/") and one.operation}
    assert set(described["paths"]) == paths >= {"/api/check", "/api/glossary/{id}", "/api/memory/lookup"}


@pytest.mark.parametrize(
    ("method", "path", "operation"), OPERATIONS, ids=[f"{m} {p}" for m, p, _ in OPERATIONS]
)
def test_what_fits_is_answered_as_described(
    server: Server, method: str, path: str, operation: dict[str, Any]
) -> None:
    @_ASKED
    @given(data=st.data())
    def ask(data: st.DataObject) -> None:
        address, query = path, {}
        for parameter in operation.get("parameters", ()):
            if parameter["required"] or data.draw(st.booleans()):
                value = data.draw(values(parameter["schema"]))
                if parameter["in"] == "path":
                    address = address.replace(f"{{{parameter['name']}}}", quote(value, safe=""))
                else:
                    query[parameter["name"]] = value
        body = b""
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = json.dumps(data.draw(values(schema))).encode()
        answer = server.ask(method.upper(), f"{address}?{urlencode(query)}" if query else address, body)
        assert answer.status in {200, 400, 404}, answer.body
        expected = operation["responses"][str(answer.status)]["content"]["application/json"]["schema"]
        assert set(expected.get("required", ["error"])) <= answer.json.keys()

    ask()


@_ASKED
@given(
    operation=st.sampled_from(OPERATIONS), body=JSON.map(json.dumps).map(str.encode) | st.binary(max_size=60)
)
def test_any_other_body_is_refused(server: Server, operation: tuple[str, str, Any], body: bytes) -> None:
    method, path, _ = operation
    answer = server.ask(method.upper(), path.replace("{id}", "baku"), body)
    assert answer.status in {200, 400}, answer.body
