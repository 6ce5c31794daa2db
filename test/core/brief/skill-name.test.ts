import { expect, test } from "vitest";
import { skillName } from "../../../src/core/brief/skill-name.ts";

test.each([
  ["weekly-status-report", "weekly-status-report"],
  ["Q3_plan.v2", "q3-plan-v2"],
  ["-a--b-", "a-b"],
  ["überprüfung", "uberprufung"],
  ["straße-øl-æra-œuvre-łódź-ŋ", "strasse-ol-aera-oeuvre-lodz-n"],
  ["þorn-eð-đak-ħal-kapı", "thorn-ed-dak-hal-kapi"],
  ["ệ", "e"], // two accents on one letter
  ["予算", "u4e88-u7b97"],
  ["й", "u439"], // a letter of its own, not и with a mark
  ["が", "u304c"],
  ["x²", "x2"],
])("%s is the skill %s", (id, name) => expect(skillName(id)).toBe(name));

test("what is too long ends in a mark of the whole of it, with no hyphen before that is not needed", () => {
  expect(skillName("a".repeat(64))).toBe("a".repeat(64));
  const [one, other] = ["x", "y"].map((end) => skillName("a".repeat(80) + end));
  expect(one).toMatch(/^a{57}-[0-9a-f]{6}$/);
  expect(other).toMatch(/^a{57}-[0-9a-f]{6}$/);
  expect(one).not.toBe(other);
  expect(skillName(`${"a".repeat(56)}-${"b".repeat(20)}`)).toMatch(/^a{56}-[0-9a-f]{6}$/);
});
