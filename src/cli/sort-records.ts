import { type Loose, looseIn, ruleFor } from "../core/intake/records/offer.ts";
import { type Fate, type RecordRule, type RuleText, readRules } from "../core/intake/records/rules.ts";
import { isTaken } from "../core/intake/records/settle.ts";
import type { Prompt } from "../core/interview/prompt.ts";
import { spell } from "../core/portfolio/hours.ts";
import type { Task } from "../core/portfolio/schema.ts";
import { count, visible } from "../core/text.ts";
import { edit } from "../files/edit/edit.ts";
import { expression } from "../importers/expression.ts";
import type { Prompter } from "./prompter.ts";
import type { ReadRecords, RulesFile } from "./records.ts";
import { remark, type Shell } from "./shell.ts";
import { replaceFile } from "./write.ts";

/*
 * A short interview about titles that are in no task. Each answer is a rule, and is in rules.yaml before the next
 * question is put.
 */

/** Titles of fewer minutes a week are not asked about. */
const LEAST = 15;
/** As many as anybody answers in one go. */
const MOST = 20;

const NEW = "# Which records are whose hours. The first rule that matches holds.\nformat: orchestrate/rules@1\n";
const WHY: Record<string, string> = {
  sort: "Each answer becomes a rule in a file beside your portfolios, and holds for every import from then on.",
  loose: "What belongs to a task becomes hours of it. Days away shorten the weeks that your hours are divided by.",
};
const [AWAY, OUT, LATER, STOP] = ["-away", "-out", "-later", "-stop"];

/** What the records hold once the person has said what is in no task; as it was where they do not want to. */
export async function sortRecords(
  shell: Shell,
  taken: ReadRecords,
  tasks: readonly Task[],
  prompter: Prompter,
): Promise<ReadRecords> {
  const { weeks } = taken.document.window;
  const loose = looseIn(taken.settled, tasks, LEAST * weeks).slice(0, MOST);
  if (loose.length === 0 || weeks === 0) return taken;
  const time = spell(loose.reduce((sum, { minutes }) => sum + minutes, 0) / weeks);
  const wanted = await reply(shell, prompter, {
    key: "sort",
    kind: "select",
    message: `${count(loose.length, "title")} of ${time} a week ${loose.length === 1 ? "is" : "are"} in no task. Say where they belong?`,
    choices: [
      { value: "now", label: "one after the other, now" },
      { value: LATER!, label: "not now" },
    ],
    default: "now",
  });
  if (wanted !== "now") return taken;
  let now = taken;
  for (const [at, one] of loose.entries()) {
    const said = await reply(shell, prompter, question(one, at, loose.length, weeks, tasks));
    if (said === STOP) break;
    if (said === LATER) continue;
    const fate: Fate = said === AWAY ? "absence" : said === OUT ? "ignore" : { task: said };
    const text = ruleFor(one, fate, now.settled, (rule) => ready(rule));
    now = now.withRules(await added(shell, now.rules, text));
    const hit = now.settled.filter((each) => isTaken(each) && each.rule?.shown === (text.words ?? text.expression));
    remark(
      shell,
      `“${text.words ?? text.expression}” takes ${count(hit.length, "entry", "entries")}; kept in ${now.rules.file}.`,
    );
  }
  return now;
}

function question(one: Loose, at: number, of: number, weeks: number, tasks: readonly Task[]): Prompt {
  const alike = one.titles.length > 1 ? ` and ${one.titles.length - 1} like it` : "";
  return {
    key: `loose:${one.title}`,
    kind: "select",
    message: visible(
      `“${one.title}”${alike}: ${spell(one.minutes / weeks)} a week, ${count(one.entries, "entry", "entries")}. What is it? (${at + 1} of ${of})`,
    ),
    choices: [
      ...tasks.map(({ id, name }) => ({ value: id, label: visible(name) })),
      { value: OUT!, label: "no work: leave it out" },
      { value: AWAY!, label: "days away" },
      { value: LATER!, label: "something else; leave it for now" },
      { value: STOP!, label: "stop asking" },
    ],
    default: LATER,
  };
}

async function reply(shell: Shell, prompter: Prompter, prompt: Prompt): Promise<string> {
  for (;;) {
    const said = await prompter.ask(prompt);
    if (said.kind === "answer") return String(said.value);
    if (said.kind === "back") return prompt.key === "sort" ? LATER! : STOP!;
    remark(shell, WHY[prompt.key.split(":", 1)[0]!]!);
  }
}

const ready = (text: RuleText): RecordRule | undefined => readRules([text], expression).rules[0];

/** The rules with one more at their end, on disk. */
async function added({ context }: Shell, rules: RulesFile, text: RuleText): Promise<RulesFile> {
  const before = rules.text ?? NEW;
  const at = rules.rules.length;
  const change =
    at === 0
      ? { path: ["rules"], old: rules.text === undefined ? undefined : [], new: [text] }
      : { path: ["rules", at], old: undefined, new: text };
  const after = edit(before, [change]);
  await replaceFile(context, rules, after, rules.text);
  return { ...rules, text: after, rules: [...rules.rules, ready(text)!] };
}
