import { describe, expect, test } from "vitest";
import { readList } from "../../../../src/core/intake/list.ts";
import { readCounted } from "../../../../src/core/portfolio/hours.ts";

const WEEK = { minutes: 40 * 60, days: 5 };

/** Minutes a week of a line of a list, behind its name; else why there are none. */
function inList(text: string) {
  const entries = readList(`Mail, ${text}`, WEEK);
  const [entry] = entries;
  if (entry?.kind === "task") return entry.name === "Mail" ? entry.minutes : entry.name;
  return entry?.kind === "refusal" ? entry.reason.code : entry?.kind;
}

/** Minutes a week of the same in a file, or its fault. */
function inFile(text: string) {
  const read = readCounted(text, WEEK);
  if (!read.ok) return read.fault;
  return read.hours.low === read.hours.high ? read.hours.likely : [read.hours.low, read.hours.high];
}

const NOT = "list-not-understood";

describe("a list takes more than a file does", () => {
  test.each([
    ["2h semiweekly", 240],
    ["2h semimonthly", 55],
    ["2h per fortnight", 60],
    ["2h pw", 120],
    ["2h/mo.", 28],
    ["2h per wk.", 120],
    ["2h p.w", 120],
    ["2h im Monat", 28],
    ["2h in der Woche", 120],
    ["2 Std. am Tag", 600],
    ["1h every 1 week", 60],
    ["2h every third month", 9],
    ["2h alternate weeks", 60],
    ["1h the first Monday of the month", 14],
    ["1h first Monday of each month", 14],
    ["1h last Friday in a month", 14],
    ["2-3 times a week 1h", 150],
    ["1h x 5 days", 300],
    ["1h x 1 day", 60],
    ["1h 1 day a week", 60],
    ["1h 3 days a week", 180],
    ["1h Mon to Fri", 300],
    ["1h Mon through Thu", 240],
    ["1h Mo bis Fr", 300],
    ["1h Mon-Wed", 180],
    ["1h Mon, Wed and Fri", 180],
    ["1h Mon, and Wed", 120],
    ["1h Mon & Tue", 120],
    ["1h Mon + Tue", 120],
    ["1h Mo und Mi", 120],
    ["1h Mondays", 60],
    ["1h on Monday", 60],
    ["2h; weekly", 120],
    ["daily 3h", 900],
    ["per day 3h", 900],
    ["2h = weekly", 120],
    ["2h each, twice a week", 240],
    ["1h/day x 7", 420],
    ["zwischen 2 und 4h", 180],
    ["entre 2 et 4h", 180],
    ["entre 2 y 4h", 180],
    ["from 2 to 4h", 180],
    ["2h bis 4h", 180],
    ["on average 2h", 120],
    ["on avg. 2h", 120],
    ["2h on average", 120],
    ["~2h ~", 120],
    ["2:30", 150],
    ["0:59", 59],
    ["1 hour and 5 minutes", 65],
    ["1 Stunde und 5 Minuten", 65],
    ["1 heure et 5 minutes", 65],
    ["2 horas y 5 minutos", 125],
    ["1 timme och 5 minuter", 65],
    ["1 uur en 5 minuten", 65],
    ["half a day", 240],
    ["an hour and a half", 90],
    ["one and a half hours", 90],
    ["two hours and a half", 150],
    ["2 and a half hours", 150],
    ["quarter of an hour", 15],
    ["three quarters of an hour", 45],
    ["2 to 4 days", 1440, [960, 1920]],
    ["2..4h", 180, [120, 240]],
    ["1 1/2 h", 90],
    ["3/4h", 45],
    ["2 h per w.", 120],
  ] as const)("%s", (text, minutes, file: unknown = "unreadable") => {
    expect(inList(text)).toBe(minutes);
    expect(inFile(text)).toEqual(file);
  });
});

describe("a list is read in the language it was written in", () => {
  test.each([
    ["13 h mensuel", 180],
    ["13 h mensuelle", 180],
    ["13 h mensais", 180],
    ["13 h mensual", 180],
    ["13 h monatlich", 180],
    ["13 h trimestriel", 60],
    ["13 h trimestrales", 60],
    ["13 h trimestral", 60],
    ["13 h vierteljährlich", 60],
    ["52 h jährlich", 60],
    ["52 h annuel", 60],
    ["52 h por año", 60],
    ["52 h per annum", 60],
    ["52 h im Jahr", 60],
    ["13 h im Quartal", 60],
    ["2 h vierzehntäglich", 60],
    ["2 h zweiwöchentlich", 60],
    ["2 h quincenal", 60],
    ["2 h tweewekelijks", 60],
    ["2 h hebdomadaire", 120],
    ["30 min quotidien", 150],
    ["30 Min. tgl", 150],
    ["1 h einmal", 60],
    ["1 h zweimal", 120],
    ["1 h dreimal pro Woche", 180],
    ["2 h i veckan", 120],
    ["2 timmar", 120],
    ["2 часа", 120],
    ["30 минут", 30],
    ["2時間", 120],
    ["2 días", 960],
    ["⅔ h", 40],
    ["⅓ h", 20],
    ["2…4h", 180],
    ["∼2h", 120],
    ["≃2h", 120],
    ["2✕1h", 120],
    ["٢ h", 120],
    ["٩ h", 540],
    ["１０ｈ", 600],
    ["2 HOURS", 120],
  ])("%s", (text, minutes) => expect(inList(text)).toBe(minutes));
});

describe("neither takes what is no amount of time, or two of them", () => {
  test.each([
    ["2h pm", NOT], // per month, or after noon
    ["2h p.m", NOT],
    ["1h every 0 weeks", NOT],
    ["1h every 2.5 weeks", NOT],
    ["1h every 2 days", "list-two-amounts"],
    ["2h every fourth day", NOT],
    ["1h third week", NOT],
    ["3-2 times a week 1h", NOT],
    ["1.5 times a week 1h", NOT],
    ["1h Fri-Mon", NOT],
    ["1h Mon-Mon", NOT],
    ["1h Mon and Mon", NOT],
    ["1h Monday", NOT],
    ["2h to", NOT],
    ["2h every", NOT],
    ["between 2h", "list-bound"],
    ["2h each", NOT],
    ["2h weekly daily", NOT],
    ["1h/day x 8", NOT],
    ["2h twice a week monthly", NOT],
    ["2h every 2 weeks biweekly", NOT],
    ["25% a month", NOT],
    ["20%-8h", NOT],
    ["2:60", "list-time-of-day"],
    ["1.5:30", NOT],
    ["1,5:30", NOT],
    ["1:30-2", "list-time-of-day"],
    ["1:15:60", "list-time-of-day"],
    ["2h (weekly", NOT],
    ["2h weekly)", NOT],
    ["20% of the", NOT],
    ["2x 2x 1h", NOT],
    ["30m-45", NOT],
    ["1h30m-2", NOT],
    ["1h5", NOT], // 5 min, or half an hour?
    ["1h300", NOT],
    ["2 h/2 weeks", NOT],
    ["4h 1d", "list-two-amounts"],
  ])("%s", (text, refusal) => {
    expect(inList(text)).toBe(refusal);
    expect(inFile(text)).toBe("unreadable");
  });
});

test.each([
  ["1h every day", 300],
  ["25% a week", 600],
  ["20% of my time", 480],
  ["1h30", 90],
  ["1d 4h 30m", 750],
])("both read %s as %i", (text, minutes) => {
  expect(inList(text)).toBe(minutes);
  expect(inFile(text)).toBe(minutes);
});

test("a list does not guess at 2h-4, which a file means exactly", () => {
  expect(inList("2h-4")).toBe(NOT);
  expect(inFile("2h-4")).toEqual([120, 240]);
});
