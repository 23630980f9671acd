"use strict";

/* From the data and what was typed to what is found. Pure; the tests run it in node. */

const FIELD = { NAME: 0, TYPE: 1, WIRE: 2, LABEL: 3, CODE: 4, GIVEN: 5, DEFAULT: 6, RULE: 7, NAMES: 8, WIDTH: 9 };

const SYLLABLES = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const AN_INITIAL = 588;
const A_VOWEL = 28;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const PAIRS = { "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ" };

/* How well a text fits: held in it, begun by it, the very text. What an endpoint is called weighs more than
   what its fields are called; but a few Latin letters are part of many words, and PER is first of all a field. */
const HEAD = [110, 120, 130];
const OF_FIELD = [70, 80, 105];
const BY_CHANCE = 65;
const FEW_LETTERS = /^[a-z]{1,3}$/;
const ALL_WORDS_IN_HEAD = 100;
const ALL_WORDS = 60;
const IN_THE_REST = 40;
const IN_VALUES = 20;
const SCATTERED = 5;

/** Text without what does not count: case, blanks, _ and -. */
function plain(text) {
  return text.normalize("NFC").toLowerCase().replace(/[\s_-]+/g, "");
}

/** What was typed as a pattern over plain texts, null for nothing. ㅎㅈㄱ and 현재ㄱ fit 현재가. */
function pattern(typed) {
  const letters = [...plain(typed)].flatMap((letter) => [...(PAIRS[letter] ?? letter)]);
  if (!letters.length) return null;
  return new RegExp(letters.map((letter, at) => oneLetter(letter, at === letters.length - 1)).join(""), "u");
}

function oneLetter(letter, last) {
  const initial = INITIALS.indexOf(letter);
  if (initial >= 0) return withInitial(initial);
  const code = letter.codePointAt(0);
  if (last && code >= SYLLABLES && code <= LAST_SYLLABLE) return unfinished(code);
  return letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function withInitial(initial) {
  const first = SYLLABLES + initial * AN_INITIAL;
  return `[${INITIALS[initial]}${String.fromCodePoint(first)}-${String.fromCodePoint(first + AN_INITIAL - 1)}]`;
}

/** The last syllable while it is typed: 혀 is on its way to 현, and 현잭 to 현재가. */
function unfinished(code) {
  const final = (code - SYLLABLES) % A_VOWEL;
  const open = code - final;
  if (!final) return `[${String.fromCodePoint(open)}-${String.fromCodePoint(open + A_VOWEL - 1)}]`;
  const pair = PAIRS[FINALS[final]];
  const kept = pair ? open + FINALS.indexOf(pair[0]) : open;
  const moved = INITIALS.indexOf(pair ? pair[1] : FINALS[final]);
  return `(?:${String.fromCodePoint(code)}|${String.fromCodePoint(kept)}${withInitial(moved)})`;
}

/** Everything that can be found, with its texts made plain. */
function indexOf(data) {
  const titles = new Map(data.sections);
  const calls = data.calls.map((call) =>
    entry(
      call,
      [call.name, call.name.replace(/^Inquire/, ""), call.title, call.path.split("/").pop(), call.page, ...call.tr_ids.flatMap((ids) => ids.slice(1)), `${call.section}.${call.name}`],
      [call.path, call.doc, call.section, titles.get(call.section) ?? ""],
      [
        ...call.parameters.map((field) => line(data, field, "parameter", "")),
        ...call.parts.flatMap((part) => part.fields.map((field) => line(data, field, part.path, part.path))),
      ],
    ),
  );
  const masters = data.masters.map((master) =>
    entry(
      master,
      [master.name, master.record, master.title, master.archive],
      [master.doc, "master file 종목정보파일 마스터"],
      master.fields.map((field) => line(data, field, "field", "")),
    ),
  );
  return [...calls, ...masters];
}

function entry(item, heads, rest, fields) {
  const plainHeads = heads.filter(Boolean).map(plain);
  const head = plainHeads.join("\n");
  const plainRest = rest.map(plain).join("\n");
  return { item, heads: plainHeads, head, rest: plainRest, fields, all: [head, plainRest, ...fields.map((field) => field.all)].join("\n") };
}

function line(data, field, where, path) {
  const code = data.codes[field[FIELD.CODE]];
  const wires = field[FIELD.NAMES]?.length ? field[FIELD.NAMES] : [field[FIELD.WIRE] ?? ""];
  const keys = [field[FIELD.NAME], field[FIELD.LABEL] ?? "", ...wires].filter(Boolean).map(plain);
  const values = code ? [code[0], ...code[3].map((member) => member[0])].map(plain).join("\n") : "";
  const anchor = path ? `${path}.${field[FIELD.NAME]}` : field[FIELD.NAME];
  return { field, where, anchor, keys, values, all: `${keys.join("\n")}\n${values}` };
}

/** What fits, the best first: [{item, score, fields: [{field, where, anchor}]}]. */
function find(entries, typed) {
  const whole = pattern(typed);
  if (!whole) return [];
  const parts = typed.split(/\s+/).map(pattern).filter(Boolean);
  const words = parts.length > 1 ? parts : [];
  const everyIn = (text) => words.length > 0 && words.every((word) => word.test(text));
  const found = [];
  for (const one of entries) {
    if (!whole.test(one.all) && !everyIn(one.all)) continue;
    const fields = one.fields
      .map((line) => ({ line, score: scoreOfField(line, one, whole, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score);
    const score = Math.max(
      best(one.heads, whole, HEAD),
      everyIn(one.head) ? ALL_WORDS_IN_HEAD : 0,
      whole.test(one.rest) ? IN_THE_REST : 0,
      fields[0]?.score ?? 0,
      SCATTERED,
    );
    found.push({ item: one.item, score, fields: fields.map((hit) => hit.line) });
  }
  return found.sort((a, b) => b.score - a.score);
}

function scoreOfField(line, one, whole, words) {
  const named = best(line.keys, whole, OF_FIELD);
  if (named) return named;
  if (words.some((word) => word.test(line.all)) && words.every((word) => word.test(line.all) || word.test(one.head))) return ALL_WORDS;
  return whole.test(line.values) ? IN_VALUES : 0;
}

function best(texts, whole, scores) {
  let score = 0;
  for (const text of texts) {
    const hit = whole.exec(text);
    if (!hit) continue;
    const entire = hit[0].length === text.length;
    const fit = entire ? scores[2] : hit.index > 0 ? scores[0] : scores[1];
    score = Math.max(score, !entire && FEW_LETTERS.test(hit[0]) ? BY_CHANCE : fit);
  }
  return score;
}

/** A text in pieces, [piece, whether it was typed]. */
function marked(text, typed) {
  const patterns = [pattern(typed), ...typed.split(/\s+/).map(pattern)].filter(Boolean);
  const places = [];
  let squeezed = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = plain(text[at]);
    for (let n = 0; n < letter.length; n += 1) places.push(at);
    squeezed += letter;
  }
  for (const one of patterns) {
    const hit = one.exec(squeezed);
    if (!hit) continue;
    const start = places[hit.index];
    const end = places[hit.index + hit[0].length - 1] + 1;
    return [[text.slice(0, start), false], [text.slice(start, end), true], [text.slice(end), false]].filter(([piece]) => piece);
  }
  return [[text, false]];
}

/** Every KIS name with its English names and labels, and every English name with its KIS names. */
function vocabulary(data) {
  const wires = new Map();
  const names = new Map();
  const lists = [...data.calls.flatMap((call) => [call.parameters, ...call.parts.map((part) => part.fields)]), ...data.masters.map((master) => master.fields)];
  for (const field of lists.flat()) {
    const all = field[FIELD.NAMES]?.length ? field[FIELD.NAMES] : [field[FIELD.WIRE]].filter(Boolean);
    for (const wire of all) {
      const known = wires.get(wire.toLowerCase()) ?? { names: new Set(), labels: new Set() };
      wires.set(wire.toLowerCase(), known);
      known.names.add(field[FIELD.NAME]);
      if (field[FIELD.LABEL]) known.labels.add(field[FIELD.LABEL]);
    }
    const known = names.get(field[FIELD.NAME]) ?? new Set();
    if (all.length) names.set(field[FIELD.NAME], known);
    for (const wire of all.length ? field[FIELD.WIRE].split("+") : []) known.add(wire.toLowerCase());
  }
  const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    wires: sorted(wires).map(([wire, known]) => [wire, [...known.names], [...known.labels]]),
    names: sorted(names).map(([name, known]) => [name, [...known]]),
  };
}

if (typeof module !== "undefined") module.exports = { FIELD, plain, pattern, indexOf, find, marked, vocabulary };
