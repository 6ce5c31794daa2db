import { MARKS, type Mark } from "../../core/intake/records/entry.ts";
import type { KnownTask } from "../../core/intake/records/groups.ts";
import { OVERLAPS, type Overlaps } from "../../core/intake/records/overlaps.ts";
import { importDocument } from "../../core/intake/records/weekly.ts";
import { edgesOf, readWindow, type Window, windowOf } from "../../core/intake/records/window.ts";
import { DAYS_IN_WEEK } from "../../core/portfolio/amounts.ts";
import { periodOf } from "../../core/portfolio/period.ts";
import type { ImportDocument } from "../../core/reports/import.ts";
import { orList } from "../../core/text.ts";
import { FORMATS } from "../../formats/index.ts";
import { COLUMN_ROLES, DATE_ORDERS, type DateOrder } from "../../importers/importer.ts";
import { importerOf, importers } from "../../importers/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import type { Loaded } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { openRules, openZone, readSources } from "../records.ts";
import type { CommandParts, Shell } from "../shell.ts";

interface ImportOptions extends DocumentOptions {
  readonly as?: string;
  readonly window?: string;
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

const LEFT_OUT: readonly Mark[] = ["cancelled", "declined", "transparent"];

// `import` is a word of the language.
export const importRecords: CommandParts<ImportOptions, ImportDocument> = {
  declare(command) {
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
      .argument("<file...>", "calendars, exports of trackers, tables, session records or a folder of them, or -")
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
        5,
      )
      .option(
        "--overlaps <how>",
        `of two things at one time: ${orList(OVERLAPS)}`,
        oneOf("--overlaps", OVERLAPS),
        "count",
      )
      .option(
        "--leave-out <marks>",
        `events that do not count: ${orList(MARKS, "and")}, or none (${LEFT_OUT.join(",")})`,
        marksIn,
        LEFT_OUT,
      );
    documentOptions(command, Object.keys(FORMATS.import));
  },

  async run(shell, files, options) {
    await prepare(shell, options);
    const today = shell.context.today();
    const zone = openZone(shell, options.zone);
    const rules = await openRules(shell, options.rules);
    const loaded = await portfolioFor(shell, options.window);
    const window = windowFor(options.window, loaded, today);
    const sources = await readSources(shell, files, options.as === undefined ? undefined : importerOf(options.as), {
      zone,
      ...edgesOf(window, zone),
      me: (options.me ?? []).map((address) => address.toLowerCase()),
      dateOrder: options.dateFormat,
      columns: options.columns,
      idle: options.idle,
    });
    const { overlaps, leaveOut, weeks } = options;
    const tasks = loaded ? knownTasks(loaded) : [];
    const days = loaded?.portfolio.practitioner.week.days ?? DAYS_IN_WEEK;
    return importDocument(sources, { window, zone, overlaps, leaveOut, rules, weeks, days, tasks }).document;
  },

  async show(shell, document, options) {
    const format = await FORMATS.import[formatOf(options, "text") as keyof typeof FORMATS.import]();
    await deliver(shell, format(document, lookFor(shell, options)), options);
    const { entries } = document.accounts;
    return entries.read > 0 && entries.read === entries.not_understood ? EXIT.invalid : EXIT.done;
  },
};

function columnsIn(text: string): ImportOptions["columns"] {
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

/** The portfolio of the window, else the latest; none is needed. */
async function portfolioFor(shell: Shell, window: string | undefined): Promise<Loaded | undefined> {
  const periods = await shell.store.periods();
  const asked = window === undefined ? undefined : readWindow(window);
  const wanted = asked ? periodOf(asked.from) : periods.at(-1);
  if (wanted === undefined || periods.length === 0) return undefined;
  return openPortfolio(shell, periods.includes(wanted) ? wanted : "latest");
}

function windowFor(text: string | undefined, loaded: Loaded | undefined, today: string): Window {
  if (text === undefined) return windowOf(loaded?.portfolio.period ?? periodOf(today), today);
  const window = readWindow(text, today);
  if (window) return window;
  throw wrongUse(`--window ${text} is neither a quarter nor two days`, "write 2026-Q3 or 2026-07-01..2026-09-30");
}

function knownTasks({ portfolio }: Loaded): KnownTask[] {
  return portfolio.tasks.map(({ id, name, was = [], hours }, at) => ({
    id,
    name,
    was,
    at,
    minutes: hours === "unknown" ? null : hours.mean,
  }));
}
