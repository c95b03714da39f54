// What the pages do beyond HTML: suggestions while typing, claims opened beside the text, evidence opened for printing.
// Everything works without it, by links and forms. No markup is ever made from data: textContent only, or pages of our own server.
"use strict";

function suggesting(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = input.id + "-list";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "away";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"], ["autocomplete", "off"]])
    input.setAttribute(name, value);

  let timer = 0, asked = 0, chosen = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    const all = options();
    chosen = (number + all.length) % all.length;
    all.forEach((item, n) => item.setAttribute("aria-selected", String(n === chosen)));
    input.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  };
  const go = (item) => location.assign(item.dataset.address);
  const show = (found) => {
    list.replaceChildren(...found.map((one, n) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const kind = document.createElement("span");
      item.id = list.id + "-" + n;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.address = one.address;
      name.textContent = one.name;
      if (one.note) {
        const note = document.createElement("span");
        note.className = "quiet";
        note.textContent = " " + one.note;
        name.append(note);
      }
      kind.textContent = one.kind;
      kind.className = "label";
      item.append(name, kind);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); go(item); });
      return item;
    }));
    status.textContent = found.length === 1 ? "1 suggestion" : found.length + " suggestions";
    list.hidden = !found.length;
    chosen = -1;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  const ask = async () => {
    const number = ++asked;
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    const answer = await fetch("/suggest?q=" + encodeURIComponent(typed)).catch(() => null);
    if (answer && answer.ok && number === asked) show(await answer.json());
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) go(options()[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}

function reading(text) {
  const panel = document.querySelector(".panel");
  text.addEventListener("click", async (event) => {
    const link = event.target.closest("a.claim");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const answer = await fetch(link.href).catch(() => null);
    if (!answer || !answer.ok) return location.assign(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    panel.replaceChildren(...page.querySelector(".panel").childNodes);
    panel.classList.add("filled");
    text.querySelectorAll(".chosen").forEach((old) => old.classList.remove("chosen"));
    page.querySelectorAll("a.claim.chosen").forEach((mark) => text.querySelector(`a.claim[data-at="${CSS.escape(mark.dataset.at)}"]`)?.classList.add("chosen"));
    history.replaceState(null, "", link.href);
    panel.querySelector("h2").focus({ preventScroll: true });
  });
}

document.querySelectorAll("form.search").forEach(suggesting);
document.querySelectorAll(".text").forEach(reading);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
