import { expect } from "vitest";

/** More than anything small may take, in milliseconds of the processor: a busy machine changes nothing about it. */
const SLOW = 2000;

/** Does something, and fails where it took too long for what it was given. */
export async function paced<T>(work: () => T | Promise<T>, given: () => string): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user } = process.cpuUsage(before);
  if (user > SLOW * 1000) expect.fail(`took ${Math.round(user / 1000)} ms: ${given()}`);
  return result;
}
