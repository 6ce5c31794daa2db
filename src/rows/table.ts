/** A document as rows for programs: what is written in it stays as it was written. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Column {
  /** As the JSON calls it. */
  readonly name: string;
  readonly type: "text" | "number" | "boolean";
}

/** Null is not known. */
export type Value = string | number | boolean | null;

/** How a column is taken from what a row is about. */
export type ColumnOf<Row> = readonly [name: string, type: Column["type"], value: (row: Row) => Value | undefined];

export function tableOf<Row>(columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(([name, type]) => ({ name, type })),
    rows: rows.map((row) => columns.map(([, , value]) => value(row) ?? null)),
  };
}

/** A table whose rows come a few at a time, where they are more than can be held at once. */
export interface TableStream {
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<Table["rows"]>;
}
