// Chooses findings by rule, severity and name. Without it, all are shown.
"use strict";
const form = document.getElementById("filter");
const count = document.getElementById("shown");
const findings = [...document.querySelectorAll(".finding")];
const texts = [...document.querySelectorAll(".text")];

function choose() {
  const wanted = [...form.querySelectorAll("select")].filter((select) => select.value);
  let shown = 0;
  for (const finding of findings) {
    finding.hidden = !wanted.every((select) => finding.dataset[select.name] === select.value);
    shown += !finding.hidden;
  }
  for (const text of texts) {
    text.hidden = wanted.length > 0 && !text.querySelector(".finding:not([hidden])");
  }
  count.textContent = `${shown.toLocaleString("en")} of ${findings.length.toLocaleString("en")} shown`;
}

form.addEventListener("change", choose);
form.addEventListener("reset", () => setTimeout(choose));
form.addEventListener("submit", (event) => event.preventDefault());
// A link to a finding that is not shown shows all again.
window.addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.hidden) {
    form.reset();
    setTimeout(() => target.scrollIntoView());
  }
});
form.hidden = false;
choose();
