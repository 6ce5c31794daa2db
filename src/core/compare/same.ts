import type { Portfolio, PortfolioInput } from "../portfolio/schema.ts";
import { guessed, orList, quoted } from "../text.ts";

/** A portfolio as it is read, as it stands in its file, and what that is called. */
interface Written {
  readonly file: string;
  readonly portfolio: Portfolio;
  readonly raw: PortfolioInput;
}

/**
 * The portfolio with a note of which task was which before, each pair written NEW=OLD; or what is wrong with a pair.
 * `others` are the portfolios it is compared with.
 */
export function withFormerIds(
  now: Written,
  others: readonly Omit<Written, "raw">[],
  pairs: readonly string[],
): { readonly raw: PortfolioInput } | { readonly wrong: string; readonly hint: string } {
  const former = others.flatMap(({ portfolio }) => portfolio.tasks.map(({ id }) => id));
  const was = new Map(now.portfolio.tasks.map((task) => [task.id, [...(task.was ?? [])]]));
  for (const pair of pairs) {
    const [id, old, more] = pair.split("=");
    if (!id || !old || more !== undefined)
      return { wrong: `--same ${pair} is not two ids`, hint: "write --same NEW=OLD" };
    const list = was.get(id);
    if (!list) return unknown(id, now.file, [...was.keys()]);
    const files = others.map(({ file }) => file);
    if (!former.includes(old)) return unknown(old, orList(files, "and"), former);
    if (id !== old && !list.includes(old)) list.push(old);
  }
  const tasks = now.raw.tasks.map((task, index) => {
    const { id, was: before = [] } = now.portfolio.tasks[index]!;
    const list = was.get(id)!;
    return list.length > before.length ? { ...task, was: list } : task;
  });
  return { raw: { ...now.raw, tasks } };
}

function unknown(id: string, file: string, known: readonly string[]) {
  return { wrong: `${file} has no task ${quoted(id)}`, hint: guessed(id, known, `its tasks: ${known.join(", ")}`) };
}
