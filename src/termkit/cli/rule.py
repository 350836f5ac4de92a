"""`termkit rule`: what a rule looks for."""

from __future__ import annotations

import click


@click.command("rule")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Explain the rule NAME, or list all rules."""
    from termkit.checks import load_rules
    from termkit.checks.explain import explanation
    from termkit.checks.registry import selected

    if name:
        for rule in selected((name,), ()):
            click.echo(explanation(rule))
        return
    rules = load_rules()
    width = max(map(len, rules))
    for rule in rules.values():
        click.echo(f"{rule.name:{width}}  {rule.severity:7}  {rule.summary}")
