import { skillName } from "../../core/brief/skill-name.ts";
import type { Brief } from "../../core/reports/brief.ts";
import { json } from "../json.ts";
import type { Made } from "../look.ts";
import { body, title } from "./body.ts";
import { frontMatter } from "./front-matter.ts";

/** The body of a SKILL.md stays below 500 lines (agentskills.io); what is longer goes into a file of its own. */
const MOST_LINES = 480;

/** The folder of a skill. To look at: the skill itself. */
export function skill(brief: Brief): Made {
  const whole = [title(brief, 1), ...body(brief, { level: 2, reader: "agent" })].join("\n\n");
  const isLong = whole.split("\n").length > MOST_LINES;
  const text = [frontMatter(brief, { metadata: true }), isLong ? shortBody(brief) : whole].join("\n\n");
  const files = {
    "SKILL.md": `${text}\n`,
    ...(isLong ? { "references/brief.md": `${whole}\n` } : {}),
    "evals/evals.json": json(evals(brief)),
  };
  return { text: files["SKILL.md"], folder: { name: skillName(brief.task), files } };
}

const shortBody = (brief: Brief) =>
  [
    title(brief, 1),
    "Read [the whole brief](references/brief.md) before you start. It says what to deliver, which lines must hold, the steps, and when to stop and ask.",
  ].join("\n\n");

interface Eval {
  readonly prompt: string;
  readonly expected_output: string;
  readonly expectations: readonly string[];
}

/**
 * Test cases for the skill, in the form of agentskills.io: the work as it should go, learning from what came back, and each
 * way in which it is to stop.
 */
function evals(brief: Brief): object {
  const { sections, name } = brief;
  const asker = brief.asker.name ?? "the person who handed it over";
  const cases: Eval[] = [
    { prompt: `Do “${name}”.`, expected_output: sections.output ?? name, expectations: sections.quality },
  ];
  if (sections.feedback.length > 0)
    cases.push({
      prompt: `Do “${name}” again, like last time.`,
      expected_output: "It asks what came back on the last one before it starts.",
      expectations: sections.feedback.map(({ what }) => `It asks for, or works in: ${what}`),
    });
  if (sections.escalate)
    cases.push({
      prompt: `Do “${name}”. This time: ${sections.escalate}`,
      expected_output: `It stops and asks ${asker} before anything is delivered.`,
      expectations: [`The answer asks ${asker} what to do`, "Nothing is delivered as finished"],
    });
  if (sections.failure)
    cases.push({
      prompt: `Do “${name}”. This time: ${sections.failure}`,
      expected_output: "It notices, says so, and does not deliver as if nothing were wrong.",
      expectations: ["The answer names what is wrong", "Nothing is delivered as if nothing were wrong"],
    });
  return { skill_name: skillName(brief.task), evals: cases.map((one, index) => ({ id: index + 1, ...one })) };
}
