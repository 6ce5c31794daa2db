import { InvalidDocument, problem } from "../../core/problem.ts";
import { fileSize } from "../../core/text.ts";

/** More than any portfolio needs; what is larger was named by mistake. Bytes. */
export const SIZE_LIMIT = 10_000_000;

/** Refuses a file that is too large before it is read into memory. */
export function refuseLarge(bytes: number, file: string): void {
  if (bytes <= SIZE_LIMIT) return;
  const [size, most] = [fileSize(bytes), fileSize(SIZE_LIMIT)];
  throw new InvalidDocument(file, [
    problem("too-large", [], { size: size === most ? `more than ${most}` : size, most }),
  ]);
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as text. UTF-8 only: a guess at another encoding would garble names without a word. */
export function decode(bytes: Uint8Array, file: string): string {
  refuseLarge(bytes.length, file);
  try {
    const text = UTF8.decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // told below, together with what decodes and is no text
  }
  throw new InvalidDocument(file, [problem("not-text", [], undefined)]);
}

/** More than ten years of anybody's records. Bytes. */
export const RECORDS_LIMIT = 500_000_000;

/**
 * Bytes that another program wrote, as text: UTF-8, or UTF-16 where its mark says so. Anything else is told: the same
 * bytes are other names in other encodings.
 */
export function decodeRecords(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // told below, together with what decodes and is no text
  }
  throw new InvalidDocument(file, [problem("records-not-text", [], undefined)]);
}
