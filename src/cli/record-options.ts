import type { Command } from "commander";
import { MARKS, type Mark } from "../core/intake/records/entry.ts";
import { OVERLAPS, type Overlaps } from "../core/intake/records/overlaps.ts";
import { orList } from "../core/text.ts";
import { COLUMN_ROLES, DATE_ORDERS, type DateOrder } from "../importers/importer.ts";
import { importers } from "../importers/index.ts";
import { wrongUse } from "./failure.ts";

/** How records are read: everything that a file does not say itself. */
export interface RecordOptions {
  readonly as?: string;
  readonly weeks?: number;
  readonly rules?: string;
  readonly zone?: string;
  readonly me?: string[];
  readonly dateFormat?: DateOrder;
  readonly columns?: Partial<Record<(typeof COLUMN_ROLES)[number], string>>;
  readonly idle: number;
  readonly overlaps: Overlaps;
  readonly leaveOut: readonly Mark[];
}

/** What holds where nobody says otherwise. */
export const RECORD_DEFAULTS: RecordOptions = {
  idle: 5,
  overlaps: "count",
  leaveOut: ["cancelled", "declined", "transparent"],
};

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
    .option(
      "--as <kind>",
      "take them for this kind instead of looking",
      oneOf(
        "--as",
        importers.map(({ kind }) => kind),
      ),
    )
    .option(
      "--window <period>",
      "2026-Q3 or 2026-07-01..2026-09-30 (the quarter of the latest portfolio, else today's)",
    )
    .option("--weeks <n>", "the weeks that these records cover, instead of those worked", above("--weeks"))
    .option("--rules <file>", "which records are whose hours (rules.yaml beside the portfolios)")
    .option("--zone <zone>", "where clocks without a zone hung, like Europe/Berlin (that of this machine)")
    .option("--me <address...>", "your own addresses: invitations that these declined are left out")
    .option(
      "--date-format <order>",
      `the order of dates that can be read two ways: ${orList(DATE_ORDERS)}`,
      oneOf("--date-format", DATE_ORDERS),
    )
    .option("--columns <names>", "which column is what, like title=Activity,hours=Std", columnsIn)
    .option(
      "--idle <minutes>",
      "the longest pause before a message to an agent that counts as yours",
      above("--idle"),
      RECORD_DEFAULTS.idle,
    )
    .option(
      "--overlaps <how>",
      `of two things at one time: ${orList(OVERLAPS)}`,
      oneOf("--overlaps", OVERLAPS),
      RECORD_DEFAULTS.overlaps,
    )
    .option(
      "--leave-out <marks>",
      `events that do not count: ${orList(MARKS, "and")}, or none (${RECORD_DEFAULTS.leaveOut.join(",")})`,
      marksIn,
      RECORD_DEFAULTS.leaveOut,
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

function marksIn(text: string): readonly Mark[] {
  if (text === "none") return [];
  return text.split(",").map((mark) => {
    const found = MARKS.find((one) => one === mark.trim());
    if (found) return found;
    throw wrongUse(`--leave-out ${mark} is not one of ${orList(MARKS)}`);
  });
}
