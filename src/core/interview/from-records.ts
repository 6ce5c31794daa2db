import { besideWhatWasSaid, sourceOf, whoSays } from "../intake/records/beside.ts";
import { withChanges } from "../intake/records/measured.ts";
import { fileSpelling, spell } from "../portfolio/hours.ts";
import { NAME_LIMIT, type TaskInput } from "../portfolio/schema.ts";
import { directedIn } from "../reports/agents.ts";
import type { ImportDocument, ImportedTask, Unmatched } from "../reports/import.ts";
import { count, visible } from "../text.ts";
import type { Prompt } from "./prompt.ts";
import type { State } from "./state.ts";
import { freeId } from "./task-lines.ts";

/** An interview that starts from records: what they hold becomes tasks, or figures of tasks that are there. */

/** Titles of fewer minutes a week are told and not put on a list: a quarter has hundreds of them. */
const LEAST = 15;
/** As many titles as anybody goes through. */
const MOST = 40;

/** What records hold that is in no task: enough of it to be one. */
type Title = Pick<Unmatched, "title" | "minutes" | "agent_minutes">;

const own = ({ minutes }: Pick<Title, "minutes">): number => Math.round(minutes ?? 0);

const isEnough = (one: Title): boolean => own(one) >= LEAST || (one.agent_minutes ?? 0) >= LEAST;

/** Everything of the records that is a task of nobody's yet, most hours first. Rules may name tasks that are not there. */
function looseIn({ tasks, unmatched }: ImportDocument, { answers }: State): Title[] {
  const known = new Set(answers.tasks.map(({ id }) => id));
  const named = tasks.filter(({ id }) => !known.has(id)).map((task: ImportedTask) => ({ ...task, title: task.name }));
  return [...named, ...unmatched];
}

/** Titles as tasks. What agents were directed in is made by others; hours that nobody measured stay unknown. */
function asTasks(
  found: readonly Title[],
  taken: ReadonlySet<string | undefined>,
  source: "measured" | "estimated",
): TaskInput[] {
  const ids = new Set(taken);
  return found.map((one) => {
    const { title, agent_minutes: agents } = one;
    const name = title.trim().slice(0, NAME_LIMIT).trim() || "untitled";
    const id = freeId(name, ids);
    ids.add(id);
    return {
      id,
      name,
      ...(own(one) > 0 ? { hours: fileSpelling(own(one)), source } : { hours: "unknown" as const }),
      ...(agents === null ? {} : { performer: "others" as const, agent_hours: fileSpelling(agents) }),
    };
  });
}

/** An empty page with what records hold on its list, and what is to be said about it. `listing`: what shows all they hold. */
export function listFromRecords(
  state: State,
  document: ImportDocument,
  listing: string,
): { readonly state: State; readonly says: string[] } {
  const all = looseIn(document, state);
  const listed = all.filter(isEnough).slice(0, MOST);
  const rest = all.filter((one) => !listed.includes(one));
  const sum = (found: readonly Title[]) => spell(found.reduce((total, one) => total + own(one), 0));
  const tasks = asTasks(listed, new Set(), sourceOf(document.sources));
  const { from, to } = document.window;
  const agents = directedIn(all);
  return {
    state: { ...state, answers: { ...state.answers, tasks } },
    says: [
      `From ${from} to ${to} ${whoSays(document.sources)} ${sum(listed)} a week in ${count(listed.length, "thing")}. They are on the list already: take off what is no task of yours, and add what no record covers.`,
      ...(agents === undefined ? [] : [`${agents} a week.`]),
      ...(rest.length === 0
        ? []
        : [
            `${count(rest.length, "smaller one is", "smaller ones are")} not on it, ${sum(rest)} a week${rest.length === 1 ? "" : " together"}; ${listing} shows what they are.`,
          ]),
    ],
  };
}

/** A question about the records, and what its answer changes. */
export interface RecordAsk {
  readonly prompt: Prompt;
  readonly why: string;
  write(state: State, ticked: readonly string[]): State;
}

/** What is asked where there are tasks already: whose figures hold, and what else is a task. */
export function asksAboutRecords(document: ImportDocument, state: State, listing: string): RecordAsk[] {
  return [figuresAsk(document, state), newAsk(document, state, listing)].flat();
}

function figuresAsk({ changes, sources }: ImportDocument, { answers }: State): RecordAsk[] {
  if (changes.length === 0) return [];
  const name = (id: string) => answers.tasks.find((task) => task.id === id)?.name ?? id;
  const who = whoSays(sources);
  return [
    {
      prompt: {
        key: "records-figures",
        kind: "checkbox",
        message: "Which of these figures are to take the place of yours?",
        choices: changes.map((change) => ({
          value: change.path,
          label: visible(besideWhatWasSaid(name(change.id), change, who)),
          short: visible(name(change.id)),
        })),
        checked: changes.map(({ path }) => path),
      },
      why: "A figure that was measured makes every range narrower, and nobody remembers a week as well as a record does.",
      write: (state, ticked) => ({
        ...state,
        answers: {
          ...state.answers,
          tasks: state.answers.tasks.map((task) =>
            withChanges(
              task,
              changes.filter(({ id, path }) => id === task.id && ticked.includes(path)),
            ),
          ),
        },
      }),
    },
  ];
}

function newAsk(document: ImportDocument, state: State, listing: string): RecordAsk[] {
  const loose = looseIn(document, state).filter(isEnough).slice(0, MOST);
  if (loose.length === 0) return [];
  return [
    {
      prompt: {
        key: "records-new",
        kind: "checkbox",
        message: "These are in no task. Which of them are tasks of their own?",
        choices: loose.map((one, at) => ({
          value: String(at),
          label: visible(`${one.title}: ${spell(own(one))} a week`),
          short: visible(one.title),
        })),
        checked: [],
      },
      why: `What is ticked is added to the list and asked about. A title that belongs to a task you have is led there by a rule: ${listing} asks for it.`,
      write: (before, ticked) => {
        const ids = new Set(before.answers.tasks.map(({ id }) => id));
        const chosen = loose.filter((_, at) => ticked.includes(String(at)));
        const tasks = [...before.answers.tasks, ...asTasks(chosen, ids, sourceOf(document.sources))];
        return { ...before, answers: { ...before.answers, tasks } };
      },
    },
  ];
}
