"""`termkit edition normalise`: one document in a house style, with a certificate of what was done."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, Texts, encoding_option, glossary_options, language_option
from termkit.cli.streams import coloured, write
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Document
    from termkit.editions.house_style import HouseStyle
    from termkit.editions.plan import Edition
    from termkit.project import Project
    from termkit.reports.certificate import Certificate

_FORMATS = ("text", "json", "html")
_BY_SUFFIX = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html"}


@click.command("normalise")
@click.argument("path", metavar="FILE", type=ANY_PATH)
@click.option("-o", "--output", metavar="OUT", type=ANY_PATH, help="The file to write; - is standard output.")
@click.option("--in-place", is_flag=True, help="Write the changes into FILE itself.")
@click.option("--force", is_flag=True, help="Write over files that are there.")
@click.option("--diff", is_flag=True, help="Show the changed lines instead of the certificate.")
@click.option(
    "--certificate",
    "certificates",
    multiple=True,
    metavar="FILE",
    type=ANY_PATH,
    help="Write the certificate to a file: .html, .json or .txt; may be given again.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How to print the certificate.",
)
@click.option(
    "--profile", metavar="NAME", help="House style: a profile of `termkit edition profiles`, or a file."
)
@language_option
@glossary_options
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    path: str,
    output: str | None,
    in_place: bool,
    force: bool,
    diff: bool,
    certificates: tuple[str, ...],
    output_format: str,
    profile: str | None,
    language: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
) -> None:
    """Make FILE consistent in a house style, and certify every change and every place that was left.

    Names become the glossary's, and citations agree with their list. What stands in quotations, what is
    sensitive, disputed or not certain is left to the editor. Without -o and --in-place nothing is written.
    Without --profile the style is that of the edition in an edition.toml beside FILE, or of the settings.

    \b
      termkit edition normalise essay.md --profile english-journal
      termkit edition normalise essay.md -o essay.clean.md --certificate essay.html
    """
    from termkit.project import load_project

    target = path if in_place else output
    _refuse_what_cannot_be(path, output, in_place, diff)
    _must_be_free([*certificates, *([output] if output else ())], path, force)
    kinds = [_by_suffix(file) for file in certificates]
    project = load_project([path])
    texts = Texts(project, language, encoding)
    for document in texts.documents([path]):
        tag = texts.language_of(document)
        if tag is None:
            continue
        certificate = _certificate(document, tag, project, profile, (glossary_paths, no_glossary))
        if target is not None and (output is not None or certificate.changes):
            write(target, [certificate.data])
        for file, kind in zip(certificates, kinds, strict=True):
            lines = _lines(certificate, kind, None, written=target is not None)
            write(file, [f"{line}\n".encode("utf-8", "replace") for line in lines])
        printed = sys.stderr if target == "-" else sys.stdout
        lines = _lines(certificate, output_format, printed, written=target is not None)
        for line in _diff(certificate) if diff else lines:
            click.echo(line, err=target == "-")
        _say_what_was_done(certificate, path, target)
        seen = certificate.before if target is None else certificate.after
        if texts.status == 0 and any(finding.severity != "info" for finding in seen.findings):
            texts.status = 1
    ctx.exit(texts.status)


def _refuse_what_cannot_be(path: str, output: str | None, in_place: bool, diff: bool) -> None:
    if in_place and output is not None:
        raise click.UsageError("--in-place writes into FILE, -o into another file: ask for one of them.")
    if in_place and path == "-":
        raise click.UsageError("standard input cannot be written into. Name a file with -o, or - for output.")
    if diff and (in_place or output is not None):
        raise click.UsageError("--diff shows what would be changed: leave it out to write.")


def _must_be_free(outputs: Sequence[str], path: str, force: bool) -> None:
    """Nobody's text is written over unasked, and no text is changed whose certificate has no place."""
    from termkit.project.project import absolute

    files = [file for file in outputs if file != "-"]
    for number, file in enumerate(files):
        if absolute(file) in [absolute(other) for other in files[:number]]:
            raise SettingsError(f"{file}: two things cannot be written into one file. Name another.")
        if not Path(file).parent.is_dir():
            raise SettingsError(f"{file}: there is no folder {Path(file).parent}. Make it, or name another.")
        if not Path(file).exists():
            continue
        if path != "-" and Path(path).exists() and Path(file).samefile(path):
            raise SettingsError(f"{file}: this is FILE itself. Name another file, or say --in-place.")
        if not force:
            raise SettingsError(
                f"{file}: this file is there already. Name a new file, or write over it with --force."
            )


def _by_suffix(file: str) -> str:
    kind = _BY_SUFFIX.get(Path(file).suffix.lower())
    if kind is None:
        raise SettingsError(f"{file}: a certificate ends in .html, .json or .txt.")
    return kind


def _certificate(
    document: Document,
    tag: str,
    project: Project,
    profile: str | None,
    glossary: tuple[tuple[str, ...], bool],
) -> Certificate:
    from termkit.editions.normalising import normalise

    style, named = _style(document, tag, project, profile)
    return normalise(
        document,
        tag,
        project.glossary(glossary[0], none=glossary[1]),
        style,
        project.settings_for(document.path),
        named=named,
    )


def _style(document: Document, tag: str, project: Project, profile: str | None) -> tuple[HouseStyle, str]:
    """The house style, and what it is called: the profile, else the edition's, else the project's."""
    from termkit.editions.house_style import GLOSSARY, HouseStyle, read_profile
    from termkit.languages import canonical_tag

    if profile is not None:
        found = read_profile(profile, Path())
        if found.language and canonical_tag(found.language) != tag:
            raise SettingsError(
                f"--profile {profile}: this house style is for {found.language}, and the text is in {tag}. "
                "Name another, or say --language if it is not."
            )
        return found.style({}), profile
    edition = _edition(document.path, tag)
    if edition is not None:
        return edition.style, f"of edition “{edition.name}”"
    from termkit.project.configuration import shown

    settings = project.configuration
    style = HouseStyle(**{**settings.style._asdict(), "names": GLOSSARY})
    return style, shown(settings.path) if settings.path else "of termkit"


def _edition(path: str, tag: str) -> Edition | None:
    """The edition that a file is the text of, or the source of, by the edition.toml beside it."""
    from termkit.editions.plan import FILE, read_plan

    plan_path = Path(path).parent / FILE
    if path == "-" or not plan_path.is_file():
        return None
    from termkit.project.project import absolute

    plan, text = read_plan(plan_path), absolute(path)
    is_source = absolute(plan.source) == text
    for edition in plan.editions:
        if edition.tag == tag and (absolute(edition.output) == text or is_source):
            return edition
    return None


def _lines(certificate: Certificate, kind: str, stream: object, *, written: bool) -> Iterator[str]:
    """The certificate as lines; for a `stream` that is a terminal, in its width and in colours."""
    if kind == "json":
        from termkit.reports.certificate import as_json

        return iter([as_json(certificate)])
    if kind == "html":
        from termkit.reports.certificate_page import as_html

        return as_html(certificate)
    from termkit.reports.certificate_text import as_text
    from termkit.reports.colours import painter

    terminal = getattr(stream, "isatty", lambda: False)()
    room = get_terminal_size().columns if terminal else 0
    return as_text(certificate, room, painter(coloured(stream)), written=written)


def _diff(certificate: Certificate) -> Iterator[str]:
    from termkit.cli.mending import difference

    return difference(certificate.before.document, certificate.after.document)


def _say_what_was_done(certificate: Certificate, path: str, target: str | None) -> None:
    if target is None:
        if certificate.changes:
            say("nothing is written: -o OUT writes the new text, --in-place changes the file")
    elif target != "-":
        wrote = certificate.changes or target != path
        say(f"{target}: written." if wrote else f"{target}: nothing to change, left as it is.")
