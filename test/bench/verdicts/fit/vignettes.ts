import { counted } from "../../../../src/core/portfolio/counted.ts";
import { type Performer, portfolioSchema, type Task } from "../../../../src/core/portfolio/schema.ts";
import { lines } from "./data.ts";

type Figure = number | { low: number; high: number };

/** A task as a person told it, what that person answered to the interview's questions, and what careful readers say it is. */
interface Told {
  id: string;
  persona: string;
  name: string;
  gold: "orchestration" | "execution";
  /** Percent of the hours that careful readers of the whole story call doing. */
  doing: number;
  answers: {
    hours: Figure;
    performer: Performer;
    doing: Task["doing"];
    rest: string[];
    output_hours: Figure | null;
    repeatability: number | null;
    replaceability: number | null;
  };
}

/** What somebody who knew only the story answered to today's questions in that person's place. */
interface Retold {
  id: string;
  hours: number;
  performer: Performer;
  doing: Task["doing"];
  rest: string[];
  by_hand: number | "unknown" | null;
}

export interface Vignette {
  persona: string;
  /** Whose answers these are: those of the people who were asked first, or a file of answers in their place. */
  answeredBy: string;
  gold: Told["gold"];
  /** How much of the hours careful readers of the whole story call doing, 0..1. */
  readDoing: number;
  task: Task;
}

/** No weight was fitted on these. */
const KEPT_BACK = ["plain-4", "plain-5", "plain-6", "plain-7", "plain-8", "plain-9"];
const RETOLD = ["plain-1", "plain-2", "plain-3", "vain"];

/** Every story with the answers that the weights were not fitted on. */
export function keptBack(): Vignette[] {
  return retold(lines<Told>("vignettes-dev.jsonl"), KEPT_BACK);
}

/** Every story with every set of answers that the weights are fitted on, as tasks of a portfolio in the words of the file format. */
export function vignettes(): Vignette[] {
  const stories = lines<Told>("vignettes-dev.jsonl");
  const first = stories.map((story) => {
    const { hours, performer, doing, rest, output_hours, repeatability, replaceability } = story.answers;
    return vignette(story, "first", {
      hours: spelt(hours),
      performer,
      doing,
      rest,
      by_hand: output_hours === null ? "unknown" : spelt(output_hours),
      ...(repeatability && { repeatable: repeatability }),
      ...(replaceability && { replaceable: replaceability }),
    });
  });
  return [...first, ...retold(stories, RETOLD)];
}

function retold(stories: readonly Told[], sets: readonly string[]): Vignette[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return sets.flatMap((set) =>
    lines<Retold>(`answers-${set}.jsonl`).map(({ id, hours, performer, doing, rest, by_hand }) =>
      vignette(byId.get(id)!, set, {
        hours: spelt(hours),
        performer,
        doing,
        rest,
        ...(by_hand !== null && { by_hand: by_hand === "unknown" ? by_hand : spelt(by_hand) }),
      }),
    ),
  );
}

function vignette({ persona, gold, name, doing }: Told, answeredBy: string, answers: object): Vignette {
  const tasks = [{ name, ...answers }];
  const portfolio = portfolioSchema.parse({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks });
  return { persona, answeredBy, gold, readDoing: doing / 100, task: counted(portfolio).tasks[0]! };
}

function spelt(figure: Figure): string {
  return typeof figure === "number" ? `${Math.round(figure * 60)}m` : `${figure.low * 60}m-${figure.high * 60}m`;
}
