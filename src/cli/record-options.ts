import type { Command } from "commander";
import { LEAVE_OUT, type LeaveOut } from "../core/intake/records/entry.ts";
import { OVERLAPS, type Overlaps } from "../core/intake/records/overlaps.ts";
import { readWindow, type Window, windowOf } from "../core/intake/records/window.ts";
import type { Period } from "../core/period.ts";
import { orList } from "../core/text.ts";
import { COLUMN_ROLES, DATE_ORDERS, type DateOrder } from "../importers/importer.ts";
import { wrongUse } from "./failure.ts";
import { allGiven } from "./options.ts";

/** How records are read: everything that a file does not say itself. */
export interface RecordOptions {
  readonly as?: string;
  readonly window?: string;
  readonly weeks?: number;
  readonly rules?: string;
  readonly zone?: string;
  readonly me?: string[];
  readonly dateFormat?: DateOrder;
  readonly columns?: Partial<Record<(typeof COLUMN_ROLES)[number], string>>;
  readonly idle?: number;
  readonly overlaps?: Overlaps;
  readonly leaveOut?: readonly LeaveOut[];
}

/** What holds where nobody says otherwise. */
export const RECORD_DEFAULTS = {
  idle: 5,
  overlaps: "count",
  leaveOut: ["cancelled", "declined", "transparent"],
} as const satisfies RecordOptions;

const FLAGS: Readonly<Record<keyof RecordOptions, string>> = {
  as: "--as",
  window: "--window",
  weeks: "--weeks",
  rules: "--rules",
  zone: "--zone",
  me: "--me",
  dateFormat: "--date-format",
  columns: "--columns",
  idle: "--idle",
  overlaps: "--overlaps",
  leaveOut: "--leave-out",
};

/** The first of these flags that was given; undefined where none was. */
export const recordFlagIn = (options: RecordOptions): string | undefined =>
  Object.entries(FLAGS).find(([key]) => options[key as keyof RecordOptions] !== undefined)?.[1];

/** The days of --window, else those of a quarter. */
export function windowFor({ window: text }: RecordOptions, period: Period, today: string): Window {
  if (text === undefined) return windowOf(period, today);
  const window = readWindow(text, today);
  if (window) return window;
  throw wrongUse(`--window ${text} is neither a quarter nor two days`, "write 2026-Q3 or 2026-07-01..2026-09-30");
}

export function recordOptions(command: Command): void {
  const oneOf =
    <T extends string>(flag: string, known: readonly T[]) =>
    (text: string): T => {
      if ((known as readonly string[]).includes(text)) return text as T;
      throw wrongUse(`${flag} ${text} is not one of ${orList(known)}`);
    };
  const above = (flag: string) => (text: string) => {
    if (Number(text) > 0 && Number.isFinite(Number(text))) return Number(text);
    throw wrongUse(`${flag} ${text} is not a number above zero`);
  };
  command
    .option("--as <kind>", "take them for this kind instead of looking")
    .option("--window <period>", "2026-Q3 or 2026-07-01..2026-09-30 (the quarter of the portfolio, else today's)")
    .option("--weeks <n>", "the weeks that these records cover, instead of those worked", above("--weeks"))
    .option("--rules <file>", "which records are whose hours (rules.yaml beside the portfolios)")
    .option("--zone <zone>", "where clocks without a zone hung, like Europe/Berlin (that of this machine)")
    .option(
      "--me <address>",
      "an address of yours: what it declined is left out, and the rows of others (may be given several times)",
      allGiven,
    )
    .option(
      "--date-format <order>",
      `the order of dates that can be read two ways: ${orList(DATE_ORDERS)}`,
      oneOf("--date-format", DATE_ORDERS),
    )
    .option("--columns <names>", "which column is what, like title=Activity,hours=Std", columnsIn)
    .option(
      "--idle <minutes>",
      `the longest pause before a message to an agent that counts as yours (${RECORD_DEFAULTS.idle})`,
      above("--idle"),
    )
    .option(
      "--overlaps <how>",
      `of two things at one time: ${orList(OVERLAPS)} (${RECORD_DEFAULTS.overlaps})`,
      oneOf("--overlaps", OVERLAPS),
    )
    .option(
      "--leave-out <marks>",
      `events that do not count: ${orList(LEAVE_OUT, "and")}, or none (${RECORD_DEFAULTS.leaveOut.join(",")})`,
      marksIn,
    );
}

function columnsIn(text: string): RecordOptions["columns"] {
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [role = "", name = ""] = pair.split("=").map((part) => part.trim());
      if ((COLUMN_ROLES as readonly string[]).includes(role) && name !== "") return [role, name];
      throw wrongUse(`--columns ${pair} is not like title=Activity`, `what a column can be: ${orList(COLUMN_ROLES)}`);
    }),
  );
}

function marksIn(text: string): readonly LeaveOut[] {
  if (text === "none") return [];
  return text.split(",").map((mark) => {
    const found = LEAVE_OUT.find((one) => one === mark.trim());
    if (found) return found;
    throw wrongUse(`--leave-out ${mark} is not one of ${orList(LEAVE_OUT)}`);
  });
}
