"""Words of the law in four languages."""

from dataclasses import dataclass, fields
from typing import Final

LANGUAGES: Final = ("ja", "zh-hant", "zh-hans", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One wording of the law, written for each of the four readers. A missing language does not import."""

    ja: str
    zh_hant: str
    zh_hans: str
    en: str

    def __post_init__(self) -> None:
        """Raise ValueError naming the language whose words are missing."""
        for field in fields(self):
            words = getattr(self, field.name)
            if not isinstance(words, str) or not words.strip():
                raise ValueError(f"Text has no words for {field.name}: {self!r}")

    def in_language(self, language: str) -> str:
        """Return the words for a language code of LANGUAGES; raise KeyError naming the choices for another."""
        if language not in LANGUAGES:
            raise KeyError(f"no words in {language!r}; choose one of {', '.join(LANGUAGES)}")
        words: str = getattr(self, language.replace("-", "_"))
        return words
