import { join } from "node:path";
import { visible } from "../core/text.ts";
import type { Context } from "./context.ts";
import type { Shell } from "./shell.ts";

/** Topics of the help: the documents that come with the program, or a chapter of one. The same text, so that they never differ. */
const TOPICS: Readonly<Record<string, { readonly file: string; readonly chapter?: string }>> = {
  file: { file: "patterns/portfolio.md" },
  lists: { file: "patterns/portfolio.md", chapter: "A week as a list" },
  numbers: { file: "patterns/numbers.md" },
  pattern: { file: "patterns/README.md" },
  "exit-codes": { file: "README.md", chapter: "Exit codes" },
};

export const topics: readonly string[] = Object.keys(TOPICS);

/** Set for a terminal where somebody looks; else the text as it stands in the document. */
export async function showTopic(shell: Shell, topic: string): Promise<void> {
  const [{ deliver, lookFor }, { drawTopic }] = await Promise.all([
    import("./deliver.ts"),
    import("../formats/topic.ts"),
  ]);
  const written = await topicText(shell.context, topic);
  const text = shell.context.stdout.isTTY ? drawTopic(written, lookFor(shell, {})) : written;
  await deliver(shell, { text }, {});
}

async function topicText({ disk, shipped }: Context, topic: string): Promise<string> {
  const { file, chapter } = TOPICS[topic]!;
  const text = new TextDecoder().decode(await disk.read(join(await shipped(), file))).replaceAll("\r\n", "\n");
  const part = chapter === undefined ? text : chapterOf(text, chapter);
  return `${part.trimEnd().split("\n").map(visible).join("\n")}\n`;
}

/** From its heading to the next of the same rank or above. */
function chapterOf(text: string, chapter: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === chapter);
  if (start < 0) throw new Error(`there is no chapter called ${chapter}`);
  const rank = rankOf(lines[start]!);
  const length = lines.slice(start + 1).findIndex((line) => rankOf(line) > 0 && rankOf(line) <= rank);
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join("\n");
}

/** How many signs a heading begins with; 0 where a line is none. */
const rankOf = (line: string): number => line.length - line.replace(/^#+(?= )/, "").length;
