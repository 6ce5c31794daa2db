import { type Performer, portfolioSchema, type Task } from "../../../../src/core/portfolio.ts";
import { withIds } from "../../../../src/core/tasks.ts";
import { lines } from "./data.ts";

type Figure = number | { low: number; high: number };

/** A task as a person told it, what that person answered to the interview's questions, and what careful readers say it is. */
interface Told {
  id: string;
  persona: string;
  name: string;
  gold: "orchestration" | "execution";
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

export interface Vignette {
  persona: string;
  gold: Told["gold"];
  task: Task;
}

/** The vignettes as tasks of a portfolio, with the answers in the words of the file format. */
export function vignettes(): Vignette[] {
  return lines<Told>("vignettes-dev.jsonl").map(({ persona, name, gold, answers }) => {
    const { hours, performer, doing, rest, output_hours, repeatability, replaceability } = answers;
    const task = {
      name,
      hours: spelt(hours),
      performer,
      doing,
      rest,
      by_hand: output_hours === null ? "unknown" : spelt(output_hours),
      ...(repeatability && { repeatable: repeatability }),
      ...(replaceability && { replaceable: replaceability }),
    };
    const portfolio = portfolioSchema.parse({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [task] });
    return { persona, gold, task: withIds(portfolio).tasks[0]! };
  });
}

function spelt(figure: Figure): string {
  return typeof figure === "number" ? `${Math.round(figure * 60)}m` : `${figure.low * 60}m-${figure.high * 60}m`;
}
