import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reportOn } from "../../src/core/assembly/report.ts";
import type { PortfolioInput, TaskInput } from "../../src/core/portfolio/schema.ts";
import { unseen } from "../../src/core/text.ts";
import { element } from "../../src/formats/html/element.ts";
import { htmlPage } from "../../src/formats/html/page.ts";
import { markdownPage } from "../../src/formats/markdown.ts";
import { reportPage } from "../../src/pages/report/page.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";
import { markupIn } from "../helpers/markdown.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";

/** One text in every field that a person may fill in, in two quarters. */
function quarter(period: PortfolioInput["period"], text: string, more: TaskInput[] = []): Partial<PortfolioInput> {
  const name = text.slice(0, 200);
  return {
    period,
    practitioner: { name: text, role: text, week: "20h" },
    tasks: [
      {
        id: "report",
        name,
        note: text,
        hours: period === "2026-Q1" ? "9h" : "7h",
        performer: "me",
        doing: "all",
        repeatable: 5,
        replaceable: 5,
        verdict: { class: "orchestration", because: text },
      },
      { id: "kept", name: `${name.slice(0, 190)} kept`, hours: "2h", keep: { because: text, until: "2027-Q2" } },
      ...more,
    ],
    shift: [{ task: "report", forces: ["comfort"], promise: { freed: "4h", from: "2026-02-02" } }],
    designs: [
      {
        task: "report",
        purpose: text,
        output: text,
        audience: text,
        owner: { kind: "ai", name: text },
        quality: [text],
        steps: [{ do: text, by: text, hand_off: text }],
        feedback: [{ what: text, cadence: text }],
        failure: text,
        escalate: text,
      },
    ],
    capability: [{ for: "report", human_only: [text], practice: text }],
    reinvestment: [{ into: "relationships", hours: "1h", intent: text, name: text.slice(0, 200) }],
    log: [
      {
        date: period === "2026-Q1" ? "2026-02-03" : "2026-05-03",
        task: "report",
        kind: "intervention",
        hours: "1h",
        cause: text,
        failed: "quality",
        fix: text,
      },
    ],
  };
}

const blocksOf = (text: string, file = text, more: TaskInput[] = []) => {
  const quarters = (["2026-Q1", "2026-Q2"] as const).map((period) => ({
    portfolio: portfolioOf(quarter(period, text, more)),
    origin: { file },
  }));
  return reportPage(reportOn(quarters, shipped, [], []), Number.POSITIVE_INFINITY);
};

const HOSTILE = [
  ...HOSTILE_NAMES.filter((name) => name.trim() !== ""),
  "<script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "\"><img src=x onerror='alert(1)'>",
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "&quot;&lt;b&gt;&#x3c;i&#x3e;",
  "]]><!-- --><![CDATA[",
  "<svg/onload=alert(1)>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "{{alert(1)}}",
];

const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-zA-Z0-9:-]+="[^"<>]*")*)>/g;

/** Every tag with the names of its attributes: what a page is made of but for its words. */
const tags = (page: string) =>
  [...page.matchAll(TAG)].map(
    ([, name, attributes]) => `${name} ${[...attributes!.matchAll(/([a-zA-Z0-9:-]+)="/g)].map(([, key]) => key)}`,
  );

describe("hostile text in every field stays text", () => {
  const [page, markdown] = [htmlPage, markdownPage].map((make) => make(blocksOf("plain words 1")));

  test.each(HOSTILE)("%j", (text) => {
    // whether a command can be written depends on the name of its file, so that is tried beside
    const [named, elsewhere] = [blocksOf(text), blocksOf(text, "plain words 1")];
    expect(tags(htmlPage(elsewhere))).toEqual(tags(page!));
    expect(markupIn(markdownPage(elsewhere))).toEqual(markupIn(markdown!));
    const made = htmlPage(named);
    expect(new Set([...tags(page!), ...tags(made)])).toEqual(new Set(tags(page!)));
    expect(made.replace("<!doctype html>", "").replace(TAG, "")).not.toMatch(/[<"']/);
    for (const one of [made, markdownPage(named)]) expect(one.replaceAll("\n", "").match(unseen())).toBeNull();
  });
});

describe("an element", () => {
  test("takes strings for text and other elements for what they are", () => {
    const made = element("p", { class: 'a"b', id: undefined }, "1 < 2 & 3 ", element("b", {}, "'x'"), "\u202e");
    expect(String(made)).toBe(`<p class="a&quot;b">1 &lt; 2 &amp; 3 <b>&#39;x&#39;</b>\\u{202e}</p>`);
  });
});

describe("a page", () => {
  const page = htmlPage(blocksOf("plain words 1"));

  test("lets nothing load and nothing run but its own style", () => {
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const hash = createHash("sha256").update(style!).digest("base64");
    expect(policy!.replaceAll("&#39;", "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<script|@import|url\((?!#)| style=|https?:/i);
  });

  test("has headings in order, and each picture has its sentence, its name and its table", () => {
    expect([...page.matchAll(/<h([1-6])/g)].map(([, level]) => level).join("")).toMatch(/^12+$/);
    const pictures = page.split("<figure>").slice(1);
    expect(pictures.length).toBe(6);
    for (const picture of pictures) {
      expect(picture).toMatch(/<figcaption>[^<]{10,}<\/figcaption>/);
      expect(picture).toMatch(/role="img" aria-label="[^"]{5,}"/);
      expect(picture.split("</figure>")[0]).toContain("<table>");
    }
    expect(new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).size).toBe(page.match(/ id="/g)!.length);
  });

  test("of two hundred tasks stays below 300 KB, and says what it leaves out and where that is", () => {
    const tasks = Array.from({ length: 200 }, (_, at): TaskInput => {
      const name = `A task of the week with quite a long name, the number ${at} of two hundred`;
      return { id: `t${at}`, name, hours: `${5 + at}m`, performer: "me", doing: "all", repeatable: 5, replaceable: 5 };
    });
    const large = htmlPage(blocksOf("words", "2026-Q2.yaml", tasks));
    expect(Buffer.byteLength(large)).toBeLessThan(300_000);
    expect(large).toContain("and 102 more, which score, shift and compare have with --json");
  });
});
