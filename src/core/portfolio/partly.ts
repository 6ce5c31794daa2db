import type { Path, Problem } from "../problem.ts";
import { slug } from "../text.ts";
import { counted } from "./counted.ts";
import { isMap, type Plain as Raw } from "./path.ts";
import { checkMeaning } from "./rules/index.ts";
import { portfolioSchema } from "./schema.ts";
import { readShape } from "./shape.ts";

const NO_NAME = "?";

/**
 * The errors of meaning in a portfolio that is partly malformed, so that a person hears of everything at once. What is
 * malformed is left out, or replaced by a stand-in that breaks no rule; what the rules say about a stand-in is not told.
 */
export function partly(raw: object, shape: readonly Problem[], pattern: string): Problem[] {
  const standIn = structuredClone(raw) as Raw;
  for (const { path } of shape) leaveOut(standIn, path);
  const kept = dropBroken(standIn);
  const read = readShape(portfolioSchema, standIn);
  if ("problems" in read) return [];
  const under = (path: Path, fault: Path) => fault.every((part, index) => path[index] === part);
  const { tasks } = read.value;
  const nameless = ({ path }: Problem) => path[0] === "tasks" && tasks[Number(path[1])]?.name === NO_NAME;
  return checkMeaning(counted(read.value), { pattern, written: read.value })
    .filter((found) => found.severity === "error" && !nameless(found))
    .map((found) => ({ ...found, path: originalPath(found.path, kept) }))
    .filter(({ path }) => !shape.some((fault) => under(path, fault.path)));
}

function leaveOut(raw: Raw, [section, index, key]: Path): void {
  if (section === undefined) return;
  if (section === "format") raw.format = "orchestrate/portfolio@1";
  else if (section === "period") raw.period = "2000-Q1";
  else if (section === "tasks" && index === undefined) raw.tasks = [];
  else if (index === undefined) delete raw[section];
  else {
    const entries = raw[section];
    const entry = (entries as Raw)[index];
    if (key !== undefined && isMap(entry)) delete entry[key];
    else if (isMap(entries)) delete entries[index];
  }
}

/** Replaces tasks that still do not read, and removes other entries; returns which entries of each section are left. */
function dropBroken(raw: Raw): Map<string, number[]> {
  const kept = new Map<string, number[]>();
  const read = readShape(portfolioSchema, raw);
  if (!("problems" in read)) return kept;
  for (const section of Object.keys(raw)) {
    const entries = raw[section];
    const broken = new Set(read.problems.filter(({ path }) => path[0] === section).map(({ path }) => path[1]));
    if (!Array.isArray(entries)) {
      if (broken.size > 0) delete raw[section];
    } else if (section === "tasks") {
      raw.tasks = entries.map((entry, index) => (broken.has(index) ? taskStandIn(entry) : entry));
    } else {
      const left = [...entries.keys()].filter((index) => !broken.has(index));
      kept.set(section, left);
      raw[section] = left.map((index) => entries[index]);
    }
  }
  return kept;
}

/** Keeps the id, so that what refers to the task is not called unknown on its account. */
function taskStandIn(entry: unknown): Raw {
  const { id, name } = isMap(entry) ? entry : ({} as Raw);
  const known = typeof id === "string" ? id : typeof name === "string" ? slug(name) : "";
  return { ...(known ? { id: known } : {}), name: typeof name === "string" && name.trim() ? name : NO_NAME, hours: 0 };
}

function originalPath(path: Path, kept: Map<string, number[]>): Path {
  const [section, index, ...inner] = path;
  const original = typeof index === "number" ? kept.get(String(section))?.[index] : undefined;
  return original === undefined ? path : [section!, original, ...inner];
}
