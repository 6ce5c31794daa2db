import type { Brief } from "../core/reports/brief.ts";
import type { Comparison } from "../core/reports/comparison.ts";
import type { LogDocument } from "../core/reports/log.ts";
import type { ScoreReport } from "../core/reports/score.ts";
import type { Shifts } from "../core/reports/shifts.ts";
import type { Trend } from "../core/reports/trend.ts";

/** How the answer is looked at. */
export interface Look {
  /** Characters in a line; 100 where nobody looks. */
  readonly columns?: number | undefined;
  /** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
}

/** A document as a text that ends in one newline. Reads nothing but the document, prints nothing. */
export type Renderer<Document> = (document: Document, look: Look) => string;
type Formats<Document> = Readonly<Record<string, () => Promise<Renderer<Document>>>>;

/** A score of which one task, or every one, is to be accounted for. */
export interface Explained {
  readonly report: ScoreReport;
  /** The id of a task; null for all of them. */
  readonly task: string | null;
}

const json = async () => (await import("./json.ts")).json;

/** Every document's formats; the first is for people. A renderer is loaded when it is asked for. */
export const RENDERERS = {
  score: {
    table: async () => (await import("./score/table.ts")).table,
    json,
    markdown: async () => (await import("./score/markdown.ts")).markdown,
    csv: async () => (await import("./score/csv.ts")).csv,
    ndjson: async () => (await import("./score/ndjson.ts")).ndjson,
  } satisfies Formats<ScoreReport>,
  shifts: {
    table: async () => (await import("./shifts/table.ts")).table,
    json,
    markdown: async () => (await import("./shifts/markdown.ts")).markdown,
    csv: async () => (await import("./shifts/csv.ts")).csv,
  } satisfies Formats<Shifts>,
  brief: {
    markdown: async () => (await import("./brief/markdown.ts")).markdown,
    skill: async () => (await import("./brief/skill.ts")).skill,
    agent: async () => (await import("./brief/agent.ts")).agent,
    "agents-md": async () => (await import("./brief/agents-md.ts")).agentsMd,
    json,
  } satisfies Formats<Brief>,
  /** Programs find the same facts in the score. */
  explanation: {
    table: async () => (await import("./score/explain-table.ts")).explainTable,
    markdown: async () => (await import("./score/explain-markdown.ts")).explainMarkdown,
  } satisfies Formats<Explained>,
  comparison: {
    text: async () => (await import("./comparison/text.ts")).text,
    json,
    markdown: async () => (await import("./comparison/markdown.ts")).markdown,
  } satisfies Formats<Comparison>,
  trend: {
    text: async () => (await import("./trend/text.ts")).text,
    json,
    markdown: async () => (await import("./trend/markdown.ts")).markdown,
  } satisfies Formats<Trend>,
  log: {
    text: async () => (await import("./log/text.ts")).text,
    json,
  } satisfies Formats<LogDocument>,
};
