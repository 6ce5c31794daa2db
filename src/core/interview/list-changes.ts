import { setIn } from "../portfolio/path.ts";
import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";
import { freeId, type TaskLine } from "./task-lines.ts";

/** What becomes of the list when one task of it is renamed, moved or split. */

/** Under another name, with the id it had: what is said of it elsewhere and in other quarters stays true. */
export function renamed(answers: PortfolioInput, id: string, name: string): PortfolioInput {
  return changed(answers, id, (task) => setIn(task, ["name"], name));
}

/** At another place of the list, from 0. */
export function moved(answers: PortfolioInput, id: string, to: number): PortfolioInput {
  const task = answers.tasks.find((one) => one.id === id);
  if (!task) return answers;
  const others = answers.tasks.filter((one) => one !== task);
  return { ...answers, tasks: [...others.slice(0, to), task, ...others.slice(to)] };
}

/**
 * Several tasks in the place of one. The first keeps the id, and so all that was planned, logged and linked; each other one
 * says with `was` where it came from and begins with what was said of who makes it. What belongs to the whole alone is dropped:
 * what it takes by hand, where its hours came from, and how long agents worked.
 */
export function splitUp(answers: PortfolioInput, id: string, [first, ...more]: readonly TaskLine[]): PortfolioInput {
  const at = answers.tasks.findIndex((task) => task.id === id);
  const whole = answers.tasks[at];
  if (!whole || !first) return answers;
  const { by_hand: _output, source: _origin, agent_hours: _agents, ...rest } = whole;
  const { performer, doing, rest: remainder, supports, was = [] } = rest;
  const said = { performer, doing, rest: remainder, supports };
  const taken = new Set<string | undefined>(answers.tasks.map((task) => task.id));
  const parts = more.map(({ name, hours }): TaskInput => {
    const part = { id: freeId(name, taken), name, hours, ...said, was: [id, ...was] };
    taken.add(part.id);
    return JSON.parse(JSON.stringify(part)) as TaskInput; // nothing unsaid is written
  });
  const one = { ...rest, name: first.name, hours: first.hours };
  return { ...answers, tasks: [...answers.tasks.slice(0, at), one, ...parts, ...answers.tasks.slice(at + 1)] };
}

function changed(answers: PortfolioInput, id: string, change: (task: TaskInput) => TaskInput): PortfolioInput {
  return { ...answers, tasks: answers.tasks.map((task) => (task.id === id ? change(task) : task)) };
}
