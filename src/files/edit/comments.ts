import { Lexer } from "yaml";

/** A comment of a YAML text: where it stands, from its # to the end of its line. */
export interface Comment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The lexer announces the content of a scalar with this mark; a # in there is text. */
const SCALAR = "\x1f";
/** Marks that take no place in the text: byte order mark aside, the start of a document, flow ends and scalars. */
const MARKS = new Set(["\x02", "\x18", SCALAR]);

export function commentsOf(source: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(source)) {
    if (!MARKS.has(lexeme)) {
      if (lexeme.startsWith("#") && before !== SCALAR) {
        comments.push({ from: offset, to: offset + lexeme.length, text: lexeme });
      }
      offset += lexeme.length;
    }
    before = lexeme;
  }
  return comments;
}

interface Commented {
  readonly comments: readonly Comment[];
}

export const commentsIn = ({ comments }: Commented, from: number, to: number): Comment[] =>
  comments.filter((comment) => comment.from >= from && comment.from < to);
export const hasComment = (text: Commented, from: number, to: number): boolean => commentsIn(text, from, to).length > 0;
