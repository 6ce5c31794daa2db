import { describe, expect, test } from "vitest";
import { InvalidDocument } from "../../../src/core/problem.ts";
import { decode, decodeRecords, refuseLarge, SIZE_LIMIT } from "../../../src/files/read/decode.ts";

/** The text that is read, or the code of what is wrong with it. */
function read(of: () => unknown): unknown {
  try {
    return of();
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return `${error.problems[0]!.code}: ${error.problems[0]!.message}`;
  }
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return big ? bytes.map((_, at) => bytes[at ^ 1]!) : bytes;
};
const broken = new Uint8Array([0x61, 0xe4, 0x62]);

describe("a portfolio", () => {
  const of = (bytes: Uint8Array) => read(() => decode(bytes, "a.yaml"));

  test("is UTF-8, its mark kept; anything else is told and never guessed", () => {
    expect([of(utf8("ä\n")), of(utf8("\ufeffa")), of(utf8(""))]).toEqual(["ä\n", "\ufeffa", ""]);
    for (const bytes of [broken, utf8("a\0b"), utf16("a")]) expect(of(bytes)).toMatch(/^not-text: /);
  });

  test("is refused where it is larger than any is, before it is read, with its size", () => {
    const large = (bytes: number) => read(() => refuseLarge(bytes, "a.yaml"));
    expect(large(SIZE_LIMIT)).toBeUndefined();
    expect(large(SIZE_LIMIT + 1)).toMatch(/^too-large: .*more than 10 MB/);
    expect(large(3 * SIZE_LIMIT)).toMatch(/^too-large: .*30 MB/);
    expect(of(new Uint8Array(SIZE_LIMIT + 1))).toMatch(/^too-large: /);
  });
});

test("records are UTF-8, or UTF-16 as their mark says, which is no part of them", () => {
  const of = (bytes: Uint8Array) => read(() => decodeRecords(bytes, "a.csv"));
  for (const bytes of [utf8("ä,1\n"), utf8("\ufeffä,1\n"), utf16("ä,1\n"), utf16("ä,1\n", true)])
    expect(of(bytes)).toBe("ä,1\n");
  for (const bytes of [broken, utf8("a\0b"), utf16("a\0b"), utf16("a").slice(2)])
    expect(of(bytes)).toMatch(/^records-not-text: /);
});
