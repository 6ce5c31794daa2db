import { lexemesOf } from "../lexemes.ts";

/** A comment of a YAML text: where it stands, from its # to the end of its line. */
export interface Comment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const commentsOf = (source: string): Comment[] =>
  [...lexemesOf(source)]
    .filter(({ text, isContent }) => text.startsWith("#") && !isContent)
    .map(({ text, at }) => ({ from: at, to: at + text.length, text }));

interface Commented {
  readonly comments: readonly Comment[];
}

export const commentsIn = ({ comments }: Commented, from: number, to: number): Comment[] =>
  comments.filter((comment) => comment.from >= from && comment.from < to);
export const hasComment = (text: Commented, from: number, to: number): boolean => commentsIn(text, from, to).length > 0;
