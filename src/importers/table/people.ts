import type { ReadingOptions } from "../importer.ts";
import { column, type RecordRow, type RecordTable } from "./table.ts";

const NAMES = ["user", "member", "person", "username", "employee", "first name", "last name"];
const ADDRESS = ["email", "e-mail", "user email"];

/** Whose rows a table holds: a tracker of a team exports the hours of all of it. */
export class People {
  readonly #names: readonly number[];
  readonly #address: number | undefined;
  readonly #me: readonly string[];
  readonly #seen = new Set<string>();

  constructor({ names }: RecordTable, { me }: Pick<ReadingOptions, "me">) {
    this.#names = NAMES.flatMap((name) => column(names, name) ?? []);
    this.#address = column(names, ...ADDRESS);
    this.#me = me;
  }

  /** Notes whose row it is; true where the person said not to be them. */
  leavesOut({ cells }: RecordRow): boolean {
    const address = this.#address === undefined ? "" : (cells[this.#address] ?? "");
    if (this.#me.length > 0 && address !== "") return !this.#me.includes(address.toLowerCase());
    const name = this.#names
      .map((place) => cells[place] ?? "")
      .join(" ")
      .trim();
    if (name !== "") this.#seen.add(name);
    return false;
  }

  /** What is to be said where the rows that count are of more than one. */
  get remark(): string | undefined {
    if (this.#seen.size < 2) return undefined;
    const who = [...this.#seen].slice(0, 3).join(", ");
    const own =
      this.#address === undefined ? "export your own alone" : "say --me with your address to count your own alone";
    return `The rows are of ${this.#seen.size} people (${who}${this.#seen.size > 3 ? ", …" : ""}), and all of them count: ${own}.`;
  }
}
