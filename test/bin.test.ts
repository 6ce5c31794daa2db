import { describe, expect, test } from "vitest";
import { version } from "../package.json";

describe("package", () => {
  test("has a version that npm can sort", () => expect(version).toMatch(/^\d+\.\d+\.\d+/));
});
