import type { Ask } from "../../core/interview/ask.ts";
import { EDIT, questionPrompt, refusedPrompt, TAKE, takePrompt } from "../../core/interview/list-prompts.ts";
import type { Prompt } from "../../core/interview/prompt.ts";
import type { TaskLine } from "../../core/interview/task-lines.ts";
import { questionsOf, refusedOf, type TaskList, taken } from "../../core/interview/task-list.ts";
import type { Block } from "../../pages/block.ts";
import { screens } from "../../pages/interview.ts";
import { refusedLinesPage, taskListPage } from "../../pages/task-list.ts";
import type { Prompter } from "../prompter.ts";

interface Shown {
  readonly prompter: Prompter;
  say(blocks: readonly Block[]): void;
}

/**
 * What a typed list comes to, once nothing of it is left in doubt and the person has seen how it was read. Undefined where they
 * go on with the list.
 */
export async function settle(list: TaskList, ask: Ask, needs: Shown): Promise<readonly TaskLine[] | undefined> {
  const chosen = new Map<string, number>();
  const refused = refusedOf(list);
  if (refused.length > 0) {
    needs.say(refusedLinesPage(refused));
    if ((await choose(refusedPrompt(ask.key, refused.length), ask, needs)) === EDIT) return undefined;
  }
  for (const question of questionsOf(list)) {
    const choice = await choose(questionPrompt(ask.key, question), ask, needs);
    if (choice === EDIT) return undefined;
    chosen.set(question.key, Number(choice));
  }
  const result = taken(list, chosen);
  needs.say(taskListPage(result));
  if ((await choose(takePrompt(ask.key), ask, needs)) !== TAKE) return undefined;
  return result.lines.map(({ task }) => task);
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
