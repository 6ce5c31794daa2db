import * as z from "zod/mini";
import { listOf } from "../interview/subject.ts";
import { portfolioSchema } from "../portfolio/schema.ts";
import { type Path, type Problem, problem } from "../problem.ts";
import { nearest } from "../text.ts";
import type { Pattern, Question } from "./schema.ts";

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

/** These kinds write by rules of their own: to a task's key for all tasks, to a list, or nowhere. */
const OWN_PLACE: readonly Question["kind"][] = ["tick-tasks", "go-on"];

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
}
let published: Schema | undefined;

/** Its own, not what every object inherits: a path may be called constructor. */
const held = (properties: Schema["properties"], key: string) =>
  properties && Object.hasOwn(properties, key) ? properties[key] : undefined;

/** The schema of what a question writes; undefined where its path leads nowhere. */
function targetOf({ scope, path }: Question): Schema | undefined {
  published ??= z.toJSONSchema(portfolioSchema, { io: "input", reused: "inline" }) as Schema;
  const list = listOf(scope);
  const start = list === undefined ? published : held(published.properties, list)?.items;
  return path.split(".").reduce<Schema | undefined>((schema, key) => held(schema?.properties, key), start);
}

function fits({ question, path }: Place): Problem[] {
  const found: Problem[] = [];
  const takesChoices = question.kind === "choice" || question.kind === "choices";
  if (takesChoices && question.choices === undefined)
    found.push(problem("choices-missing", path, { kind: question.kind }));
  if (OWN_PLACE.includes(question.kind)) return found;
  const target = targetOf(question);
  if (!target)
    return [...found, problem("path-unknown", [...path, "path"], { path: question.path, scope: question.scope })];
  const allowed = (target.enum ?? target.items?.enum)?.map(String);
  if (!takesChoices || !allowed) return found;
  for (const [index, { value }] of (question.choices ?? []).entries()) {
    if (allowed.includes(value)) continue;
    const guess = nearest(value, allowed);
    found.push(
      problem("not-a-choice", [...path, "choices", index, "value"], {
        got: value,
        allowed,
        ...(guess ? { nearest: guess } : {}),
      }),
    );
  }
  return found;
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
