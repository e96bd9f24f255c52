"""What holds for every page: languages, headers, errors in four languages, the templates of the forms."""

import re
from http import HTTPStatus

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.utils import render_crispy_form
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PROBLEMS = ["400.html", "403_csrf.html", "404.html", "500.html"]


def language_of(page: bytes) -> str:
    match = re.search(r'<html lang="([^"]+)"', page.decode())
    assert match
    return match[1]


@pytest.mark.parametrize(
    ("accepted", "shown"),
    [
        ("ja", "ja"),
        ("zh-TW,zh;q=0.9,en;q=0.8", "zh-hant"),
        ("zh-HK", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("zh-CN,zh;q=0.9", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-Hans-CN", "zh-hans"),
        ("zh-Hans-HK", "zh-hans"),
        ("zh", "zh-hans"),
        ("yue", "zh-hant"),
        ("yue-HK", "zh-hant"),
        ("yue-Hans-CN", "zh-hans"),
        ("zh-MO", "zh-hant"),
        ("ZH-hk", "zh-hant"),
        ("cmn-Hant-TW", "zh-hant"),
        ("cmn-TW", "zh-hant"),
        ("zh-yue-HK", "zh-hant"),
        ("zh-cmn-Hant", "zh-hant"),
        ("nan-Hant-TW", "zh-hant"),
        ("cmn", "zh-hans"),
        ("cmn-Hans-CN", "zh-hans"),
        ("zh-MY", "zh-hans"),
        ("zh-CN-u-co-pinyin", "zh-hans"),
        ("yue-HK, en;q=0.9", "zh-hant"),
        ("ko;q=0.9,cmn-Hant-TW;q=0.8,en;q=0.7", "zh-hant"),
        ("en-US,yue-HK;q=0.9", "en"),
        ("*", "en"),
        ("zha-CN,ja", "ja"),
        ("yue-", "en"),
        ("en-GB", "en"),
        ("fr", "en"),
    ],
)
def test_the_browser_chooses_the_first_language(accepted: str, shown: str, client: Client) -> None:
    assert language_of(client.get("/", headers={"accept-language": accepted}).content) == shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_button_changes_the_language_and_returns(code: str, client: Client) -> None:
    response = client.post(reverse("set_language"), {"language": code, "next": "/"}, follow=True)
    assert response.redirect_chain == [("/", HTTPStatus.FOUND)]
    assert language_of(response.content) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_language_buttons_are_spelled_as_their_readers_spell_them(code: str, client: Client) -> None:
    page = client.get("/", headers={"accept-language": code}).content.decode()
    buttons = re.findall(r'<button name="language" value="([^"]+)" lang="\1"[^>]*>([^<]+)</button>', page)
    assert buttons == [("ja", "日本語"), ("zh-hant", "繁體中文"), ("zh-hans", "简体中文"), ("en", "English")]
    assert re.findall(r'value="([^"]+)"[^>]* aria-current="true"', page) == [code]


def test_a_page_says_what_a_browser_may_do(client: Client) -> None:
    headers = client.get("/").headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    }
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_no_page_carries_script_or_style_of_its_own(client: Client) -> None:
    pages = [client.get("/").content.decode(), *(render_to_string(name) for name in PROBLEMS)]
    for page in pages:
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)
        assert not re.search(r'(src|href|action)="(https?:)?//', page)


@pytest.mark.parametrize("name", PROBLEMS)
def test_an_error_page_needs_no_request_and_speaks_four_languages(name: str) -> None:
    page = render_to_string(name)
    assert re.findall(r'<section lang="([^"]+)">\s*<h2>.+</h2>\s*<p>[^<]+</p>', page) == LANGUAGES
    assert len(re.findall(r'<a href="/">', page)) == len(LANGUAGES)
    assert re.search(r"<title>[^<]*\S[^<]*</title>", page)


def test_an_unknown_address_gets_the_error_page(client: Client) -> None:
    response = client.get("/no/such/page")
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert response.content.decode() == render_to_string("404.html")


def test_a_forged_form_gets_the_error_page() -> None:
    response = Client(enforce_csrf_checks=True).post(reverse("set_language"), {"language": "ja"})
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert response.content.decode() == render_to_string("403_csrf.html")


def test_a_fault_of_ours_gets_the_error_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(request: HttpRequest, template_name: str) -> HttpResponse:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("eligibility.wizard.start.render", fail)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert response.content.decode() == render_to_string("500.html")


# --- The templates of the forms ---


class Questions(forms.Form):
    """One field of each kind that the templates distinguish."""

    pay = forms.CharField(label="Pay", help_text="In yen.")
    japanese = forms.ChoiceField(
        label="Japanese",
        help_text="The highest.",
        choices=[("n1", "N1"), ("n2", "N2")],
        widget=forms.RadioSelect,
    )
    research = forms.MultipleChoiceField(
        label="Research",
        choices=[("a", "A"), ("b", "B")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agreed = forms.BooleanField(label="Agreed")
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.heading_field = "pay"
        return helper


def test_a_text_field_points_to_its_hint_and_its_error() -> None:
    page = render_crispy_form(Questions({}))
    field = re.search(r'<input type="text" name="pay"[^>]*>', page)
    assert field
    assert 'aria-describedby="id_pay_helptext id_pay_error"' in field[0]
    assert 'aria-invalid="true"' in field[0]
    assert re.search(r'<p class="hint" id="id_pay_helptext">In yen.</p>', page)
    assert re.search(r'<div id="id_pay_error">', page)


def test_choices_are_in_a_fieldset_that_points_to_its_hint_and_its_error() -> None:
    page = render_crispy_form(Questions({}))
    assert '<fieldset aria-describedby="id_japanese_helptext id_japanese_error">' in page
    assert page.count("<fieldset") == page.count("<legend>") == 2
    assert re.search(r'<input type="radio" name="japanese" value="n2"[^>]*id="id_japanese_1"', page)
    assert '<label for="id_japanese_1">N2</label>' in page


def test_every_visible_field_has_one_label_of_its_own_or_a_legend() -> None:
    page = render_crispy_form(Questions())
    for target in ["id_pay", "id_japanese_0", "id_japanese_1", "id_research_0", "id_research_1", "id_agreed"]:
        assert page.count(f'for="{target}"') == page.count(f'id="{target}"') == 1
    assert 'for="id_token"' not in page


def test_the_heading_field_is_the_heading_and_optional_fields_say_so() -> None:
    page = render_crispy_form(Questions())
    assert re.search(r'<h1><label class="label" for="id_pay">\s*Pay\s*</label></h1>', page)
    assert page.count("<h1>") == 1
    assert page.count("(optional)") == 1


def test_every_form_with_fields_leaves_checking_to_the_server() -> None:
    templates = [path.read_text(encoding="utf-8") for path in (settings.BASE_DIR / "templates").rglob("*.html")]
    forms = [
        form for page in templates for form in re.findall(r"<form\b[^>]*>(?=(?:(?!</form>).)*{% crispy)", page, re.S)
    ]
    assert forms
    assert all(" novalidate" in form for form in forms)


def test_the_error_summary_leads_to_every_field() -> None:
    form = Questions({"token": "kept"})
    form.add_error(None, "These answers contradict each other.")
    page = render_to_string("error_summary.html", {"form": form})
    assert re.findall(r'<a href="#([^"]+)">', page) == ["id_pay", "id_japanese_0", "id_agreed"]
    assert "<li>These answers contradict each other.</li>" in page
    assert 'tabindex="-1" autofocus' in page


def test_there_is_no_error_summary_without_errors() -> None:
    assert not render_to_string("error_summary.html", {"form": Questions()}).strip()
