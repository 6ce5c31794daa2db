import type { Change } from "../core/portfolio/change.ts";
import { nearest, orList, quoted, visible } from "../core/text.ts";
import { wrongUse } from "./failure.ts";
import { remark, type Shell } from "./shell.ts";
import type { Loaded, Store } from "./store.ts";

/**
 * Notes in a portfolio which task was which before, each pair written NEW=OLD, and reads it again. Comments and order stay.
 * `others` are the portfolios it is compared with.
 */
export async function linkTasks(
  shell: Shell,
  store: Store,
  now: Loaded,
  others: readonly Loaded[],
  pairs: readonly string[],
): Promise<Loaded> {
  const { file, path } = now;
  if (path === undefined) throw wrongUse("--same writes into the new portfolio, which cannot be standard input");
  const former = others.flatMap(({ portfolio }) => portfolio.tasks.map(({ id }) => id));
  const changes: Change[] = [];
  const lists = new Map(now.portfolio.tasks.map(({ id, was = [] }) => [id, [...was]]));
  for (const pair of pairs) {
    const [id, was, more] = pair.split("=");
    if (!id || !was || more !== undefined) throw wrongUse(`--same ${pair} is not two ids`, "write --same NEW=OLD");
    const list = lists.get(id);
    if (!list) throw unknown(id, file, [...lists.keys()]);
    if (!former.includes(was))
      throw unknown(
        was,
        orList(
          others.map((one) => one.file),
          "and",
        ),
        former,
      );
    if (list.includes(was) || id === was) continue;
    const index = now.portfolio.tasks.findIndex((task) => task.id === id);
    const at = ["tasks", index, "was"];
    changes.push(
      list.length === 0 && now.portfolio.tasks[index]!.was === undefined
        ? { path: at, old: undefined, new: [was] }
        : { path: [...at, list.length], old: undefined, new: was },
    );
    list.push(was);
  }
  if (changes.length === 0) return now;
  const [{ edit }, { readable }] = await Promise.all([import("../files/edit/edit.ts"), import("./edited.ts")]);
  const text = edit(now.source, changes);
  readable(text, file);
  await store.save({ file, path }, text, now.source);
  remark(shell, `noted in ${visible(file)}`);
  return { ...(await store.load(file)), ...(now.operand === undefined ? {} : { operand: now.operand }) };
}

function unknown(id: string, file: string, known: readonly string[]) {
  const near = nearest(id, known);
  return wrongUse(
    `${file} has no task ${quoted(id)}`,
    near ? `did you mean ${near}?` : `its tasks: ${known.join(", ")}`,
  );
}
