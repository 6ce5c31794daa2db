import { PART_WORDS } from "../core/brief/part-words.ts";
import type { Prompt } from "../core/interview/prompt.ts";
import { isRate } from "../core/portfolio/amounts.ts";
import { readCounted } from "../core/portfolio/hours.ts";
import { DESIGN_PARTS, type DesignPart, type Portfolio, type Task } from "../core/portfolio/schema.ts";
import { quoted } from "../core/text.ts";
import type { Shell } from "./shell.ts";
import { speak } from "./speak.ts";

/** What a person says of stepping back in. */
export interface StepSaid {
  readonly hours?: string | undefined;
  readonly cause?: string | undefined;
  readonly failed?: DesignPart | undefined;
  readonly fix?: string | undefined;
}

const WHY: Record<keyof StepSaid, string> = {
  hours: "These hours come on top of what the task takes, and count against what you promised yourself.",
  cause: "When one cause returns, it is the one to remove.",
  failed: "The part that is named twice is the one to reopen.",
  fix: "Stepping in without changing anything makes the next time certain.",
};

/** Asks in four questions how it was; each may be left open. */
export async function askAboutStep(shell: Shell, task: Task, portfolio: Portfolio): Promise<StepSaid> {
  const prompter = await shell.context.prompter();
  const questions = questionsAbout(task, portfolio);
  const said: StepSaid = {};
  for (let at = 0; at < questions.length; ) {
    const prompt = questions[at]!;
    const key = prompt.key as keyof StepSaid;
    const reply = await prompter.ask(prompt);
    if (reply.kind === "why") speak(shell.context, WHY[key]);
    else if (reply.kind === "back") at = Math.max(0, at - 1);
    else {
      Object.assign(said, { [key]: String(reply.value).trim() || undefined });
      at++;
    }
  }
  return said;
}

const OPEN = "enter leaves it open";

function questionsAbout(task: Task, portfolio: Portfolio): Prompt[] {
  const { designs = [] } = portfolio;
  const design = designs.find((one) => one.task === task.id);
  const written = DESIGN_PARTS.filter((part) => design?.[part] !== undefined);
  const parts = written.length > 0 ? written : DESIGN_PARTS;
  const input = (
    key: keyof StepSaid,
    message: string,
    hint: string,
    check: (text: string) => string | undefined,
  ): Prompt => ({
    key,
    kind: "input",
    message,
    hint,
    check,
  });
  const any = () => undefined;
  return [
    input(
      "hours",
      `You stepped back into ${quoted(task.name)}. How long did it take?`,
      `1h30m, 45m; ${OPEN}`,
      (text) =>
        text === "" || (readCounted(text, portfolio.practitioner.week).ok && !isRate(text))
          ? undefined
          : "write it like 1h30m or 45m",
    ),
    input("cause", "Why did you step in?", `deadline, illness, a surprise; ${OPEN}`, any),
    {
      key: "failed",
      kind: "select",
      message: "Which part of the design failed?",
      choices: [
        ...parts.map((value) => ({ value, label: PART_WORDS[value] })),
        { value: "", label: "none of them, or I cannot say" },
      ],
      default: "",
    },
    input("fix", "What will keep it from happening again?", OPEN, any),
  ];
}
