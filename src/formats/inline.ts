import { visible } from "../core/text.ts";

/** What starts a block of Markdown where it stands first on a line; one mark before it makes it text. */
const BLOCK =
  /^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~~~|=+\s*$|-+\s*$|[-*_](?:\s*[-*_]){2,}\s*$)|^(\d{1,9})(?=[.)](?:\s|$))/;

/**
 * What a person typed, as one line of Markdown that shows exactly that (CommonMark 0.31 and GitHub's additions). Only what
 * would be obeyed is escaped: agents read the raw text, and a file name full of backslashes would be copied with them.
 */
export function inline(text: string): string {
  const line = visible(text.replace(/\s+/gu, " ").trim());
  const several = (char: string) => line.indexOf(char) !== line.lastIndexOf(char);
  const escaped = line.replace(/[\\`*_[\]<&~$]/g, (char, at: number) => {
    const [before, after] = [line[at - 1] ?? " ", line[at + 1] ?? " "];
    const obeyed = {
      "\\": /[!-/:-@[-`{-~]/.test(after) || at === line.length - 1,
      "`": true,
      "*": !(before === " " && after === " "),
      _: !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) && !(before === " " && after === " "),
      "[": true,
      "]": false,
      "<": /[a-z/!?]/i.test(after),
      "&": /^&(?:#|[a-z0-9]+;)/i.test(line.slice(at)),
      "~": several("~"),
      $: several("$"),
    }[char];
    return obeyed ? `\\${char}` : char;
  });
  return escaped.replace(BLOCK, (_, digits: string | undefined) => (digits ? `${digits}\\` : "\\"));
}

/** The same in a heading, where a closing row of # would be taken for markup. */
export function headingText(text: string): string {
  return inline(text).replace(/(?<!\\)(#+)$/, "\\$1");
}

/** The same with a full stop, where it has no mark of its own. */
export function ended(text: string): string {
  const line = inline(text);
  if (/[.!?。！？…:]$/u.test(line)) return line;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(line)) return `${line}。`;
  return /^\d{1,9}$/.test(line) ? `${line}\\.` : `${line}.`; // a number and a full stop would begin a list
}

/** The same as a sentence of its own. */
export function sentence(text: string): string {
  return withCapital(ended(text));
}

/** With a capital, unless the first word is written in a way of its own: iOS, x86, snake_case. */
export function withCapital(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}_./-])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
