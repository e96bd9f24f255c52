"""The template tag that puts furigana over the terms in a part of a page, for readers who have switched them on."""

from django.template import Context, Library
from django.utils.safestring import SafeString, mark_safe

from eligibility.furigana import with_furigana
from eligibility.language import wants_furigana

register = Library()


@register.simple_block_tag(takes_context=True)
def furigana(context: Context, content: SafeString) -> SafeString:
    """Return rendered content, with furigana where the page's request wants them; a page without one has none."""
    request = context.get("request")
    if request is None or not wants_furigana(request):
        return content
    # Safe: the content is rendered, and only terms and kana of our own are added to its texts.
    return mark_safe(with_furigana(content))


@register.simple_tag(takes_context=True)
def has_furigana(context: Context) -> bool:
    """Return whether furigana is switched on for this page."""
    request = context.get("request")
    return request is not None and wants_furigana(request)
