/** One brief within a file that holds other things too: AGENTS.md. */

export type Placed = { readonly text: string } | { readonly fault: string };

const begin = (id: string) => `<!-- orchestrate:begin ${id} -->`;
const end = (id: string) => `<!-- orchestrate:end ${id} -->`;

/** A section between its markers. */
export function markedSection(id: string, section: string): string {
  return `${begin(id)}\n${section.trimEnd()}\n${end(id)}\n`;
}

/**
 * The file with the section in it: in the place of the one that is there, else at the end. Nothing outside the markers
 * changes; the line ends of the file are kept. A marker counts only where it stands alone on its line.
 */
export function placeSection(file: string | undefined, id: string, section: string): Placed {
  if (!file) return { text: markedSection(id, section) };
  const eol = file.includes("\r\n") ? "\r\n" : "\n";
  const written = markedSection(id, section).replaceAll("\n", eol);
  const lines = file.split("\n");
  const at = (marker: string) => lines.flatMap((line, index) => (line.replace(/\r$/, "") === marker ? [index] : []));
  const [starts, ends] = [at(begin(id)), at(end(id))];
  if (starts.length === 0 && ends.length === 0) {
    const gap = file.endsWith("\n") ? eol : eol + eol;
    return { text: `${file}${gap}${written}` };
  }
  if (starts.length !== 1 || ends.length !== 1 || starts[0]! > ends[0]!)
    return { fault: `the markers of ${id} are not one pair: ${begin(id)} and ${end(id)}` };
  const before = lines
    .slice(0, starts[0])
    .map((line) => `${line}\n`)
    .join("");
  const after = lines.slice(ends[0]! + 1).join("\n");
  const isLast = ends[0] === lines.length - 1;
  return { text: before + (isLast ? written.slice(0, -eol.length) : written) + after };
}
