import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutLine } from "../../../src/core/intake/line.ts";
import { linesOf } from "../../../src/core/intake/lines.ts";
import { readList } from "../../../src/core/intake/list.ts";
import { minutesAWeek } from "../../../src/core/intake/weekly.ts";
import { readPhrase } from "../../../src/core/portfolio/amounts/phrase.ts";
import { tokens } from "../../../src/core/portfolio/amounts/tokens.ts";
import { LINES } from "./lines.ts";

const week = fc.record({
  minutes: fc.integer({ min: 60, max: 80 * 60 }),
  days: fc.integer({ min: 1, max: 7 }),
});
const words =
  "Email Report 1:1s Tier Windows monthly daily weekly biweekly Total every other per a an x and to up of about twice each".split(
    " ",
  );
const times =
  "3h 3 3,5h .5 ½ 1½h 30m 45 min 2-4h 2h-4h 25% 0.5 FTE 2:30 09:15 6h/month 2d 1d 5 2x x3 5 x 30m 1/2 1.500 -3h 5h+".split(
    " ",
  );
const joints = [" ", " ", ", ", ": ", " - ", "\t", " | ", ";", " (", ") ", "\u00a0", '"', "/", "."];
const piece = fc.constantFrom(...words, ...times, ...joints, "\u0000", "週報", "Ｅ１", "é");
const line = fc.oneof(
  fc.constantFrom(...LINES.map(([one]) => one)),
  fc.array(fc.oneof(piece, fc.constantFrom(...joints)), { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 12 })
  .map((lines) => lines.flat().join(""));

describe("laws of lists", () => {
  it("gives every line that is not blank back as one entry, as it stood and in order", () => {
    const kinds = ["task", "unknown", "question", "header", "total", "refusal"];
    fc.assert(
      fc.property(text, week, (typed, person) => {
        const entries = readList(typed, person);
        const standing = linesOf(typed).flatMap((one, index) =>
          one.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "") === "" ? [] : [[index + 1, one]],
        );
        expect(entries.map((entry) => [entry.line, entry.text])).toEqual(standing);
        for (const entry of entries) expect(kinds).toContain(entry.kind);
      }),
      { numRuns: 500 },
    );
  });

  it("gives hours that a file reads back to the same minutes", () => {
    fc.assert(
      fc.property(text, week, (typed, person) => {
        for (const entry of readList(typed, person)) {
          const readings = entry.kind === "task" ? [entry] : entry.kind === "question" ? entry.readings : [];
          for (const { hours, minutes } of readings) expect(minutesAWeek(hours, person)).toBe(minutes);
          if (entry.kind === "question")
            expect(new Set(readings.map(({ minutes }) => minutes)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("uses every token of a line once: in its name, in its time, or between the two", () => {
    const between = /^[,،、，;；:：=|()[\]"'“”„«».–—-]$/;
    const spelt = (part: string) =>
      tokens(part).flatMap((token) => {
        const one = part.slice(token.at, token.end);
        return between.test(one) ? [] : [one];
      });
    let cuts = 0;
    fc.assert(
      fc.property(line, (typed) => {
        const flat = linesOf(typed).join(" ");
        const cut = cutLine(flat);
        if ("code" in cut) return;
        cuts++;
        const parts = [...spelt(cut.name), ...spelt("unknown" in cut ? cut.unknown : cut.written)].sort();
        expect(parts).toEqual(spelt(flat).sort());
      }),
      { numRuns: 1500 },
    );
    expect(cuts).toBeGreaterThan(300);
  });

  it("reads no time in which one token more stands that no rule knows", () => {
    const time = fc.constantFrom(
      "3h30m",
      "2-4h",
      "1 hour and 30 minutes",
      "5 x 30 min",
      "2h every 2 weeks",
      "25 % of the week",
      "twice a week, 1h",
    );
    fc.assert(
      fc.property(time, fc.nat(20), fc.constantFrom("7", "zzz", "+", "7:30", "?", "<"), (written, where, more) => {
        const all = tokens(written).map((token) => written.slice(token.at, token.end));
        expect(readPhrase(tokens(all.join(" ")), "list")).toBeDefined();
        const at = where % (all.length + 1);
        const longer = [...all.slice(0, at), more, ...all.slice(at)].join(" ");
        expect([longer, readPhrase(tokens(longer), "list")]).toEqual([longer, undefined]);
      }),
    );
  });

  it("takes a token for each digit run, word or sign, and one pass over what is long", () => {
    const long = 40_000;
    expect(tokens("9".repeat(long))).toHaveLength(1);
    expect(tokens(`a${" ".repeat(long)}b`)).toHaveLength(2);
    expect(tokens("1:1".repeat(long / 4)).length).toBeLessThan(long);
    for (const one of ["9", " ", "a", "1 ", "- ", ":1", "1:11:", ",", ",.", '" ', "|", "(", "* ", "every ", "1h ", "½"])
      expect(readList(`Email, ${one.repeat(long / one.length)}3h`, { minutes: 2400, days: 5 })).toHaveLength(1);
    const many = "Email, 1h\nTotal, 1h\n".repeat(long / 20);
    expect(readList(many, { minutes: 2400, days: 5 })).toHaveLength(long / 10);
  });
});
