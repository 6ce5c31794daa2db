import type { ExportedRow } from "../reports/row.ts";

/** What a text names. The same text has another pseudonym as something else. */
type TextKind = "person" | "file" | "task" | "name" | "pattern";

/** Whatever people typed, as a pseudonym. */
export type Pseudonym = (kind: TextKind, text: string) => string;

/** Every text of a row that somebody typed, or that was made from one, replaced. The rest of it are numbers and words of ours. */
export function redacted(row: ExportedRow, pseudonym: Pseudonym): ExportedRow {
  return {
    ...row,
    file: pseudonym("file", row.file),
    person: row.person && pseudonym("person", row.person),
    task: pseudonym("task", row.task),
    name: pseudonym("name", row.name),
    supports: row.supports && pseudonym("task", row.supports),
    pattern: pseudonym("pattern", row.pattern),
  };
}
