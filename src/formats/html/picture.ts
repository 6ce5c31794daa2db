import { type Chart, type ChartMark, type ChartPart, endToEnd } from "../../pages/chart.ts";
import { type Bars, barFigures, type Picture } from "../../pages/picture.ts";
import { element, type Html, lines } from "./element.ts";
import { type Measured, measured } from "./scale.ts";
import { table } from "./table.ts";

/*
 * Pictures as lines of small drawings with text beside them, which a page can make narrow without making the text small: all
 * places in a drawing are percent of its width. Parts differ in what is drawn over their colour, as they do in a terminal.
 */

/** A picture with its sentence, what its parts mean, and its figures as a table. */
export function figure(picture: Picture): Html {
  const chart = picture.kind === "bars" ? asChart(picture) : picture;
  const { of, says, parts = [], rest } = chart;
  return element(
    "figure",
    {},
    lines([
      element("figcaption", {}, says),
      plot(chart),
      ...(parts.length > 0 ? [element("ul", { class: "legend" }, ...parts.map(legend))] : []),
      ...(rest ? [element("p", { class: "note" }, rest)] : []),
      element("details", {}, element("summary", {}, `${of}: the figures`), table(chart.grid, `${of}: the figures`)),
    ]),
  );
}

/** Bars are rows of one scale that needs no ticks, as every piece has its figure; of a single bar it stands beside its sign. */
function asChart({ of, says = "", parts, bars }: Bars): Chart & { parts: readonly ChartPart[] } {
  const alone = bars.length === 1;
  const ends = bars.map(({ pieces }) => endToEnd(pieces.map(({ length }) => length)));
  return {
    kind: "chart",
    of,
    says,
    scales: [{ title: "", measure: "length", holds: ends.map((of) => of.at(-1)!) }],
    parts: parts.map(({ name, tone }, at) => ({ name: alone ? `${name} ${bars[0]!.pieces[at]!.figure}` : name, tone })),
    rows: bars.map(({ label, pieces }, bar) => ({
      label,
      tracks: [
        {
          marks: pieces.map((_, part) => ({ kind: "bar", from: ends[bar]![part]!, to: ends[bar]![part + 1]!, part })),
          figure: alone ? "" : pieces.map(({ figure }) => figure).join(" + "),
        },
      ],
    })),
    grid: barFigures({ kind: "bars", of, parts, bars }),
  };
}

/** What stands in the column behind a drawing. */
const beside = (figure: string): Html => element("span", { class: "figure" }, figure);

function plot({ of, scales, rows, parts = [] }: Chart): Html {
  const measures = scales.map(measured);
  const heads = scales.flatMap(({ title }) => [element("span", { class: "scale" }, title), beside("")]);
  const axes = measures.flatMap((scale) => [axis(scale), beside("")]);
  const drawn = rows.map(({ label, tracks }) =>
    lines([
      element("span", { class: "label", dir: "auto" }, label),
      ...tracks.flatMap(({ marks, figure }, at) => [track(measures[at]!, marks, parts), beside(figure)]),
    ]),
  );
  const isTitled = scales.some(({ title }) => title !== "");
  const attributes = {
    class: `plot of${scales.length}`,
    role: "img",
    "aria-label": `${of}, drawn; the figures follow`,
  };
  return element(
    "div",
    attributes,
    lines([
      ...(isTitled ? [element("span", { class: "corner" }), ...heads] : []),
      ...drawn,
      ...(isTitled ? [element("span", { class: "corner" }), ...axes] : []),
    ]),
  );
}

function track({ place, ticks, base }: Measured, marks: readonly ChartMark[], parts: readonly ChartPart[]): Html {
  const upright = (at: number, kind: string) => {
    const x = `${place(at)}%`;
    return element("line", { class: kind, x1: x, x2: x, y1: "0", y2: "100%" });
  };
  return element(
    "svg",
    { class: "track", "aria-hidden": "true" },
    ...ticks.map(({ at }) => upright(at, at === base ? "base" : "tick")),
    ...marks.flatMap((mark) => drawn(mark)),
  );

  function drawn(mark: ChartMark): Html[] {
    if (mark.kind === "line") return [upright(mark.at, "line")];
    if (mark.kind === "dot") return [element("circle", { cx: `${place(mark.at)}%`, cy: "50%", r: 4 })];
    const [left, right] = [place(mark.from), place(mark.to)];
    if (mark.kind === "range")
      return [element("line", { class: "range", x1: `${left}%`, x2: `${right}%`, y1: "50%", y2: "50%" })];
    const width = Math.round(100 * (right - left)) / 100;
    return width > 0 ? piece(mark.part, parts, { x: `${left}%`, width: `${width}%` }) : [];
  }
}

/** A rectangle in the colour of its part, and over it the pattern that tells it from the others. */
function piece(part: number, parts: readonly ChartPart[], at: Readonly<Record<string, string>>): Html[] {
  const place = { ...at, y: "15%", height: "70%" }; // of a swatch; where a name takes two lines, the style keeps bars as thick
  return [
    element("rect", { class: parts[part]?.tone ?? "orchestration", ...place }),
    ...(part > 0 ? [element("rect", { class: `over${part}`, ...place })] : []),
  ];
}

/** The ends of the axis lean inwards. Where it is narrow, only what things are measured from and the far end keep their words. */
function axis({ place, ticks, base = ticks[0]?.at }: Measured): Html {
  const last = ticks.length - 1;
  const anchor = (at: number) => (at === 0 ? "start" : at === last ? "end" : "middle");
  return element(
    "svg",
    { class: "axis", "aria-hidden": "true" },
    ...ticks.map(({ at, text }, index) =>
      element(
        "text",
        {
          class: at === base || index === last ? undefined : "inner",
          x: `${place(at)}%`,
          y: "1em",
          "text-anchor": anchor(index),
        },
        text,
      ),
    ),
  );
}

function legend({ name }: ChartPart, part: number, parts: readonly ChartPart[]): Html {
  const swatch = piece(part, parts, { x: "0", width: "100%" });
  return element("li", {}, element("svg", { class: "swatch", "aria-hidden": "true" }, ...swatch), ` ${name}`);
}

const STRIPES: readonly (readonly Html[])[] = [
  [element("path", { d: "M0 8L8 0M-2 2L2-2M6 10L10 6" })],
  [element("path", { d: "M0 8L8 0M-2 2L2-2M6 10L10 6M0 0L8 8" })],
  [element("circle", { cx: 2, cy: 2, r: 1.4 }), element("circle", { cx: 6, cy: 6, r: 1.4 })],
  [element("path", { d: "M0 2H8M0 6H8" })],
  [element("path", { d: "M0 1H8M0 3H8M0 5H8M0 7H8" })],
];

/** What is drawn over the second part and those after it, once for the page. */
export const patterns = element(
  "svg",
  { class: "patterns", "aria-hidden": "true" },
  ...STRIPES.map((drawn, at) =>
    element("pattern", { id: `pattern${at + 1}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, ...drawn),
  ),
);
