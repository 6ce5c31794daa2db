/** Spelling helpers that every layer shares: nearest word, safe text, plain lists. */

/** The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words. */
export function editDistance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let before: number[] = [];
  let previous = t.map((_, j) => j + 1);
  previous.unshift(0);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[t.length]!;
}

/** The candidate a person most likely meant, or undefined when none is near (more than 40 % of the letters differ). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const short = Math.min(known.length, typed.length);
    const distance =
      short >= 3 && (known.startsWith(typed) || typed.startsWith(known)) ? 1 : editDistance(typed, known);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  const longer = Math.max(word.length, best?.length ?? 0);
  const limit = longer < 2 ? 0 : Math.max(1, Math.floor(longer * 0.4));
  return bestDistance <= limit ? best : undefined;
}

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[], conjunction = "or"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** Control characters and the marks that reorder text: a terminal obeys them, and a reader does not see them. */
export const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text from a file or a keyboard, made safe: what is unseen is shown as \u{..}, so that it is read and not obeyed. */
export function visible(text: string): string {
  return text.replace(unseen, (char) =>
    char === "\n" ? "\\n" : char === "\t" ? "\\t" : `\\u{${char.codePointAt(0)!.toString(16)}}`,
  );
}

/** A name within a sentence. */
export const quoted = (name: string): string => `“${name}”`;

/** A sentence of ours with a capital. A name of the user's may be written in a way of its own: see the inline text of Markdown. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 task", "3 tasks". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A name as an id: lower case, letters and digits of any script, hyphens between. Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** A size in bytes as people read it: "812 bytes", "64 KB", "12.3 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}

/** A number of 32 bits that hardly two texts share (FNV-1a with a final mix), the same everywhere and for ever. */
export function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
