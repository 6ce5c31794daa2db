/** A text as its lines, and a line without what lists put around a name. */

// what terminals put around a paste, with the escape before it or without where a terminal kept that
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const PASTE = /\u001b?\[20[01]~/g;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines as they stand, however the text ends them. The marks of a bracketed paste belong to none of them. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, "")
    .replace(PASTE, "")
    .split(LINE_END);

const BULLETS = [
  /^[-*+–—◦▪‣○■□➢➤]\s+/,
  /^[•·●]\s*/,
  /^-(?=\p{L})/u,
  /^\(?\d{1,3}[.)](?=\s|\p{L})\s*/u,
  /^[a-z]\)\s+/,
  /^\[[ xX]?\]\s*/,
  /^[☐☑☒✓✔✅]\s*/,
];
const MARKERS = [/^>\s*/, /^#{1,6}\s+/, ...BULLETS];

/** As many as stand before a name; what has more is no list. */
const MOST_MARKERS = 6;

/** Without bullets, numbers and check boxes, of which several may stand one behind the other. */
export function withoutBullets(line: string, markers: readonly RegExp[] = BULLETS): string {
  let rest = line.trim();
  for (let round = 0; round < MOST_MARKERS; round++) {
    const before = rest;
    for (const marker of markers) rest = rest.replace(marker, "");
    if (rest === before) break;
  }
  return rest;
}

/** Without all that lists put around a name: also what quotes, heads and stresses a line. */
export function withoutMarkers(line: string): string {
  let rest = withoutBullets(line, MARKERS);
  for (const pair of ["**", "__", "~~", "`"]) {
    const parts = rest.split(pair);
    if (parts.length > 1 && parts.length % 2 === 1) rest = parts.join("");
  }
  for (const mark of ["*", "_"]) {
    const end = rest.startsWith(mark) ? rest.indexOf(mark, 1) : -1;
    if (end > 1) rest = rest.slice(1, end) + rest.slice(end + 1);
  }
  return rest.trim();
}

/** A line that only draws: the rule under a header, a divider, a fence. */
export const isRule = (line: string): boolean => /^[-=_*|+:~`#\s─━│┼]+$/.test(line) && /[-=_*+~`#─━]/.test(line);

/** Marks that order text, and the mark before a file: no part of a name at its ends. */
const MARKS = /^[\s\u061c\u200b-\u200f\u2060\ufeff]+|[\u061c\u200e\u200f\u2060\ufeff]$/g;

const QUOTES = [`""`, "''", "“”", "„“", "«»", "»«", "‘’", "「」", "『』"];

/** A name without the separators and quotes around it; blanks within it are single. */
export function cleanName(text: string): string {
  let name = text.replace(/\s+/g, " ").replace(MARKS, "").trim();
  if (/\.\.$|…$/.test(name)) name = trimmed(name, " .…"); // dots that lead the eye
  name = trimmed(name, " ,;:、，；：،|=-–—");
  for (const [open, close] of QUOTES as unknown as [string, string][])
    if (name.length > 2 && name.startsWith(open) && name.endsWith(close)) name = name.slice(1, -1).trim();
  return name;
}

/** Without any of these characters at the end, and separators at the start. One pass: names are as long as somebody pastes. */
function trimmed(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end--;
  let start = 0;
  while (start < end && " ,;:|=".includes(text[start]!)) start++;
  return text.slice(start, end);
}
