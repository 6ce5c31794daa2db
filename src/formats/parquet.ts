import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Column, TableStream, Value } from "../rows/table.ts";
import type { Streamed } from "./look.ts";

/** Rows that are compressed together: more take more memory, fewer compress less. */
const ROW_GROUP = 10_000;

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

/** Apache Parquet: each row group leaves as soon as it is full. Any field may be null. */
export const parquetStream = ({ columns, batches }: TableStream): Streamed => ({
  bytes: true,
  parts: (async function* () {
    const writer = new ByteWriter();
    const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: "orchestrate" });
    let waiting: (readonly Value[])[] = [];
    for await (const rows of batches) {
      waiting.push(...rows);
      if (waiting.length < ROW_GROUP) continue;
      yield group(waiting);
      waiting = [];
    }
    if (waiting.length > 0) yield group(waiting);
    file.finish();
    yield written();

    function group(rows: readonly (readonly Value[])[]): Uint8Array {
      const columnData = columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at]) }));
      file.write({ columnData, rowGroupSize: rows.length });
      return written();
    }

    /** What was written since the last time. */
    function written(): Uint8Array {
      const bytes = writer.getBytes().slice();
      writer.index = 0;
      return bytes;
    }
  })(),
});

const schemaOf = (columns: readonly Column[]) => [
  { name: "root", num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...TYPES[type] })),
];
