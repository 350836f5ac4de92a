"""The REST interface described for programs, as OpenAPI 3.1, made of what the endpoints read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit import __version__
from termkit.server.answers import json_answer
from termkit.server.fields import schema_of
from termkit.server.routing import endpoints, route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.server.fields import Field, Operation
    from termkit.server.routing import Endpoint

_REFUSALS = {
    "400": "Something of the request is missing or wrong.",
    "401": "No token was named, where one is needed.",
    "403": "A page of another site asks, or for another host.",
    "408": "The request did not arrive in time.",
    "413": "The request is too large.",
    "503": "Too many requests are waiting, it took too long, or the memory cannot be read.",
}
_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message"],
            "properties": {"status": {"type": "integer"}, "message": {"type": "string"}},
        }
    },
}


@route("/api/openapi.json", "GET", access="open")
async def openapi(request: Request) -> Response:
    """The description."""
    return json_answer(description())


def description() -> dict[str, Any]:
    """All endpoints that have an operation, with their fields.

    >>> sorted(description()["paths"])[:2]
    ['/api/check', '/api/find']
    """
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints().values():
        if endpoint.operation:
            for method in endpoint.methods:
                paths.setdefault(endpoint.path, {})[method.lower()] = _operation(
                    endpoint, endpoint.operation, method
                )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "termkit",
            "version": __version__,
            "description": "Checks, names, the glossary and the translation memory.",
            "license": {"name": "GPL-3.0-or-later", "identifier": "GPL-3.0-or-later"},
        },
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": {"Error": _ERROR},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "password": {"type": "http", "scheme": "basic"},
            },
        },
        "security": [{"token": []}, {"password": []}, {}],
    }


def _operation(endpoint: Endpoint, operation: Operation, method: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "summary": operation.summary,
        "operationId": "_".join(
            [method.lower(), *endpoint.path.strip("/").replace("{", "").replace("}", "").split("/")]
        ),
        "responses": {
            "200": {
                "description": "What was asked for.",
                "content": {
                    "application/json": {"schema": _shape(operation.example), "example": operation.example}
                },
            },
            **{status: _refusal(about) for status, about in _refusals(operation)},
        },
    }
    parameters = [_in_path(field) for field in operation.path_fields]
    if method == "GET":
        parameters += [_parameter(field, "query") for field in operation.fields]
    else:
        content = {"application/json": {"schema": schema_of(operation.fields)}}
        found["requestBody"] = {"required": True, "content": content}
    return found | ({"parameters": parameters} if parameters else {})


def _refusals(operation: Operation) -> Iterator[tuple[str, str]]:
    yield from _REFUSALS.items()
    if operation.path_fields:
        yield "404", "There is no such thing."


def _refusal(about: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Error"}
    return {"description": about, "content": {"application/json": {"schema": schema}}}


def _in_path(field: Field) -> dict[str, Any]:
    """A field of the path, which ends at a slash, however that is written."""
    found = _parameter(field, "path")
    return {**found, "schema": {**found["schema"], "pattern": "^[^/]+$"}}


def _parameter(field: Field, place: str) -> dict[str, Any]:
    schema = {name: value for name, value in field.schema.items() if name != "description"}
    return {
        "name": field.name,
        "in": place,
        "required": field.required,
        "description": field.about,
        "schema": schema,
    }


def _shape(example: dict[str, Any]) -> dict[str, Any]:
    """What is always there: the names of the example, each of its kind."""
    kinds = {bool: "boolean", int: "integer", str: "string", list: "array", dict: "object"}
    properties = {name: {"type": kinds[type(value)]} for name, value in example.items()}
    return {"type": "object", "required": list(example), "properties": properties}
