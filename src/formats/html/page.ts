import { createHash } from "node:crypto";
import { commandLine } from "../../core/command.ts";
import type { Block, Finding, Item } from "../../pages/block.ts";
import type { Look } from "../look.ts";
import { element, Html, lines } from "./element.ts";
import { figure, patterns } from "./picture.ts";
import { STYLE } from "./style.ts";
import { leftHere, table } from "./table.ts";

/** Nothing is loaded and nothing runs: all that the page may have is the style that stands in it. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A page as one HTML file that needs no other. */
export function htmlPage(blocks: readonly Block[], { shell }: Pick<Look, "shell"> = {}): string {
  const { before, sections } = inSections(blocks);
  const title = blocks.find(({ kind }) => kind === "title");
  const page = element(
    "html",
    { lang: "en" },
    lines([
      element(
        "head",
        {},
        lines([
          element("meta", { charset: "utf-8" }),
          element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
          element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          element("meta", { name: "color-scheme", content: "light dark" }),
          element("title", {}, title?.kind === "title" ? title.text : ""),
          Html.style(STYLE),
        ]),
      ),
      element(
        "body",
        {},
        lines([
          patterns,
          element("a", { class: "skip", href: "#report" }, "Skip to the report"),
          element(
            "nav",
            { "aria-label": "On this page" },
            element(
              "ul",
              {},
              ...sections.map(({ heading, id }) => element("li", {}, element("a", { href: `#${id}` }, heading))),
            ),
          ),
          element(
            "main",
            { id: "report" },
            lines([
              element("div", { class: "first" }, lines(before.flatMap(pieces))),
              ...sections.map(({ heading, beside, id, inside }) =>
                element(
                  "section",
                  { "aria-labelledby": id },
                  lines([
                    element("h2", { id }, heading, ...(beside ? [element("small", {}, ` ${beside}`)] : [])),
                    ...inside.flatMap(pieces),
                  ]),
                ),
              ),
            ]),
          ),
        ]),
      ),
    ]),
  );
  return `<!doctype html>\n${page}\n`;

  function code(words: readonly string[] | null | undefined): Html[] {
    const line = words && commandLine(words, shell);
    return line ? [element("pre", { tabindex: 0 }, element("code", {}, line))] : [];
  }

  function item({ text, more, command }: Item): Html {
    return element("li", {}, text, ...(more ? [element("p", {}, more)] : []), ...code(command));
  }

  function pieces(block: Piece): Html[] {
    switch (block.kind) {
      case "grid":
        return [table(block.grid, "Figures")];
      case "picture":
        return [figure(block.picture)];
      case "title":
        return [element("h1", {}, block.text), element("p", { class: "from" }, `Read from ${block.from}.`)];
      case "warning":
        return [element("p", { class: "warning" }, element("strong", {}, "Warning:"), ` ${block.text}`)];
      case "lead":
        return [element("p", { class: "lead" }, block.text)];
      case "say":
        return [element("p", {}, block.lines.join(" "))];
      case "note":
      case "aside":
        return [element("p", { class: "note" }, block.text)];
      case "command":
        return code(block.command);
      case "commands":
        return block.commands.flatMap(({ command, what }) => [element("p", {}, `${what}:`), ...code(command)]);
      case "next":
        return [
          element(
            "div",
            { class: "next" },
            element("p", {}, element("strong", {}, "Next:"), ` ${block.message}`),
            ...code(block.command),
          ),
        ];
      case "list": {
        const { items, most = items.length } = block;
        const left = items.length - most;
        const rest = left > 0 ? [{ text: leftHere(left) }] : [];
        return [element("ul", {}, ...[...items.slice(0, most), ...rest].map(item))];
      }
      case "finding":
        return finding(block);
    }
  }
}

function finding({ place, severity, message, hint, excerpt }: Finding): Html[] {
  return [
    element("p", {}, element("strong", {}, `${place}:`), ` ${severity}: ${message}`),
    ...(excerpt ? [element("pre", { tabindex: 0 }, element("code", {}, excerpt.text))] : []),
    ...(hint ? [element("p", {}, hint)] : []),
  ];
}

interface Section {
  readonly heading: string;
  readonly beside: string | undefined;
  readonly id: string;
  readonly inside: Piece[];
}

/** What stands under a heading. */
type Piece = Exclude<Block, { kind: "heading" }>;

/** What stands before the first heading, and under each of them. */
function inSections(blocks: readonly Block[]): { before: Piece[]; sections: Section[] } {
  const before: Piece[] = [];
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === "heading")
      sections.push({ heading: block.text, beside: block.beside, id: `part${sections.length + 1}`, inside: [] });
    else (sections.at(-1)?.inside ?? before).push(block);
  }
  return { before, sections };
}
