import type { Cell, Grid } from "../../pages/grid.ts";
import { element, type Html, lines } from "./element.ts";

/** More rows would make the page heavy, and nobody reads them in it. */
const MOST_ROWS = 100;

/** What is said of entries that do not stand on the page. */
export const leftHere = (more: number): string => `and ${more} more, which score, shift and compare have with --json`;

/** A grid as a table that can be moved sideways where it is wider than the page. */
export function table({ columns, rows }: Grid, named: string): Html {
  const of = columns.findIndex(({ flexible }) => flexible);
  const head = Math.max(0, of);
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const aligned = (at: number) => (columns[at]!.align === "right" ? { class: "n" } : {});
  return lines([
    element(
      "div",
      { class: "wide", tabindex: 0, role: "group", "aria-label": named },
      element(
        "table",
        {},
        lines([
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              ...columns.map(({ title }, at) => element("th", { scope: "col", ...aligned(at) }, title)),
            ),
          ),
          element(
            "tbody",
            {},
            lines(
              shown.map((cells) =>
                element(
                  "tr",
                  {},
                  ...cells.map((cell, at) =>
                    at === head
                      ? element("th", { scope: "row", ...aligned(at) }, ...content(cell))
                      : element("td", aligned(at), ...content(cell)),
                  ),
                ),
              ),
            ),
          ),
        ]),
      ),
    ),
    ...(more > 0 ? [element("p", { class: "note" }, leftHere(more))] : []),
  ]);
}

function content({ text, tone, under }: Cell): Html[] {
  return [
    element("span", { dir: "auto", ...(tone ? { class: `of-${tone}` } : {}) }, text),
    ...(under ? [element("small", { dir: "auto" }, under)] : []),
  ];
}
