import { createHmac, randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { Pseudonym } from "../core/export/redact.ts";
import { reason, unreachable, wrongUse } from "./failure.ts";
import { remark, type Shell } from "./shell.ts";

/** Shorter ones can be tried out. Bytes. */
const SHORTEST_KEY = 16;
const LONGEST_KEY = 65_536;

/** Pseudonyms under the key of a file, else under one of this run alone. */
export async function pseudonymsFor(shell: Shell, keyFile: string | undefined): Promise<Pseudonym> {
  if (keyFile !== undefined) return pseudonymsUnder(await keyIn(shell, keyFile));
  remark(
    shell,
    "The pseudonyms are of this run alone: another run gives others. --key-file FILE gives the same under the same key.",
  );
  return pseudonymsUnder(randomBytes(32));
}

/**
 * HMAC-SHA256, of which the first 96 bits are kept: a letter for the kind of text and 29 digits, so that no four letters of
 * anybody's come to stand together by chance, and no reader takes it for a number.
 */
function pseudonymsUnder(key: Uint8Array): Pseudonym {
  return (kind, text) => {
    const digest = createHmac("sha256", key).update(`${kind}\0${text}`).digest("hex");
    return (
      kind.charAt(0) +
      BigInt(`0x${digest.slice(0, 24)}`)
        .toString()
        .padStart(29, "0")
    );
  };
}

async function keyIn({ context, opened }: Shell, file: string): Promise<Uint8Array> {
  const path = resolve(context.cwd, file);
  opened.add(path);
  try {
    const key = await context.disk.read(path, LONGEST_KEY);
    if (key.length >= SHORTEST_KEY) return key;
  } catch (error) {
    const why = reason(error);
    throw why ? unreachable(`${file} cannot be read: ${why}`) : error;
  }
  throw wrongUse(
    `the key in ${file} is shorter than ${SHORTEST_KEY} bytes: it could be found by trying`,
    "openssl rand -hex 32 > FILE makes one",
  );
}
