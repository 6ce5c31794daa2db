import fc from "fast-check";
import { stringify } from "yaml";
import type { PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { writePortfolio } from "../../src/files/edit/write.ts";

/** Portfolios as people might write them, for properties. They hold together in shape and in meaning. */

const word = fc.constantFrom(
  "report",
  "mail",
  "Ännchen",
  "予算",
  "it's",
  "a: b",
  "c # d",
  "yes",
  "12",
  "- x",
  "@home",
  '"q"',
  "{a",
  "x, y",
  "né\u0301e",
  "*bold*",
  "&co",
  "100 %",
  "null",
  "~",
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const longText = fc.oneof(
  text,
  fc.array(text, { minLength: 2, maxLength: 3 }).map((lines) => lines.join("\n")),
);
const hours = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom(1.5, "3h", "45m", "2h-4h", "6h/month"),
  fc.record({ low: fc.constantFrom(1, "1h"), high: fc.constantFrom(3, "3h30m") }),
);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const task = (longText: fc.Arbitrary<string>) =>
  fc.record({
    name: text,
    note: some(longText),
    hours,
    performer: some(fc.constantFrom("me" as const, "shared" as const, "others" as const)),
    doing: some(fc.constantFrom("most" as const, "half" as const, "little" as const)),
    rest: some(
      fc.oneof(
        fc.constantFrom([], ["direction" as const], ["purpose" as const, "compass" as const]),
        fc.record({ purpose: fc.integer({ min: 0, max: 50 }), design: fc.integer({ min: 0, max: 50 }) }),
      ),
    ),
    by_hand: some(fc.oneof(hours, fc.constant("unknown"))),
    compounding: some(fc.boolean()),
  });

const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const portfoliosOf = (longText: fc.Arbitrary<string>): fc.Arbitrary<PortfolioInput> =>
  fc
    .record({
      audited: some(fc.constant("2026-12-18")),
      practitioner: some(fc.record({ name: some(text), week: some(fc.constantFrom("40h", 38)) })),
      tasks: fc.array(task(longText), { maxLength: 6 }),
      quality: some(fc.array(longText, { maxLength: 3 })),
      steps: some(fc.array(fc.record({ do: longText, by: some(text) }), { maxLength: 3 })),
      log: some(fc.array(fc.record({ hours: some(fc.constant("1h")), cause: some(text) }), { maxLength: 3 })),
    })
    .map(({ audited, practitioner, tasks, quality, steps, log }) => {
      const first = tasks.length > 0;
      return clean({
        format: "orchestrate/portfolio@1" as const,
        period: "2026-Q4",
        audited,
        practitioner,
        tasks: tasks.map((one, index) => ({ id: `task-${index}`, ...one })),
        shift: first ? [{ task: "task-0", promise: { freed: "0h", setup: "6h" } }] : undefined,
        designs: first && (quality || steps) ? [{ task: "task-0", quality, steps }] : undefined,
        log: first
          ? log?.map((entry) => ({ date: "2026-11-03", task: "task-0", kind: "intervention" as const, ...entry }))
          : undefined,
      });
    });

export const portfolios = portfoliosOf(longText);

/** The same with no text of more than one line. */
export const plainPortfolios = portfoliosOf(text);

/** The same portfolio in the hand of different writers. */
export const hands: Readonly<Record<string, (portfolio: PortfolioInput) => string>> = {
  ours: writePortfolio,
  json: (portfolio) => `${JSON.stringify(portfolio, null, 2)}\n`,
  "json on one line": (portfolio) => JSON.stringify(portfolio),
  "lists not indented": (portfolio) => stringify(portfolio, { indentSeq: false, lineWidth: 60 }),
  "everything quoted": (portfolio) =>
    stringify(portfolio, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", indent: 4 }),
  "single quotes": (portfolio) => stringify(portfolio, { singleQuote: true, blockQuote: "folded" }),
  windows: (portfolio) => `\uFEFF${writePortfolio(portfolio).replaceAll("\n", "\r\n")}`,
};

/** The text with comments where `places` says: at the end of a line, or on a line of its own. */
export function commented(source: string, places: readonly { line: number; own: boolean }[]): string {
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = source.slice(mark.length).split(eol);
  for (const [index, { line, own }] of places.entries()) {
    const at = line % lines.length;
    const before = lines[at]!;
    if (own) lines[at] = `${/^ */.exec(before)![0]}# own ${index}${eol}${before}`;
    else lines[at] = `${before} # end ${index}`;
  }
  return mark + lines.join(eol);
}
