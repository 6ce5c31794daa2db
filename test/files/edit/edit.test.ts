import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { diff } from "../../../src/core/portfolio/change.ts";
import { commentsOf } from "../../../src/files/edit/comments.ts";
import { CannotEdit, edit } from "../../../src/files/edit/edit.ts";
import { commented, hands, portfolios } from "../../helpers/portfolios.ts";

const places = fc.array(fc.record({ line: fc.nat(200), own: fc.boolean() }), { maxLength: 8 });
const comments = (source: string) =>
  commentsOf(source.replaceAll("\r\n", "\n"))
    .map(({ text }) => text)
    .sort();

/** A text in somebody's hand with comments in it; where a comment fell into a text, the text without comments. */
const written = fc
  .record({ portfolio: portfolios, hand: fc.constantFrom(...Object.keys(hands)), places })
  .map(({ portfolio, hand, places: at }) => {
    const plain = hands[hand]!(portfolio);
    const source = commented(plain, at);
    const whole =
      safely(() => JSON.stringify(parse(source)) === JSON.stringify(portfolio)) &&
      comments(source).length === at.length;
    return { portfolio, source: whole ? source : plain };
  });

function safely(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

describe("an edited text", () => {
  it("is the same, byte for byte, where nothing is changed", () => {
    fc.assert(fc.property(written, ({ portfolio, source }) => edit(source, diff(portfolio, portfolio)) === source));
  });

  it("holds what was meant, and every comment", () => {
    fc.assert(
      fc.property(written, portfolios, ({ portfolio, source }, wanted) => {
        const edited = edit(source, diff(portfolio, wanted));
        expect(parse(edited)).toEqual(wanted);
        expect(comments(edited)).toEqual(comments(source));
      }),
      { numRuns: 60 },
    );
  });
});

const FILE = `# mine
format: orchestrate/portfolio@1
period: 2026-Q4   # this one
practitioner: {name: Ada,   week: 40h}

tasks:
  # the first
  - id: report
    name: 'Weekly report'     # for the board
    hours: 3h    # measured


    rest: [direction, compass]   # half and half
  - {id: mail, name: Mail, hours: 2}
log: []
`;

describe("one change", () => {
  const edited = (...changes: [path: (string | number)[], value: unknown][]) =>
    edit(
      FILE,
      changes.map(([path, value]) => ({ path, old: at(path), new: value })),
    );
  const at = (path: (string | number)[]) => path.reduce<unknown>((value, key) => (value as never)?.[key], parse(FILE));
  /** The lines that are new, and those that are gone. */
  const difference = (text: string) => {
    const [before, now] = [FILE.split("\n"), text.split("\n")];
    return { gone: before.filter((line) => !now.includes(line)), fresh: now.filter((line) => !before.includes(line)) };
  };

  it.each<[path: (string | number)[], value: unknown, gone: string[], fresh: string[]]>([
    [["tasks", 0, "hours"], "2h30m", ["    hours: 3h    # measured"], ["    hours: 2h30m    # measured"]],
    [
      ["tasks", 0, "name"],
      "Report: weekly",
      ["    name: 'Weekly report'     # for the board"],
      ["    name: 'Report: weekly'     # for the board"],
    ],
    [
      ["tasks", 0, "rest"],
      ["purpose"],
      ["    rest: [direction, compass]   # half and half"],
      ["    rest: [purpose]   # half and half"],
    ],
    [
      ["tasks", 0, "rest", 1],
      undefined,
      ["    rest: [direction, compass]   # half and half"],
      ["    rest: [direction]   # half and half"],
    ],
    [["tasks", 0, "doing"], "half", [], ["    doing: half"]],
    [["tasks", 0, "hours"], undefined, ["    hours: 3h    # measured"], ["    # measured"]],
    [
      ["tasks", 1, "doing"],
      "all",
      ["  - {id: mail, name: Mail, hours: 2}"],
      ["  - {id: mail, name: Mail, hours: 2, doing: all}"],
    ],
    [["tasks", 1, "id"], undefined, ["  - {id: mail, name: Mail, hours: 2}"], ["  - {name: Mail, hours: 2}"]],
    [["tasks", 1], undefined, ["  - {id: mail, name: Mail, hours: 2}"], []],
    [["tasks", 2], { name: "Calls", hours: 1 }, [], ["  - name: Calls", "    hours: 1"]],
    [
      ["practitioner", "role"],
      "baker",
      ["practitioner: {name: Ada,   week: 40h}"],
      ["practitioner: {name: Ada, role: baker,   week: 40h}"],
    ],
    [["audited"], "2026-12-18", [], ["audited: 2026-12-18"]],
    [["shift"], [{ task: "report" }], [], ["shift:", "  - task: report"]],
    [
      ["log", 0],
      { date: "2026-11-03", task: "mail", kind: "intervention" },
      ["log: []"],
      ["log:", "  - { date: 2026-11-03, task: mail, kind: intervention }"],
    ],
    [["tasks", 0, "note"], "two\nlines", [], ["    note: |-", "      two", "      lines"]],
    [
      ["tasks", 0, "hours"],
      { low: "2h", likely: "3h", high: "5h" },
      ["    hours: 3h    # measured"],
      ["    hours: { low: 2h, likely: 3h, high: 5h }    # measured"],
    ],
  ])("at %j to %j touches its own line", (path, value, gone, fresh) => {
    expect(difference(edited([path, value]))).toEqual({ gone, fresh });
  });

  it("puts a new key where the format has it", () => {
    const lines = edited([["tasks", 0, "note"], "hm"], [["pattern"], "mine@1"]).split("\n");
    expect(lines[lines.indexOf("    note: hm") - 1]).toBe("    name: 'Weekly report'     # for the board");
    expect(lines.indexOf("pattern: mine@1")).toBe(2);
  });

  it("makes its way to a value that has nowhere to stand yet", () => {
    const text = edited([["shift", 0, "promise", "freed"], "1h"]);
    expect(parse(text).shift).toEqual([{ promise: { freed: "1h" } }]);
  });

  it("may follow another one", () => {
    const text = edited([["tasks", 0], undefined], [["tasks", 0, "hours"], 5]);
    expect(parse(text).tasks).toEqual([{ id: "mail", name: "Mail", hours: 5 }]);
  });

  it("fills in a key without a value", () => {
    expect(edit("hours: # soon\nnote:\n", [{ path: ["hours"], old: null, new: 3 }])).toBe("hours: 3 # soon\nnote:\n");
  });
});

describe("the line ends and the byte order mark of Windows", () => {
  it("stay", () => {
    const text = edit("\uFEFFa: 1 # x\r\nb: 2\r\n", [{ path: ["c"], old: undefined, new: 3 }]);
    expect(text).toBe("\uFEFFa: 1 # x\r\nb: 2\r\nc: 3\r\n");
  });
});

describe("an edit touches its value and nothing else", () => {
  const head = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\n";
  const set = (source: string, path: readonly (string | number)[], old: unknown, value: unknown) =>
    edit(source, [{ path, old, new: value }]);

  it("keeps each line's own end where a file mixes them; a new line ends as its neighbour", () => {
    const source = `${head.replace("\n", "\r\n")}tasks:\n  - name: a\r\n    hours: 3h\n`;
    expect(set(source, ["tasks", 0, "note"], undefined, "x")).toBe(
      `${head.replace("\n", "\r\n")}tasks:\n  - name: a\r\n    note: x\r\n    hours: 3h\n`,
    );
    expect(set(source, ["tasks", 0, "hours"], "3h", "4h")).toBe(source.replace("3h", "4h"));
    const two = `${source}  - name: b\r\n    hours: 1h\n`;
    expect(set(two, ["tasks", 0], { name: "a", hours: "3h" }, undefined)).toBe(
      `${head.replace("\n", "\r\n")}tasks:\n  - name: b\r\n    hours: 1h\n`,
    );
  });

  it("keeps each line's own end whatever the order of the changes", () => {
    const source = `a: 1\r\nb:\n  - x\r\n  - y\nc: 1\r\n`;
    const changes = [
      { path: ["c"], old: 1, new: 2 },
      { path: ["b", 1], old: "y", new: "one\ntwo" },
      { path: ["a"], old: 1, new: "three\nfour" },
    ];
    const edited = "a: |-\r\n  three\r\n  four\r\nb:\n  - x\r\n  - |-\n    one\n    two\nc: 2\r\n";
    expect(edit(source, changes)).toBe(edited);
    expect(edit(source, changes.toReversed())).toBe(edited);
  });

  it("leaves blank lines below what is taken out, and goes past them to comments that would fall into a text", () => {
    const note = `${head}tasks:\n  - name: a\n    note: |\n      one\n  - name: b\n    hours: 1h\n`;
    const without = (below: string) => set(`${note}${below}`, ["tasks", 1], { name: "b", hours: "1h" }, undefined);
    const kept = note.slice(0, note.indexOf("  - name: b"));
    expect(without("\nlog: []\n")).toBe(`${kept}\nlog: []\n`);
    expect(without("\n       # own\n\nlog: []\n")).toBe(`${kept}  # own\n\nlog: []\n`);
    expect(without("  # less deep\nlog: []\n")).toBe(`${kept}  # less deep\nlog: []\n`);
  });

  it("leaves the tag of a value, and its place on the line below", () => {
    const source = `${head}tasks:\n  - name: !!str\n      a\n    hours:\n      3h\n`;
    expect(set(source, ["tasks", 0, "name"], "a", "cr\rx")).toBe(source.replace("      a\n", '      "cr\\rx"\n'));
    expect(set(source, ["tasks", 0, "hours"], "3h", "4h")).toBe(source.replace("3h", "4h"));
  });

  it("keeps a comment that stood deeper than what is taken out from falling into the text above", () => {
    const source = `${head}tasks:\n  - name: a\n    hours: 3h\n    note: |\n      one\n  - name: b\n    hours: 1h\n       # own\n`;
    expect(set(source, ["tasks", 1], { name: "b", hours: "1h" }, undefined)).toBe(
      `${head}tasks:\n  - name: a\n    hours: 3h\n    note: |\n      one\n  # own\n`,
    );
  });

  describe("writes lines of text on one line where comments below would fall into them", () => {
    const own = "        # own\n";
    const value = "one\ntwo\n";
    it.each<[string, string, readonly (string | number)[], unknown, unknown, string]>([
      ["a value", "    note: x\n", ["tasks", 0, "note"], "x", value, '    note: "one\\ntwo\\n"\n'],
      ["a new key", "", ["tasks", 0, "note"], undefined, value, '    note: "one\\ntwo\\n"\n'],
    ])("%s", (_, before, path, old, now, written) => {
      const source = (lines: string) => `${head}tasks:\n  - name: a\n${lines}${own}    hours: 3h\n`;
      expect(set(source(before), path, old, now)).toBe(source(written));
    });

    it("a new map", () => {
      const source = (lines: string) => `${head}tasks:\n  - name: a\n    hours: 3h\n${lines}${own}`;
      expect(set(source(""), ["tasks", 0, "keep"], undefined, { because: value })).toBe(
        source('    keep: { because: "one\\ntwo\\n" }\n'),
      );
    });

    it("a new entry", () => {
      const source = `${head}tasks:\n  - name: a\n    hours: 3h\n\n${own}`;
      const task = { name: "b", note: "x\n", hours: 1 };
      expect(parse(set(source, ["tasks", 1], undefined, task)).tasks[1]).toEqual(task);
    });

    it("but as lines where they stand no deeper than the key", () => {
      const source = `${head}tasks:\n  - name: a\n    note: x\n    # own\n    hours: 3h\n`;
      expect(set(source, ["tasks", 0, "note"], "x", value)).toContain("    note: |\n      one\n      two\n    # own\n");
    });
  });

  it("else it throws CannotEdit and nothing else", () => {
    expect(() => set("- 1\n", ["period"], undefined, "2026-Q4")).toThrow(CannotEdit);
    expect(() => set("a: 1\n", ["a", "b"], 2, undefined)).toThrow(CannotEdit);
    expect(() => set("? a\n: 1\n", ["a"], 1, 2)).toThrow(CannotEdit);
    expect(() => set("? a\n: 1\n", ["b"], undefined, 2)).toThrow(CannotEdit);
    expect(() => set("a: 1\n", ["b"], 2, undefined)).toThrow(CannotEdit);
  });

  it.each(["\u00a0", "\u3000", " ", "\u2003"])("writes a text that begins with %j so that it reads back", (space) => {
    const text = `${space}the steering deck was due on Friday and one of us was ill, so I drew the figures and sent them at night`;
    for (const value of [text, [text], { because: text }]) {
      const edited = set(`${head}tasks: []\n`, ["log"], undefined, value);
      expect(parse(edited).log).toEqual(value);
    }
  });
});
