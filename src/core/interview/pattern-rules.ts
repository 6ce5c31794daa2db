import * as z from "zod/mini";
import type { Pattern, Question } from "../pattern/schema.ts";
import { getIn } from "../portfolio/path.ts";
import { portfolioSchema } from "../portfolio/schema.ts";
import { type Path, type Problem, problem } from "../problem.ts";
import { nearest } from "../text.ts";
import { kindOf } from "./kinds/index.ts";
import { listOf } from "./subject.ts";

/** What must hold of a pattern beyond the shape of its values. */
export function checkPattern(pattern: Pattern): Problem[] {
  const places = pattern.steps.flatMap((step, at) =>
    step.questions.map((question, index) => ({ question, path: ["steps", at, "questions", index] as Path })),
  );
  return [...uniqueIds(places), ...places.flatMap(fits), ...sharesInOrder(pattern), ...listFirst(places)];
}

type Place = { question: Question; path: Path };

function uniqueIds(places: readonly Place[]): Problem[] {
  const seen = new Set<string>();
  return places.flatMap(({ question: { id }, path }) => {
    if (seen.has(id)) return [problem("question-twice", [...path, "id"], { id })];
    seen.add(id);
    return [];
  });
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
}
let published: Schema | undefined;

/** The schema of what a question writes; undefined where its path leads nowhere. */
function targetOf(question: Question): Schema | undefined {
  published ??= z.toJSONSchema(portfolioSchema, { io: "input", reused: "inline" }) as Schema;
  const list = kindOf({ question }).ofEachTask ? "tasks" : listOf(question.scope);
  const start = list === undefined ? published : published.properties?.[list]?.items;
  return getIn(
    start,
    question.path.split(".").flatMap((key) => ["properties", key]),
  ) as Schema | undefined;
}

function fits({ question, path }: Place): Problem[] {
  const problems: Problem[] = [];
  const { chosen, steers, relists } = kindOf({ question });
  if (chosen && question.choices === undefined)
    problems.push(problem("choices-missing", path, { kind: question.kind }));
  if (steers || relists) return problems;
  const target = targetOf(question);
  if (!target)
    return [...problems, problem("path-unknown", [...path, "path"], { path: question.path, scope: question.scope })];
  const allowed = (target.enum ?? target.items?.enum)?.map(String);
  if (!chosen || !allowed) return problems;
  for (const [index, { value }] of (question.choices ?? []).entries()) {
    if (allowed.includes(value)) continue;
    const args = { got: value, allowed, nearest: nearest(value, allowed) };
    problems.push(problem("not-a-choice", [...path, "choices", index, "value"], args));
  }
  return problems;
}

function sharesInOrder({ shares }: Pattern): Problem[] {
  return Object.entries(shares).flatMap(([answer, { low, likely, high }]) =>
    low <= likely && likely <= high ? [] : [problem("share-reversed", ["shares", answer], undefined)],
  );
}

/** Without a list of tasks there is nothing to ask about. */
function listFirst(places: readonly Place[]): Problem[] {
  return places.some(({ question }) => question.kind === "tasks")
    ? []
    : [problem("no-task-list", ["steps", 0, "questions"], undefined)];
}
