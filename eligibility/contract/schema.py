"""The JSON schema of a line of facts, derived from the facts that the tables use."""

from typing import Any

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import DEGREES, Choice, Day, Fact, Whole, Years, YesNo
from eligibility.scoring.rows import ACTIVITIES

_DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def facts_schema(tables: Tables = TABLES) -> dict[str, Any]:
    """Return the schema (draft 2020-12). Contradictions between facts and invalid dates are checked in facts.py."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facts",
        "type": "object",
        "additionalProperties": False,
        "required": ["on", "birth_date", "degrees", "experience_years"],
        "properties": {
            "on": _DAY,
            "birth_date": _DAY,
            "degrees": {"type": "array", "uniqueItems": True, "items": {"enum": list(DEGREES)}},
            "experience_years": {
                "type": "object",
                "additionalProperties": False,
                "required": list(ACTIVITIES),
                "properties": {
                    activity: _property(tables.facts[f"experience_years.{activity}"]) for activity in ACTIVITIES
                },
            },
            **{key: _property(fact) for key, fact in tables.optional_facts.items()},
        },
    }


def _property(fact: Fact) -> dict[str, Any]:
    match fact:
        case YesNo():
            return {"type": ["boolean", "null"]}
        case Whole():
            return {"type": ["integer", "null"], "minimum": 0, "maximum": fact.most}
        case Years():
            return {"type": ["number", "null"], "minimum": 0, "maximum": fact.most}
        case Choice():
            return {"enum": [*fact.choices, None]}
        case Day():
            return {**_DAY, "type": ["string", "null"]}
    raise TypeError(f"no schema for a {type(fact).__name__}, the kind of {fact.key}")
