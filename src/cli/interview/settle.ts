import type { Ask } from "../../core/interview/ask.ts";
import { EDIT, questionPrompt, refusedPrompt, TAKE, takePrompt } from "../../core/interview/list-prompts.ts";
import type { Prompt } from "../../core/interview/prompt.ts";
import type { TaskLine } from "../../core/interview/task-lines.ts";
import { questionsOf, refusedOf, settledLines, type TaskList, taken } from "../../core/interview/task-list.ts";
import type { Block } from "../../pages/block.ts";
import { screens } from "../../pages/interview/screens.ts";
import { refusedLinesPage, taskListPage } from "../../pages/interview/task-list.ts";
import type { Prompter } from "../prompter.ts";

interface Shown {
  readonly prompter: Prompter;
  say(blocks: readonly Block[]): void;
}

/** A list that was taken, or its lines as the person goes on with them. */
type Settled = { readonly tasks: readonly TaskLine[] } | { readonly lines: readonly string[] };

/** What typed lines come to, once nothing of them is left in doubt and the person has seen how they were read. */
export async function settleLines(lines: readonly string[], list: TaskList, ask: Ask, needs: Shown): Promise<Settled> {
  const chosen = new Map<string, number>();
  const goOn = (): Settled => ({ lines: settledLines(lines, list, chosen) });
  const refused = refusedOf(list);
  if (refused.length > 0) {
    needs.say(refusedLinesPage(refused));
    if ((await choose(refusedPrompt(ask.key, refused.length), ask, needs)) === EDIT) return goOn();
  }
  for (const question of questionsOf(list)) {
    const choice = await choose(questionPrompt(ask.key, question), ask, needs);
    if (choice === EDIT) return goOn();
    chosen.set(question.key, Number(choice));
  }
  const result = taken(list, chosen);
  needs.say(taskListPage(result));
  if ((await choose(takePrompt(ask.key), ask, needs)) !== TAKE) return goOn();
  return { tasks: result.lines.map(({ task }) => task) };
}

/** Going back leads to the list. */
async function choose(prompt: Prompt, { question }: Ask, needs: Shown): Promise<string> {
  for (;;) {
    const reply = await needs.prompter.ask(prompt);
    if (reply.kind === "back") return EDIT;
    if (reply.kind === "answer") return String(reply.value);
    needs.say(screens.why(question));
  }
}
