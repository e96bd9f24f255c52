"""A section of the result: one page of it, and one part of the PDF."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from eligibility.wizard.choices import Words

from ..context import Context
from ..paper.blocks import Block, PaperBlocks
from ..paper.both import joined, with_terms_marked
from ..unbroken import unbroken


@dataclass(frozen=True, slots=True)
class SectionAnswer:
    """The heading of a page, which is its answer, and the one sentence below it ("" for none)."""

    heading: str
    lead: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """What a page of the result prints, and where.

    `slug` is its part of the address, "" for the overview. `build` returns the values of its template from the
    Context, `answer` its heading and lead (None: the title alone), `count` what the navigation says of it in a word or
    two, "" for nothing. `styles` are the style sheets of its page next to those of every page. `on_paper` is whether
    the PDF has it; `paper` returns its blocks there from the Context and the values of its page (None: it is printed as
    on its page). `listed` is whether the navigation lists it and "Next" leads to it; other sections link to one that is
    not listed. `anchors` are the fragments under which the result, when it was one page, had its blocks; the entry of
    the section in the navigation keeps them.
    """

    slug: str
    title: Words
    template: str
    build: Callable[[Context], Mapping[str, object]]
    answer: Callable[[Context], SectionAnswer] | None = None
    count: Callable[[Context], str] | None = None
    styles: tuple[str, ...] = ()
    on_paper: bool = True
    paper: PaperBlocks | None = None
    listed: bool = True
    anchors: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The end of the address of the page."""
        return f"{self.slug}/" if self.slug else ""

    def url_name(self, base: str) -> str:
        """Return the name of the address of the page; `base` is "result" or "example"."""
        return f"{base}_{self.slug}" if self.slug else base

    def render(self, context: Context, **given: object) -> SafeString:
        """Return the section as HTML, without the frame of a page; `given` are values of the page or the PDF."""
        return render_to_string(self.template, {"report": context, **given, **self.build(context)})

    def render_on_paper(self, context: Context, japanese: Context | None = None) -> SafeString:
        """Return the section as HTML for the PDF, with Japanese next to it where `japanese` is the same in Japanese."""
        if self.paper is None:
            return self.render(context)
        blocks = self.blocks(context)
        if japanese is not None:
            blocks = tuple(joined(blocks, self.blocks(japanese)))
        if not blocks:
            return SafeString()
        html = unbroken(render_to_string("result/paper/part.html", {"blocks": blocks}))
        return html if context.language == "ja" else with_terms_marked(html)

    def blocks(self, context: Context) -> tuple[Block, ...]:
        """Return what the PDF prints of the section in the language of the Context; nothing where it has no blocks."""
        if self.paper is None:
            return ()
        with override(context.language):
            values = {**self.build(context), "answer": None if self.answer is None else self.answer(context)}
            return tuple(self.paper(context, values))
