"""The pages in Chromium: with the keyboard, on a phone, in the dark, and for people who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.server.serving import Server

ESSAY = "In 1918 Mammad Amin Resulzade led the council, and Kулагин disagreed.\n\nLater the the council met."
SIZES: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 360, "height": 740}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "without script": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    with chromium() as started:
        yield started


def checked(page: Page, at: str) -> None:
    page.goto(f"{at}/check")
    page.fill("#text", ESSAY)
    page.select_option("#language", "en")
    page.click("button.main")
    page.wait_for_selector(".finding")


def counted(page: Page, at: str) -> None:
    page.goto(f"{at}/analysis")
    page.fill("#text", "Parlament qanun qəbul etdi. Bakıda yeni bir söz deyildi.")
    page.select_option("#source", "az")
    page.select_option("#target", "en")
    page.click("button.main")
    page.wait_for_selector("svg.bar")


def changed(page: Page, at: str) -> None:
    page.goto(f"{at}/glossary/baku-letters/edit")
    page.fill("[name='ru.admitted']", "Бакинские письма")
    page.click("button.main")
    page.wait_for_selector(".becomes")


def going_to(path: str) -> Callable[[Page, str], None]:
    def go(page: Page, at: str) -> None:
        page.goto(at + path)

    return go


WAYS: dict[str, Callable[[Page, str], None]] = {
    "form": going_to("/check"),
    "findings": checked,
    "names": going_to("/names?name=Rəsulzadə"),
    "glossary": going_to("/glossary?q=Bakı"),
    "entry": going_to("/glossary/baku"),
    "concordance": going_to("/concordance?q=qanun&language=az"),
    "analysis": counted,
    "edit": going_to("/glossary/baku-letters/edit"),
    "preview": changed,
    "history": going_to("/glossary/baku-letters/history"),
    "wrong": going_to("/glossary/nobody"),
}


@pytest.mark.parametrize(
    ("size", "language"), [("desk", "en"), ("phone", "ru"), ("dark", "az"), ("without script", "en")]
)
@pytest.mark.parametrize("way", WAYS)
def test_a_page_can_be_used_by_all(
    server: Server, browser: Browser, way: str, size: str, language: str, tmp_path: Any
) -> None:
    context = browser.new_context(**SIZES[size])
    page = context.new_page()
    page.set_default_timeout(120_000)
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    try:
        WAYS[way](page, f"http://127.0.0.1:{server.port}/{language}")
        page.screenshot(path=tmp_path / "page.png", full_page=True)
        assert page.locator("h1").count() == 1
        assert page.locator("html").get_attribute("lang") == language
        assert [url for url in asked if not url.startswith(f"http://127.0.0.1:{server.port}/")] == []
        if SIZES[size].get("java_script_enabled", True):
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
            assert violations(page) == []
        assert [text for text in said if "404" not in text] == []
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds: contrast, labels, headings, landmarks."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]


def test_a_text_is_mended_with_the_keyboard_alone(server: Server, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"http://127.0.0.1:{server.port}/en/check")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#text")
    page.keyboard.insert_text(ESSAY)
    page.keyboard.press("Tab")
    page.keyboard.type("English")
    page.focus("button.main")
    page.keyboard.press("Enter")
    page.wait_for_selector(".finding")
    page.focus(".found")
    page.keyboard.press("Enter")
    assert page.url.endswith("#f1")
    page.focus(".tools button.main")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done")
    assert "Mammad Amin Rasulzadeh led" in page.inner_text(".text")
    with page.expect_download() as download:
        page.click("text=Download the file")
    assert "Kulagin disagreed" in download.value.path().read_text(encoding="utf-8")
    page.close()


def test_enter_in_a_field_saves_nothing(server: Server, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    changed(page, f"http://127.0.0.1:{server.port}/en")
    page.fill("[name='domain']", "history")
    page.press("[name='domain']", "Enter")
    page.wait_for_selector("td:text-is('history')")
    assert page.url.endswith("/edit")
    page.close()
