/** What a bare number in a column counts. */
export type BareUnit = "hours" | "minutes" | "seconds";

const PER_UNIT: Readonly<Record<BareUnit, number>> = { hours: 60, minutes: 1, seconds: 1 / 60 };

/**
 * Which mark divides whole from part in these numbers: "," or ".", told by the numbers that can be read in one way only.
 * Undefined where some can be read in two ways and none says which.
 */
export function decimalMark(cells: readonly string[]): "," | "." | undefined {
  const numbers = cells.map((cell) => /-?[\d.,'\s\u00a0]+/.exec(cell)?.[0].trim() ?? "");
  const marks = new Set<string>();
  let open = false;
  for (const number of numbers) {
    const last = Math.max(number.lastIndexOf(","), number.lastIndexOf("."));
    if (last < 0) continue;
    const mark = number[last]!;
    const other = mark === "," ? "." : ",";
    const after = number.length - last - 1;
    const repeated = number.split(mark).length > 2;
    if (repeated) marks.add(other);
    else if (number.includes(other) || after !== 3 || /^-?0/.test(number)) marks.add(mark);
    else open = true;
  }
  if (marks.size === 1) return [...marks][0] as "," | ".";
  return marks.size === 0 && !open ? "." : undefined;
}

/**
 * Minutes of a duration, however it is written, or undefined: 1:30, 01:30:00, 18:25 min, 1,5, 0.50 h, 1h 30m, 1h30, 90 min,
 * PT1H30M. A bare number is none where its unit is not known.
 */
export function durationMinutes(
  text: string,
  mark: "," | "." | undefined,
  unit: BareUnit | undefined,
): number | undefined {
  const cell = text.replace(/\s+/g, " ").trim().toLowerCase();
  const sign = cell.startsWith("-") || cell.startsWith("−") ? -1 : 1;
  const amount = cell
    .replace(/^[-−+]/, "")
    .trim()
    .replace(/^pt(?=\d)/, "")
    .replace(/^(\d+) ?h ?([0-5]\d)$/, "$1h$2m");
  const clock = /^(\d+):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(min|h)?\.?$/.exec(amount);
  if (clock) {
    const [first, second, third] = clock.slice(1, 4).map((part) => Number(part ?? 0)) as [number, number, number];
    if (second > 59 || third > 59) return undefined;
    if (clock[4] === "min" && clock[3] === undefined) return sign * (first + second / 60);
    if (clock[4] === undefined && clock[3] === undefined && unit !== undefined && unit !== "hours") return undefined;
    return sign * (first * 60 + second + third / 60);
  }
  const parts =
    /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std\.?|stunden?))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten)\.?)?\s*(?:(\d+)\s*(?:s|sec|seconds?|sek)\.?)?$/.exec(
      amount,
    );
  if (parts && amount !== "") {
    const [hours, minutes, seconds] = parts.slice(1, 4).map((part) => (part ? numberOf(part, mark) : 0));
    if ([hours, minutes, seconds].some((part) => part === undefined)) return undefined;
    return sign * (hours! * 60 + minutes! + seconds! / 60);
  }
  const number = numberOf(amount, mark);
  return number === undefined || unit === undefined ? undefined : sign * number * PER_UNIT[unit];
}

function numberOf(text: string, mark: "," | "." | undefined): number | undefined {
  const bare = text.replace(/[\s\u00a0']/g, "");
  if (!/^(\d[\d.,]*|[.,]\d+)$/.test(bare)) return undefined;
  if (!/[.,]/.test(bare)) return Number(bare);
  if (mark === undefined) return undefined;
  const [whole, part, ...more] = bare.split(mark);
  if (more.length > 0) return undefined;
  const thousands = mark === "," ? "." : ",";
  if (part?.includes(thousands) || (whole!.includes(thousands) && !/^\d{1,3}([.,]\d{3})+$/.test(whole!)))
    return undefined;
  return Number(`${whole!.replaceAll(thousands, "") || "0"}.${part ?? "0"}`);
}

/** Why a duration is none, for whoever wrote the file. */
export function unclear(duration: string, mark: string | undefined, unit: BareUnit | undefined): string {
  if (mark === undefined && /[.,]/.test(duration))
    return `“${duration}” may have a decimal comma or a thousands mark, and no row says which.`;
  if (unit === undefined && BARE.test(duration))
    return `“${duration}” may be minutes or seconds as well as hours, and no row says which: name the column with --columns hours=…, minutes=… or seconds=….`;
  return `“${duration}” is not a duration.`;
}

const BARE = /^[-−+]?[\d.,][\d.,\s']*$/;
/** More hours than a day has are rather minutes or seconds. */
const HOURS_IN_DAY = 24;

/** What bare numbers count where their column does not say it: hours, unless one of them is more than a day has. */
export function unitOf(durations: readonly string[], mark: "," | "." | undefined): BareUnit | undefined {
  const bare = durations.filter((text) => BARE.test(text)).map((text) => durationMinutes(text, mark, "hours") ?? 0);
  return bare.some((minutes) => Math.abs(minutes) > HOURS_IN_DAY * 60) ? undefined : "hours";
}
