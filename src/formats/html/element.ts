import { visible } from "../../core/text.ts";

type Child = Html | string;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Markup. Made here alone, of names of ours and of text, so that nothing a person typed is ever taken for it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  static element(name: string, attributes: Attributes, children: readonly Child[]): Html {
    const start = `<${name}${Object.entries(attributes).map(attribute).join("")}>`;
    return new Html(VOID.has(name) ? start : `${start}${children.map(inside).join("")}</${name}>`);
  }

  static lines(pieces: readonly Html[]): Html {
    return new Html(pieces.join("\n"));
  }

  /** A style sheet of ours, as it stands. */
  static style(css: string): Html {
    return new Html(`<style>${css}</style>`);
  }
}

/** Elements without an end. */
const VOID = new Set(["meta"]);

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Any text as what shows exactly that, between tags and in attributes; signs that nobody sees are spelled out. */
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

const inside = (child: Child): string => (child instanceof Html ? child.toString() : escaped(child));

/** What is undefined does not stand. */
const attribute = ([name, value]: [string, string | number | undefined]): string =>
  value === undefined ? "" : ` ${name}="${escaped(String(value))}"`;

/** An element: every string among its children and attributes is text. */
export const element = (name: string, attributes: Attributes = {}, ...children: readonly Child[]): Html =>
  Html.element(name, attributes, children);

/** Pieces each on a line of its own, for whoever reads the source. */
export const lines = (pieces: readonly Html[]): Html => Html.lines(pieces);
