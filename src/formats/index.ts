import type { Report } from "../core/assembly/report.ts";
import type { Brief } from "../core/reports/brief.ts";
import type { Comparison } from "../core/reports/comparison.ts";
import type { ImportDocument } from "../core/reports/import.ts";
import type { LogDocument } from "../core/reports/log.ts";
import type { ScoreReport } from "../core/reports/score.ts";
import type { Shifts } from "../core/reports/shifts.ts";
import type { Status } from "../core/reports/status.ts";
import type { Trend } from "../core/reports/trend.ts";
import type { Page } from "../pages/block.ts";
import type { CheckAnswer } from "../pages/check.ts";
import type { ExplainedScore } from "../pages/score/page.ts";
import type { Table } from "../rows/table.ts";
import { json, jsonLine } from "./json.ts";
import type { Format, StreamFormat } from "./look.ts";

type Formats<Document> = Readonly<Record<string, () => Promise<Format<Document>>>>;

type Load<T> = () => Promise<T>;

const inTerminal =
  <D>(load: Load<Page<D>>): Load<Format<D>> =>
  async () => {
    const [page, { drawPage }, { widthOf }] = await Promise.all([
      load(),
      import("./terminal.ts"),
      import("./layout.ts"),
    ]);
    return (document, look) => ({ text: drawPage(page(document, widthOf(look.columns)), look) });
  };

const inMarkdown =
  <D>(load: Load<Page<D>>): Load<Format<D>> =>
  async () => {
    const [page, { markdownPage }] = await Promise.all([load(), import("./markdown.ts")]);
    return (document, look) => ({ text: markdownPage(page(document, Number.POSITIVE_INFINITY), look) });
  };

const inHtml =
  <D>(load: Load<Page<D>>): Load<Format<D>> =>
  async () => {
    const [page, { htmlPage }] = await Promise.all([load(), import("./html/page.ts")]);
    return (document, look) => ({ text: htmlPage(page(document, Number.POSITIVE_INFINITY), look) });
  };

const inCsv =
  <D>(load: Load<(document: D) => Table>): Load<Format<D>> =>
  async () => {
    const [rows, { csv }] = await Promise.all([load(), import("./csv.ts")]);
    return (document, look) => ({ text: csv(rows(document), look), exact: true });
  };

const inLines =
  <D>(load: Load<(document: D) => readonly object[]>): Load<Format<D>> =>
  async () => {
    const records = await load();
    return (document) => ({ text: records(document).map(jsonLine).join("") });
  };

const asJson: Load<Format<unknown>> = async () => (document) => ({ text: json(document) });

const scorePage = async () => (await import("../pages/score/page.ts")).scorePage;
const explanationPage = async () => (await import("../pages/score/page.ts")).explanationPage;
const shiftsPage = async () => (await import("../pages/shifts/page.ts")).shiftsPage;
const comparisonPage = async () => (await import("../pages/comparison/page.ts")).comparisonPage;
const trendPage = async () => (await import("../pages/comparison/trend.ts")).trendPage;
const logPage = async () => (await import("../pages/log.ts")).logPage;
const importPage = async () => (await import("../pages/import/page.ts")).importPage;
const reportPage = async () => (await import("../pages/report/page.ts")).reportPage;
const statusPage = async () => (await import("../pages/status.ts")).statusPage;
const duePage = async () => (await import("../pages/status.ts")).duePage;
const checkPage = async () => (await import("../pages/check.ts")).checkPage;

/** Every document's formats; the first is for people. What makes one is loaded when it is asked for. */
export const FORMATS = {
  score: {
    table: inTerminal(scorePage),
    json: asJson,
    markdown: inMarkdown(scorePage),
    csv: inCsv(async () => (await import("../rows/tasks.ts")).taskRows),
    ndjson: inLines(async () => (await import("../rows/tasks.ts")).scoreRecords),
  } satisfies Formats<ScoreReport>,
  shifts: {
    table: inTerminal(shiftsPage),
    json: asJson,
    markdown: inMarkdown(shiftsPage),
    csv: inCsv(async () => (await import("../rows/shifts.ts")).shiftRows),
  } satisfies Formats<Shifts>,
  brief: {
    markdown: async () => (await import("./brief/markdown.ts")).markdown,
    skill: async () => (await import("./brief/skill.ts")).skill,
    agent: async () => (await import("./brief/agent.ts")).agent,
    "agents-md": async () => (await import("./brief/agents-md.ts")).agentsMd,
    json: asJson,
  } satisfies Formats<Brief>,
  /** Programs find the same facts in the score. */
  explanation: {
    table: inTerminal(explanationPage),
    markdown: inMarkdown(explanationPage),
  } satisfies Formats<ExplainedScore>,
  comparison: {
    text: inTerminal(comparisonPage),
    json: asJson,
    markdown: inMarkdown(comparisonPage),
  } satisfies Formats<Comparison>,
  trend: {
    text: inTerminal(trendPage),
    json: asJson,
    markdown: inMarkdown(trendPage),
  } satisfies Formats<Trend>,
  report: {
    html: inHtml(reportPage),
    markdown: inMarkdown(reportPage),
  } satisfies Formats<Report>,
  log: {
    text: inTerminal(logPage),
    json: asJson,
    markdown: inMarkdown(logPage),
  } satisfies Formats<LogDocument>,
  import: {
    text: inTerminal(importPage),
    json: asJson,
    markdown: inMarkdown(importPage),
  } satisfies Formats<ImportDocument>,
  status: {
    text: inTerminal(statusPage),
    json: asJson,
    markdown: inMarkdown(statusPage),
  } satisfies Formats<Status>,
  /** What is due alone; programs find it in the status. */
  due: {
    text: inTerminal(duePage),
    json: asJson,
    markdown: inMarkdown(duePage),
  } satisfies Formats<Status>,
  check: {
    text: inTerminal(checkPage),
    json: async () => {
      const { checkDocument } = await import("../core/reports/check.ts");
      return ({ files, expectations }) => ({ text: json(checkDocument(files, expectations)) });
    },
    markdown: inMarkdown(checkPage),
    github: async () => (await import("./check/github.ts")).github,
    sarif: async () => (await import("./check/sarif.ts")).sarif,
  } satisfies Formats<CheckAnswer>,
};

/** Formats of rows that come a few at a time. */
export const STREAMS: Readonly<Record<"csv" | "ndjson" | "parquet", () => Promise<StreamFormat>>> = {
  csv: async () => (await import("./csv.ts")).csvStream,
  ndjson: async () => (await import("./ndjson.ts")).ndjsonStream,
  parquet: async () => (await import("./parquet.ts")).parquetStream,
};
