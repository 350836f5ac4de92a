// The pages work without this. With it, Ctrl+Enter sends a text, and a form is not sent twice.
"use strict";

document.addEventListener("keydown", (event) => {
  const area = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && area instanceof HTMLTextAreaElement) {
    area.form.requestSubmit();
  }
});

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  // A download leaves the page as it is.
  if (button && !button.formAction.endsWith("/file")) {
    button.setAttribute("aria-busy", "true");
  }
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
});
