import type { TableStream } from "../rows/table.ts";
import { jsonLine } from "./json.ts";
import type { Streamed } from "./look.ts";

/** A row a line, each with every column: what is not known is null. */
export const ndjsonStream = ({ columns, batches }: TableStream): Streamed => ({
  parts: (async function* () {
    for await (const rows of batches) {
      const records = rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
      yield records.map(jsonLine).join("");
    }
  })(),
});
