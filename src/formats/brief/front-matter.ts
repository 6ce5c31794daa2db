import { skillName } from "../../core/brief/skill-name.ts";
import type { Brief } from "../../core/reports/brief.ts";
import { visible } from "../../core/text.ts";

/** Characters that a description may have (agentskills.io). */
const MOST = 1024;

/** What it makes, for whom, and when to take it: what an agent decides by whether to read on. */
function description({ name, sections }: Brief): string {
  const part = (text: string | null, most: number) => (text ? shortened(plainLine(text), most) : "");
  const called = part(name, 200);
  const what = part(sections.output, 400);
  const whom = part(sections.audience, 150);
  const delivers = what ? ` Delivers: ${ended(what)}` : "";
  const text = `Does “${called}”.${delivers}${whom ? ` For: ${ended(whom)}` : ""} Use it when “${called}” is asked for or due.`;
  return shortened(text, MOST);
}

const ended = (text: string) => (/[.!?。！？…]$/u.test(text) ? text : `${text}.`);

/** One line; angle brackets could be taken for markup by what reads a description, so they are replaced. */
const plainLine = (text: string) =>
  visible(text.replace(/\s+/gu, " ").trim()).replaceAll("<", "‹").replaceAll(">", "›");

function shortened(text: string, most: number): string {
  const chars = [...text];
  return chars.length <= most
    ? text
    : `${chars
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Front matter with a name, a description, and what the skill format alone allows besides. */
export function frontMatter(brief: Brief, { metadata }: { metadata: boolean }): string {
  const lines = [`name: ${skillName(brief.task)}`, `description: ${onOneLine(description(brief))}`];
  if (metadata)
    lines.push("metadata:", `  task: ${onOneLine(brief.task)}`, `  period: ${onOneLine(brief.portfolio.period)}`);
  return ["---", ...lines, "---"].join("\n");
}

/**
 * A text as YAML in double quotes, on one line. A row of three hyphens is spelt by number: some readers cut the front matter
 * at the first one they meet.
 */
function onOneLine(text: string): string {
  return JSON.stringify(text).replace(/-(?=--)|(?<=--)-/g, "\\x2d");
}
