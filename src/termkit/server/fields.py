"""What a request of the REST interface has in it: read and checked, and described for OpenAPI, by one list.

Start reading at `Operation.read`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from starlette.exceptions import HTTPException

from termkit.server.answers import whole

if TYPE_CHECKING:
    from starlette.requests import Request

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "strings": (list,),
    "objects": (list,),
}
_SAID = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "strings": "a list of texts",
    "objects": "a list of objects",
}


class Field(NamedTuple):
    """One thing that a request says. `fields` are those of each of its `objects`.

    `least` and `most` bound a number, or how long a text or a list may be.
    """

    name: str
    about: str
    type: str = "string"
    required: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    fields: tuple[Field, ...] = ()

    @property
    def schema(self) -> dict[str, Any]:
        """The field in JSON Schema.

        >>> Field("limit", "How many at most.", "integer", default=5, least=1, most=100).schema
        {'description': 'How many at most.', 'type': 'integer', 'default': 5, 'minimum': 1, 'maximum': 100}
        """
        found: dict[str, Any] = {"description": self.about, "type": self.type}
        sizes = ("minLength", "maxLength")
        if self.type == "strings":
            found |= {"type": "array", "items": {"type": "string"}}
            sizes = ("minItems", "maxItems")
        elif self.type == "objects":
            found |= {"type": "array", "items": schema_of(self.fields)}
            sizes = ("minItems", "maxItems")
        elif self.type in {"integer", "number"}:
            sizes = ("minimum", "maximum")
        if self.choices:
            found["enum"] = list(self.choices)
        if self.default is not None:
            found["default"] = list(self.default) if isinstance(self.default, tuple) else self.default
        bounds = zip(sizes, (self.least, self.most), strict=True)
        return found | {name: bound for name, bound in bounds if bound is not None}

    def read(self, value: Any, where: str = "") -> Any:
        """The value, if it is one. Raises `HTTPException` (400) with what to write instead."""
        name = f"{where}{self.name}"
        fits = isinstance(value, _TYPES[self.type]) and isinstance(value, bool) == (self.type == "boolean")
        if not fits:
            raise _wrong(f"“{name}” has to be {_SAID[self.type]}.")
        self._must_fit(value, name)
        if self.type == "objects":
            return [read_fields(self.fields, one, f"{name}[{at}].") for at, one in enumerate(value)]
        if self.type == "strings":
            if not all(isinstance(one, str) for one in value):
                raise _wrong(f"“{name}” has to be {_SAID[self.type]}.")
            return [whole(one) for one in value]
        return whole(value) if isinstance(value, str) else value

    def _must_fit(self, value: Any, name: str) -> None:
        if self.choices and value not in self.choices:
            raise _wrong(f"“{name}” has to be one of: {', '.join(self.choices)}.")
        counted = isinstance(value, int | float)
        size: float = value if counted else len(value)
        if self.least is not None and not size >= self.least:
            raise _wrong(f"“{name}” is too {'small' if counted else 'short'}: {self.least:g} at least.")
        if self.most is not None and not size <= self.most:
            raise _wrong(f"“{name}” is too {'large' if counted else 'long'}: {self.most:,.0f} at most.")


class Operation(NamedTuple):
    """What an endpoint of the REST interface does, in a line; its fields, and an example of what comes out.

    They stand in a JSON object, or with GET in the address; `path_fields` stand in the path.
    """

    summary: str
    fields: tuple[Field, ...]
    example: Any
    path_fields: tuple[Field, ...] = ()

    async def read(self, request: Request) -> dict[str, Any]:
        """The fields of a request. Raises `HTTPException` (400) where one is missing or wrong."""
        if request.method == "GET":
            given: Any = {
                field.name: _from_address(field, request.query_params[field.name])
                for field in self.fields
                if field.name in request.query_params
            }
        else:
            given = await json_of(request)
        return read_fields(self.fields, given)


async def json_of(request: Request) -> Any:
    """The JSON of a body. Raises `HTTPException` (400) where it is none."""
    try:
        return json.loads((await request.body()).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _wrong("the body has to be JSON in UTF-8.") from None


def read_fields(fields: tuple[Field, ...], given: Any, where: str = "") -> dict[str, Any]:
    """The values of all fields, defaults included. Raises `HTTPException` (400)."""
    if not isinstance(given, dict):
        raise _wrong(
            f"“{where.rstrip('.')}” has to be an object." if where else "the body has to be an object."
        )
    unknown = sorted(given.keys() - {field.name for field in fields})
    if unknown:
        names = ", ".join(field.name for field in fields)
        raise _wrong(f"there is no “{where}{whole(unknown[0])}” here, but: {names}.")
    found = {}
    for field in fields:
        if given.get(field.name) is None:
            if field.required:
                raise _wrong(f"“{where}{field.name}” is missing: {field.about}")
            found[field.name] = field.default
        else:
            found[field.name] = field.read(given[field.name], where)
    return found


def schema_of(fields: tuple[Field, ...]) -> dict[str, Any]:
    """An object with these fields, in JSON Schema."""
    required = [field.name for field in fields if field.required]
    found: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: _schema_in_object(field) for field in fields},
        "additionalProperties": False,
    }
    return found | ({"required": required} if required else {})


def _schema_in_object(field: Field) -> dict[str, Any]:
    """Its schema; what may be left out may be null too."""
    if field.required:
        return field.schema
    found = field.schema | {"type": [field.schema["type"], "null"]}
    return found | ({"enum": [*found["enum"], None]} if "enum" in found else {})


def _from_address(field: Field, text: str) -> Any:
    if field.type not in {"integer", "number"}:
        return text
    try:
        return int(text) if field.type == "integer" else float(text)
    except ValueError:
        return text  # which `Field.read` refuses


def _wrong(message: str) -> HTTPException:
    return HTTPException(400, message)
