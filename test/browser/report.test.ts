import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, temporaryDirectory } from "../helpers/context.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";

/** The report in a real browser, where there is one: .ci/run installs it. */

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const browserPath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Alone, with nobody's profile, and asking nobody for anything. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-component-update"];

const scenario = (person: string) => {
  const folder = new URL(`../scenarios/${person}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(names.map((name) => [`/data/${name}`, readFileSync(new URL(name, folder), "utf8")]));
};
const hostile = `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
${[...HOSTILE_NAMES, "<img src=x onerror=alert(1)>", "</style><script>alert(1)</script>"]
  .map((name, at) => `  - {id: t${at}, name: ${JSON.stringify(name.trim() || "blank")}, hours: 1h, performer: me}`)
  .join("\n")}
`;
const WORLDS: Record<string, Record<string, string>> = {
  holds: scenario("holds"),
  leaks: scenario("leaks"),
  regresses: scenario("regresses"),
  hostile: { "/data/2026-Q4.yaml": hostile },
  nothing: { "/data/2026-Q4.yaml": "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: []\n" },
};

const where = browserPath ? "the report in Chromium" : "passed over: there is no Chromium to look at the report with";

describe.skipIf(!browserPath)(where, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath!, args: FLAGS });
  });
  afterAll(() => browser?.close());

  /** The page of a world as a file, and what the browser had to say about it. */
  async function opened(world: string, width: number, colorScheme: "light" | "dark" = "light") {
    const { stdout } = await run("report", { files: WORLDS[world]! });
    const file = join(temporaryDirectory(), "report.html");
    writeFileSync(file, stdout);
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => request.url() === url || said.push(`asks for ${request.url()}`));
    page.on("dialog", (dialog) => said.push(dialog.message()));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, said };
  }

  const looks = Object.keys(WORLDS).flatMap((world) =>
    ([390, 1280] as const).flatMap((width) =>
      (["light", "dark"] as const).map((scheme) => [world, width, scheme] as const),
    ),
  );

  test.each(looks)(
    "%s at %d pixels, %s: nothing sticks out, loads or runs, and axe has no complaint",
    async (...look) => {
      const { page, said } = await opened(...look);
      await openTables(page);
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
        0,
      );
      const faults = await page.evaluate(`${axe.source}; axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(" "))))`);
      expect(faults).toEqual([]);
      expect(said).toEqual([]);
    },
  );

  test.each([390, 1280])("at %d pixels no words of a scale touch, and every bar is as thick", async (width) => {
    const { page } = await opened("holds", width);
    const axes = await page.locator(".axis").evaluateAll((all) =>
      all.map((axis) =>
        [...axis.children].flatMap((word) => {
          const { left, right } = word.getBoundingClientRect();
          return right > left ? [{ left, right }] : [];
        }),
      ),
    );
    expect(axes.flat().length).toBeGreaterThan(10);
    for (const words of axes)
      for (const [at, { left }] of words.entries()) expect(left).toBeGreaterThan(words[at - 1]?.right ?? -1);
    const bars = await page
      .locator(".track rect")
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height.toFixed(1)));
    expect(new Set(bars).size).toBe(1);
  });

  test.each(["holds", "leaks", "regresses"])("%s takes two sheets of A4, with its tables", async (world) => {
    const { page } = await opened(world, 1280);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: "print" });
    const heights = await page
      .locator("table")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.min(...heights)).toBeGreaterThan(10);
  });

  test("is walked through by keyboard, from the way past the links on", async () => {
    const { page } = await opened("leaks", 1280);
    const focused = () => page.evaluate("document.activeElement.textContent");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the report");
    expect(await page.locator(".skip").boundingBox()).toMatchObject({ x: expect.any(Number) });
    expect((await page.locator(".skip").boundingBox())!.x).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    const summary = page.locator("summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("table").first().isVisible()).toBe(true);
  });

  test("names of people stay names", async () => {
    const { page } = await opened("hostile", 1280);
    const labels = await page.locator(".label").allTextContents();
    expect(labels).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator("img, script").count()).toBe(0);
  });
});

const openTables = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
