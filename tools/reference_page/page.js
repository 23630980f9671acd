
/* The page: every text is put in as text, never as HTML. */

const DATA = JSON.parse(document.getElementById("data").textContent);
const MAIN = document.getElementById("main");
const BOX = document.getElementById("search");
const SHOWN_AT_FIRST = 25;
const FIELDS_AT_FIRST = 6;
const WORDS_AT_FIRST = 300;
const FEW_VALUES = 5;

const BY_ID = new Map([...DATA.calls, ...DATA.masters].map((item) => [item.id, item]));
const lazily = (make) => {
  let made;
  return () => (made ??= make());
};
const index = lazily(() => indexOf(DATA));
const words = lazily(() => vocabulary(DATA));

/** An element: attributes, then children, which are elements or texts. */
function h(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

/** A word of a program; it may break after _, / and the like. */
const code = (text) => (text ? h("code", null, breakable(text)) : "");
const breakable = (text) => text.split(/(?<=[_/.=+])/).flatMap((piece, at) => (at ? [h("wbr"), piece] : [piece]));
const linkTo = (id, anchor) => `#${encodeURIComponent(id)}${anchor ? `/${encodeURIComponent(anchor)}` : ""}`;
const withMarks = (text, typed) => marked(text, typed).map(([piece, hit]) => (hit ? h("mark", null, piece) : piece));
const isMaster = (item) => item.fields !== undefined;
const isOrder = (item) => (item.effect ?? "").startsWith("orders");

/** A docstring: paragraphs, and code between backticks. */
function prose(text) {
  return text.split(/\n\n+/).map((paragraph) => h("p", null, paragraph.split("`").map((piece, at) => (at % 2 ? code(piece) : piece))));
}

function copyable(text) {
  const button = h("button", { type: "button", onclick: () => copy(text, button) }, "Copy");
  return h("div", { class: "code" }, h("pre", null, h("code", null, text)), button);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = "Copy"), 1200);
}

/* Views */

function home() {
  const count = DATA.calls.reduce((sum, call) => sum + call.parameters.length + call.parts.reduce((n, part) => n + part.fields.length, 0), 0);
  return [
    h("p", { class: "lead" }, `${DATA.calls.length} calls, ${count.toLocaleString("en")} parameters and fields, ${DATA.masters.length} master files. Type Korean or English, a TR id, a path or a KIS name; initials (ㅎㅈㄱ) will do. Examples go inside `, code("async with Kis.from_env() as kis:"), "."),
    h("p", { class: "chips" }, DATA.sections.map(([key, title]) => h("a", { href: linkTo(key) }, title, twins(title) ? h("small", null, ` ${key}`) : ""))),
    ...DATA.sections.map(([key, title]) => section(key, title)),
    mastersList(),
  ];
}

const twins = (title) => DATA.sections.filter(([, other]) => other === title).length > 1;

function section(key, title) {
  const calls = DATA.calls.filter((call) => call.section === key);
  return h("section", { id: key }, h("h2", null, title, " ", h("small", null, key)), h("ul", { class: "list" }, calls.map((call) => h("li", null, h("a", { href: linkTo(call.id) }, call.title, " ", code(call.name)), isOrder(call) ? badge("order", "order") : ""))));
}

function mastersList() {
  return h("section", { id: "masters" }, h("h2", null, "Master files"), h("ul", { class: "list" }, DATA.masters.map((master) => h("li", null, h("a", { href: linkTo(master.id) }, master.title, " ", code(master.name))))));
}

const badge = (text, kind) => h("span", { class: `badge ${kind ?? ""}` }, text);

function badges(call) {
  return h("p", { class: "badges" }, badge(call.method), isOrder(call) ? badge("order", "order") : badge("read"), call.paper.startsWith("yes") ? badge("paper", "good") : badge("real only"), call.paging.startsWith("one page") ? "" : badge("pages"));
}

function results(typed) {
  const found = find(index(), typed);
  const list = h("ol", { class: "results" });
  const more = (from) => {
    list.append(...found.slice(from, from + SHOWN_AT_FIRST).map((one) => result(one, typed)));
    const next = from + SHOWN_AT_FIRST;
    if (next < found.length) {
      const button = h("button", { type: "button", class: "more", onclick: () => (button.remove(), more(next)) }, `${found.length - next} more`);
      list.append(button);
    }
  };
  more(0);
  return [h("p", { class: "count", role: "status" }, found.length ? `${found.length} found` : `Nothing fits “${typed}”.`), list];
}

function result({ item, fields }, typed) {
  const lines = h("ul", { class: "hits" }, fields.slice(0, FIELDS_AT_FIRST).map((line) => hit(item, line, typed)));
  if (fields.length > FIELDS_AT_FIRST) {
    const button = h("button", { type: "button", class: "more", onclick: () => lines.replaceChildren(...fields.map((line) => hit(item, line, typed))) }, `${fields.length - FIELDS_AT_FIRST} more`);
    lines.append(h("li", null, button));
  }
  const master = isMaster(item);
  const ids = master ? item.archive : item.tr_ids.map((one) => one[1]).join(" ");
  return h(
    "li",
    null,
    h("a", { class: "title", href: linkTo(item.id) }, h("b", null, withMarks(item.title, typed)), " ", h("code", null, withMarks(item.name, typed))),
    isOrder(item) ? badge("order", "order") : "",
    h("div", { class: "under" }, h("span", null, master ? "master file" : item.section), h("code", null, withMarks(ids, typed)), master ? "" : h("code", null, withMarks(item.path, typed))),
    fields.length ? lines : "",
  );
}

function hit(item, { field, where, anchor }, typed) {
  const [name, , wire, label] = field;
  return h("li", null, h("a", { href: linkTo(item.id, anchor) }, h("code", null, withMarks(name, typed)), h("span", null, withMarks(label ?? "", typed)), h("code", { class: "wire" }, withMarks(wire ?? "", typed)), h("small", null, where)));
}

function callView(call) {
  const rows = [
    ["import", code(`from ${call.home} import ${call.name}`)],
    ["path", code(`${call.method} ${call.path}`)],
    ["KIS page", call.page],
    ["TR id", call.tr_ids.length ? trIds(call.tr_ids) : "none"],
    ["paper", call.paper],
    ["effect", call.effect],
    ["lane", call.lane],
    ["proof", call.proof],
    ["pages", call.paging],
    ["always sent", call.fixed.length ? h("span", null, call.fixed.map(([name, text]) => h("span", { class: "pair" }, code(name), " ", text))) : ""],
  ];
  return [
    heading(call.title, call.name, [call.section, (DATA.sections.find(([key]) => key === call.section) ?? [])[1]]),
    badges(call),
    ...prose(call.doc),
    facts(rows),
    copyable(call.example),
    call.command ? copyable(call.command) : "",
    h("h2", null, "Parameters"),
    call.parameters.length ? table(call.parameters, "", true) : h("p", null, "None."),
    h("h2", null, "Answer"),
    ...call.parts.flatMap(part),
  ];
}

function masterView(master) {
  return [
    heading(master.title, master.name, ["masters", "Master files"]),
    ...prose(master.doc),
    facts([["import", code(`from kis_async.masters import ${master.record}`)], ["file", code(master.archive)], ["layout", master.form]]),
    copyable(master.example),
    h("h2", null, "Fields"),
    table(master.fields, "", false),
  ];
}

function heading(title, name, [section, words]) {
  return h("div", { class: "heading" }, h("a", { class: "up", href: linkTo(section) }, words || section), h("h1", null, title, " ", code(name)));
}

function facts(rows) {
  return h("dl", null, rows.filter(([, value]) => value !== "").flatMap(([name, value]) => [h("dt", null, name), h("dd", null, value)]));
}

function trIds(lines) {
  const old = lines.some((ids) => ids[3]);
  const when = lines.some((ids) => ids[0]);
  const cells = (tag, texts) => h("tr", null, [...(when ? [texts[0]] : []), texts[1], texts[2], ...(old ? [texts[3], texts[4]] : [])].map((text, at) => h(tag, null, tag === "td" && (at || !when) ? code(text) || "none" : text)));
  return h("table", { class: "ids" }, h("thead", null, cells("th", ["when", "real", "paper", "old real", "old paper"])), h("tbody", null, lines.map((ids) => cells("td", ids))));
}

function part(one) {
  const kind = one.many ? "list of " : "";
  return [
    h("h3", { id: one.path }, one.path, " ", h("small", null, kind, code(one.row), one.wire ? [" · KIS ", code(one.wire)] : "")),
    ...(one.doc ? prose(one.doc) : []),
    table(one.fields, `${one.path}.`, false),
  ];
}

function table(fields, prefix, parameters) {
  const heads = ["name", "type", "KIS name", "label", parameters ? "default, values" : "values"];
  return h("table", { class: "fields" }, h("thead", null, h("tr", null, heads.map((head) => h("th", null, head)))), h("tbody", null, fields.map((field) => row(field, prefix, parameters))));
}

function row(field, prefix, parameters) {
  const [name, type, wire, label, key, given, standard, rule, , width] = field;
  const notes = [];
  if (given) notes.push(badge(parameters ? "required" : "always", parameters ? "order" : "good"));
  if (standard) notes.push(h("span", { class: "note" }, "default ", code(standard)));
  if (rule) notes.push(h("span", { class: "note" }, rule));
  if (width) notes.push(h("span", { class: "note" }, width === 1 ? "1 byte" : `${width} bytes`));
  if (key) notes.push(values(DATA.codes[key]));
  return h("tr", { id: `${prefix}${name}` }, h("td", { class: "name" }, code(name)), h("td", { class: "type" }, type), h("td", { class: "wire" }, code(wire)), h("td", { class: "label" }, label ?? ""), h("td", { class: "notes" }, notes));
}

function values([name, doc, home, members]) {
  const list = members.map(([member, value]) => h("span", { class: "pair" }, code(member), " ", value || "(blank)"));
  const few = members.length <= FEW_VALUES;
  const about = h("span", { class: "about" }, doc, " ", code(`from ${home} import ${name}`));
  return h("details", null, h("summary", null, few ? list : `${members.length} values`), few ? "" : h("span", { class: "values" }, list), about);
}

function vocabularyView() {
  const box = h("input", { type: "search", placeholder: "Filter the vocabulary", "aria-label": "Filter the vocabulary" });
  const tables = h("div", { class: "columns" });
  const show = () => {
    const fits = pattern(box.value);
    const keep = (texts) => !fits || texts.some((text) => fits.test(plain(text)));
    const wires = words().wires.filter(([wire, names, labels]) => keep([wire, ...names, ...labels]));
    const names = words().names.filter(([name, list]) => keep([name, ...list]));
    tables.replaceChildren(
      h("section", null, h("h2", null, `KIS names (${wires.length.toLocaleString("en")})`), lines(wires, ([wire, english, labels]) => [code(wire), english.map(chip), labels.join(", ")])),
      h("section", null, h("h2", null, `English names (${names.length.toLocaleString("en")})`), lines(names, ([name, list]) => [chip(name), list.map(chip)])),
    );
  };
  box.addEventListener("input", show);
  show();
  return [h("h1", null, "Vocabulary"), h("p", null, "Every KIS name with its English name and labels, and every English name with its KIS names."), h("label", { class: "filter" }, box), tables];
}

const chip = (word) => h("a", { class: "word", href: `#find=${encodeURIComponent(word.replace(/ … .*/, ""))}` }, code(word));

function lines(rows, cells) {
  const body = h("tbody", null, rows.slice(0, WORDS_AT_FIRST).map((one) => h("tr", null, cells(one).map((cell) => h("td", null, cell)))));
  const shown = h("div", null, h("table", { class: "words" }, body));
  if (rows.length > WORDS_AT_FIRST) {
    const rest = () => (button.remove(), body.append(...rows.slice(WORDS_AT_FIRST).map((one) => h("tr", null, cells(one).map((cell) => h("td", null, cell))))));
    const button = h("button", { type: "button", class: "more", onclick: rest }, `all ${rows.length.toLocaleString("en")}`);
    shown.append(button);
  }
  return shown;
}

/* Where we are stands in the address: #find=…, #vocabulary, #section, #call or #call/field. */

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function route() {
  const hash = location.hash.slice(1);
  if (hash.startsWith("find=")) {
    const typed = decoded(hash.slice("find=".length));
    if (BOX.value !== typed) BOX.value = typed;
    show(results(typed), typed);
    return;
  }
  BOX.value = "";
  const [id, anchor] = hash.split("/").map(decoded);
  const item = BY_ID.get(id);
  if (item) show(isMaster(item) ? masterView(item) : callView(item), `${item.title} ${item.name}`);
  else if (id === "vocabulary") show(vocabularyView(), "vocabulary");
  else show(home(), "");
  const place = item ? anchor : id;
  const target = place ? document.getElementById(place) : null;
  if (target) {
    target.classList.add("target");
    target.scrollIntoView({ block: item ? "center" : "start" });
  } else scrollTo(0, 0);
}

function show(view, title) {
  MAIN.replaceChildren(...view.filter((part) => part !== ""));
  document.title = title ? `${title} · kis_async reference` : "kis_async reference";
}

let waiting = false;
BOX.addEventListener("input", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const typed = BOX.value;
    const address = typed.trim() ? `#find=${encodeURIComponent(typed)}` : "#";
    if (location.hash.startsWith("#find=") || !typed.trim()) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    if (typed.trim()) show(results(typed), typed);
    else show(home(), "");
    scrollTo(0, 0);
  });
});

document.addEventListener("keydown", (event) => {
  const typing = /^(input|textarea)$/i.test(event.target.tagName);
  if (event.key === "/" && !typing) {
    event.preventDefault();
    BOX.select();
    BOX.focus();
  } else if (event.target === BOX && !event.isComposing) {
    if (event.key === "Enter") document.querySelector(".results a.title")?.click();
    if (event.key === "ArrowDown") document.querySelector(".results a")?.focus();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.closest?.(".results")) {
    event.preventDefault();
    const links = [...document.querySelectorAll(".results a")];
    const next = links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
    (next < 0 ? BOX : links[next])?.focus();
  }
});

addEventListener("hashchange", route);
addEventListener("popstate", route);
route();
setTimeout(index, 50);
