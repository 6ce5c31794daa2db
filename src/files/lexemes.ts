import { Lexer } from "yaml";

/** A piece of a YAML text, and where it begins. */
interface Lexeme {
  readonly text: string;
  readonly at: number;
  /** Whether it is the content of a scalar: a # in there is text. */
  readonly isContent: boolean;
}

/** The lexer announces the content of a scalar with this mark. */
const SCALAR = "\x1f";
/** The lexer's own marks (the start of a document, flow ends, scalars) stand between the pieces and are not in the text. */
const MARKS = new Set(["\x02", "\x18", SCALAR]);

/** The pieces of a text, in their order. */
export function* lexemesOf(source: string): Generator<Lexeme> {
  let at = 0;
  let before = "";
  for (const text of new Lexer().lex(source)) {
    if (!MARKS.has(text)) {
      yield { text, at, isContent: before === SCALAR };
      at += text.length;
    }
    before = text;
  }
}
