import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

const CAPTURES = new URL("captures/", import.meta.url);

/** Holds what was on a screen against what is kept of it under a name; UPDATE_GOLDEN keeps it anew. */
export function kept(name: string, lines: readonly string[]): void {
  const screen = `${lines.join("\n")}\n`;
  const file = new URL(`${name}.txt`, CAPTURES);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(CAPTURES, { recursive: true });
    writeFileSync(file, screen);
  }
  // a Windows console has other signs for the choices, and other slashes
  if (process.platform !== "win32") expect(screen).toBe(readFileSync(file, "utf8"));
}
