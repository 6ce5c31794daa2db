import type { Brief, BriefStep } from "../../core/reports/brief.ts";
import { ended, headingText, inline, sentence, withCapital } from "../inline.ts";

/** Where the body stands: the level of its headings, and whether a machine reads it. */
export interface Setting {
  readonly level: 2 | 3;
  readonly reader: "person" | "agent";
}

/** How the performer and the one who hands over are called; inline Markdown already. */
function names({ asker, sections }: Brief) {
  const owner = sections.owner?.name;
  // an automation has no "you": whoever reads its brief is the one who builds it
  const isYou = sections.owner?.kind !== "automation";
  return {
    isYou,
    asker: asker.name ? inline(asker.name) : "the person who handed this over",
    performer: owner ? inline(owner) : sections.owner?.kind === "automation" ? "the automation" : "somebody",
  };
}

/** The brief as blocks of Markdown, from the sentence under its title on. Gaps are marked where the brief is not ready. */
export function body(brief: Brief, { level, reader }: Setting): string[] {
  const { sections, starts } = brief;
  const { isYou, asker, performer } = names(brief);
  const it = isYou ? "you" : performer;
  const role = brief.asker.role ? ` (${inline(brief.asker.role)})` : "";
  const from = starts ? ` From ${starts} on.` : "";
  const whom = isYou ? brief.sections.owner?.name && performer : `whoever builds ${performer}`;
  const opening =
    reader === "agent"
      ? `You do this for ${asker}${role}.`
      : `A brief${whom ? ` for ${whom},` : ""} from ${asker}${role}.`;
  const blocks = [opening + from + (speaksOfItself(brief) ? ` “I”, “me” and “my” mean ${asker}.` : "")];
  if (!brief.ready) blocks.push(`**This is a draft.** What is still open is marked with **Gap**.`);

  const section = (title: string, parts: readonly (string | null)[], ...gaps: string[]) => {
    const open = brief.ready ? [] : marked(brief, gaps);
    const filled = [...parts.filter((part) => part !== null), ...open];
    if (filled.length > 0) blocks.push(`${"#".repeat(level)} ${title}`, ...filled);
  };
  const bullets = (lines: readonly string[], intro?: string) =>
    lines.length === 0 ? null : [...(intro ? [intro, ""] : []), ...lines.map((line) => `- ${line}`)].join("\n");

  section("What it is for", [sections.purpose && sentence(sections.purpose)], "purpose");
  section(
    isYou ? "What you deliver" : "What it delivers",
    [sections.output && sentence(sections.output), sections.audience && `It is for: ${ended(sections.audience)}`],
    "output",
    "audience",
    "owner",
  );
  section(
    "When it is good",
    [
      bullets(
        sections.quality.map((line) => `[ ] ${inline(line)}`),
        "Before it is handed over, every line holds:",
      ),
      reader === "agent" && sections.quality.length > 0
        ? "Say for each line whether it holds and how you know. Where one cannot hold, say which and why, and do not call the work done."
        : null,
    ],
    "quality",
  );
  const shared = sections.steps.some(({ hands }) => hands === "asker" || hands === "other");
  section(
    "How it is made",
    [
      steps(brief),
      reader === "agent" && shared
        ? "Do your own steps only. Where the work passes to somebody else, hand it on and stop; go on when it comes back."
        : null,
    ],
    "steps",
  );
  section(
    "When to stop and ask",
    [
      bullets(sections.escalate ? [inline(sections.escalate)] : [], `Stop and ask ${asker} when:`),
      bullets(sections.human_only.map(inline), `These judgments stay with ${asker}, whatever else ${it} may do:`),
    ],
    "escalate",
    "human-only-named",
  );
  section(
    "What may go wrong",
    [bullets(sections.failure ? [inline(sections.failure)] : [], "Look for this first:")],
    "failure",
  );
  section(
    isYou ? "How you hear what was wrong" : "How mistakes come back",
    [
      bullets(sections.feedback.map(({ what, cadence }) => inline(what) + (cadence ? ` (${inline(cadence)})` : ""))),
      reader === "agent" && sections.feedback.length > 0
        ? "Before each round, ask what came back since the last one, and work it in."
        : null,
    ],
    "feedback",
  );
  return blocks;
}

/** Numbered steps: whose hands, what is done, and what passes to whom where the hands change. */
function steps(brief: Brief): string | null {
  const { isYou, asker, performer } = names(brief);
  const who = ({ hands, by }: BriefStep, start = true): string => {
    const called =
      hands === "asker"
        ? asker
        : hands === "performer"
          ? isYou
            ? "you"
            : performer
          : by
            ? inline(by)
            : "not said who";
    return start ? withCapital(called) : called;
  };
  const all = brief.sections.steps;
  if (all.length === 0) return null;
  const lines = all.map((step, index) => {
    const next = all[index + 1];
    const changes =
      next && next.hands !== "open" && (next.hands !== step.hands || (next.hands === "other" && !sameName(next, step)));
    const handed = step.hand_off ? ended(step.hand_off) : null;
    const passes = handed ? ` ${changes ? `Then to ${who(next, false)}` : "Leaves"}: ${handed}` : "";
    return `${index + 1}. **${who(step)}:** ${ended(step.do)}${passes}`;
  });
  return lines.join("\n");
}

const sameName = (a: BriefStep, b: BriefStep) => a.by?.toLowerCase() === b.by?.toLowerCase();

/** The gaps of some parts of the design, or with some codes, as remarks. */
function marked(brief: Brief, which: readonly string[]): string[] {
  return brief.gaps
    .filter(
      ({ code, part }) =>
        which.includes(code) || (code !== "human-only-named" && part !== null && which.includes(part)),
    )
    .map(({ message }) => `> **Gap:** ${sentence(message)}`);
}

/** Whether a text is written in the first person: the reader must know whose. */
function speaksOfItself({ sections }: Brief): boolean {
  const { quality, steps: all, feedback, human_only, purpose, output, audience, failure, escalate } = sections;
  const texts = [purpose, output, audience, failure, escalate, ...quality, ...human_only];
  for (const { do: what, hand_off } of all) texts.push(what, hand_off);
  for (const { what, cadence } of feedback) texts.push(what, cadence);
  return texts.some((text) => text !== null && /(?<![\p{L}'’])(?:I|me|my|mine|myself)(?!\p{L})/u.test(text));
}

/** The title of a brief: the name of the task. */
export function title({ name }: Brief, level: number): string {
  return `${"#".repeat(level)} ${withCapital(headingText(name))}`;
}
