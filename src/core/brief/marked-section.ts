/** One brief within a file that holds other things too: AGENTS.md. */

export type Placed = { readonly text: string } | { readonly fault: string };

const begin = (id: string) => `<!-- orchestrate:begin ${id} -->`;
const end = (id: string) => `<!-- orchestrate:end ${id} -->`;

/** A section between its markers. */
export function markedSection(id: string, section: string): string {
  return `${begin(id)}\n${section.trimEnd()}\n${end(id)}\n`;
}

/**
 * The file with the section in it: in the place of the one that is there, else of the one under a former id of the task, else
 * at the end. Nothing outside the markers changes; the line ends of the file are kept. A marker counts where it stands alone on
 * its line, with or without blanks around it; within a code fence it is an example.
 */
export function placeSection(
  file: string | undefined,
  id: string,
  section: string,
  former: readonly string[] = [],
): Placed {
  if (!file) return { text: markedSection(id, section) };
  const eol = file.includes("\r\n") ? "\r\n" : "\n";
  const written = markedSection(id, section).replaceAll("\n", eol);
  const lines = file.split("\n");
  const { markers, open } = markersIn(lines);
  const of = (one: string) => markers.filter((marker) => marker.id === one);
  const named = [...new Set(former)].filter((one) => of(one).length > 0);
  if (of(id).length === 0 && named.length > 1)
    return { fault: `it has a section for each of ${named.join(", ")}, and the task was all of them` };
  const ours = of(id).length > 0 ? id : named[0];
  if (ours === undefined) {
    if (open !== undefined)
      return {
        fault: `a code fence begins on line ${open + 1} and does not end: what comes at the end would be in it`,
      };
    const gap = file.endsWith("\n") ? eol : eol + eol;
    return { text: `${file}${gap}${written}` };
  }
  const [first, last, ...more] = of(ours);
  const isPair = first?.edge === "begin" && last?.edge === "end" && more.length === 0;
  if (!isPair || of(ours).some(({ isCode }) => isCode))
    return { fault: `the markers of ${ours} are not one pair: ${begin(ours)} and ${end(ours)}` };
  const before = lines
    .slice(0, first.line)
    .map((line) => `${line}\n`)
    .join("");
  const after = lines.slice(last.line + 1).join("\n");
  const isLast = last.line === lines.length - 1;
  return { text: before + (isLast ? written.slice(0, -eol.length) : written) + after };
}

interface Marker {
  readonly line: number;
  readonly edge: "begin" | "end";
  readonly id: string;
  /** Indented as far as code is: nobody can tell whether it is an example. */
  readonly isCode: boolean;
}

const MARKER = /^(\s*)<!-- orchestrate:(begin|end) (\S+) -->\s*$/;
/** The signs that open a code fence, also one in a list. Behind ``` no further ` may follow. */
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?!.*`)|~{3,})/;

function markerIn(text: string, line: number): Marker | undefined {
  const [, indent, edge, id] = MARKER.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { line, edge: edge as Marker["edge"], id, isCode: /\t| {4}/.test(indent!) };
}

/** The markers that are no examples, and the line of a code fence that nothing closes. What is in a section opens none. */
function markersIn(lines: readonly string[]): { markers: Marker[]; open: number | undefined } {
  const all = lines.map(markerIn);
  const lastEnd = new Map(all.flatMap((one) => (one?.edge === "end" ? [[one.id, one.line] as const] : [])));
  const markers: Marker[] = [];
  let fence: { signs: string; line: number } | undefined;
  let section: string | undefined;
  for (const [line, text] of lines.entries()) {
    const marker = all[line];
    if (fence) {
      if (closes(text.trim(), fence.signs)) fence = undefined;
    } else if (marker) {
      markers.push(marker);
      if (marker.edge === "begin" && lastEnd.get(marker.id)! > line) section ??= marker.id;
      else if (marker.id === section) section = undefined;
    } else if (section === undefined) {
      const signs = FENCE.exec(text)?.[1];
      if (signs) fence = { signs, line };
    }
  }
  return { markers, open: fence?.line };
}

/** A fence is closed by as many of its own signs, or more, and nothing else on the line. */
const closes = (text: string, signs: string): boolean =>
  text.length >= signs.length && text === signs[0]!.repeat(text.length);
