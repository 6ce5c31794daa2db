import { visible } from "../text.ts";
import { define, quote } from "./define.ts";

/** Text that is no document, or cannot be read at all. */
export const texts = define({
  "yaml-syntax": () => ({
    message: "this cannot be read as YAML",
    hint: "write key: value, with entries of a list on lines that start with - ; put an unusual text in quotes",
  }),
  "yaml-tab": () => ({ message: "this line is indented with a tab", hint: "indent with spaces; YAML takes no tabs" }),
  "yaml-indent": () => ({
    message: "this line is indented unlike those it belongs to",
    hint: "keys of one entry start in the same column",
  }),
  "yaml-quote": () => ({ message: "this quote is never closed", hint: "add the closing quote" }),
  "yaml-bracket": (a: { open: string }) => ({
    message: `this ${a.open} is never closed`,
    hint: `add the closing ${a.open === "[" ? "]" : "}"}`,
  }),
  "yaml-colon": () => ({
    message: "a second colon on one line",
    hint: "put the text after the first colon in quotes",
  }),
  "yaml-no-colon": () => ({
    message: "there is no key with a colon here",
    hint: "write key: value, with a space after the colon",
  }),
  "yaml-space": (a: { sign: string; found: string }) => {
    const after = a.sign === ":" ? "colon" : "dash";
    return {
      message: `after this ${after} stands ${a.found === "\u00a0" ? "a no-break space" : "a space of another kind"} (\\u{${a.found.charCodeAt(0).toString(16)}}), which YAML reads as a letter`,
      hint: `write a plain space after the ${after}`,
      fix: { old: `${a.sign}${a.found}`, new: `${a.sign} ` },
    };
  },
  "yaml-far": () => ({
    message: "the colon of this key stands too far behind it",
    hint: "write key: value, with the colon right after the key",
  }),
  "yaml-return": () => ({
    message: "a carriage return stands here that ends no line",
    hint: "save the file with line ends of one kind (LF, or CRLF as on Windows)",
  }),
  "yaml-mark": () => ({
    message: "a byte order mark (\\u{feff}) stands here, where it cannot be seen",
    hint: "remove it; only the first sign of a file may be one",
    fix: { old: "\u{feff}", new: "" },
  }),
  "yaml-start": (a: { first: string }) => ({
    message: `a text cannot start with ${a.first}`,
    hint: "put it in quotes",
  }),
  "yaml-question": () => ({ message: "a key after a question mark is not read", hint: "write key: value" }),
  "yaml-escape": (a: { found: string }) => ({
    message: `${quote(a.found)} means nothing between double quotes`,
    hint: "write \\\\ for a backslash, or use single quotes",
  }),
  "yaml-deep": () => ({ message: "lists within lists, too deep to read", hint: "a portfolio is at most five deep" }),
  "duplicate-key": (a: { key: string; line: number }) => ({
    message: `${quote(a.key)} stands here a second time`,
    hint: `it is written on line ${a.line} already; keep one`,
  }),
  "yaml-alias": () => ({
    message: "anchors and aliases (& and *) are not read",
    hint: "write the value out where it belongs; put a text that starts with & or * in quotes",
  }),
  "yaml-several": () => ({
    message: "a second document starts here",
    hint: "one file holds one portfolio: remove the --- line and what follows",
  }),
  "yaml-version": () => ({ message: "only YAML 1.2 is read", hint: "remove the line that starts with %YAML" }),
  "yaml-tag": (a: { tag: string }) => ({ message: `the tag ${quote(a.tag)} is not read`, hint: "remove the tag" }),
  "empty-file": () => ({
    message: "there is nothing in this file",
    hint: "a portfolio starts with format: orchestrate/portfolio@1",
  }),
  "not-a-map": (a: { got: string }) => ({
    message: `expected keys and values at the top, found ${a.got}`,
    hint: "start with format: orchestrate/portfolio@1",
  }),
  "not-text": () => ({ message: "this is not a text file (UTF-8)", hint: "a portfolio is a YAML text file" }),

  "too-many-parts": (a: { most: number }) => ({
    message: `the file has more than ${a.most} keys, entries and lines, which is the most that is read`,
    hint: "a portfolio holds the tasks of one person in one quarter",
  }),
  "cannot-read": (a: { message: string; hint?: string }) => ({
    message: visible(a.message),
    ...(a.hint ? { hint: visible(a.hint) } : {}),
  }),
  "too-large": (a: { size: string; most: string }) => ({
    message: `the file has ${a.size}; ${a.most} is the most that is read`,
  }),
});
