import { expect, test } from "vitest";
import { withFormerIds } from "../../../src/core/compare/same.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolioOf } from "../../helpers/pattern.ts";

const of = (file: string, ...tasks: PortfolioInput["tasks"]) => {
  const raw: PortfolioInput = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks };
  return { file, raw, portfolio: portfolioOf(raw) };
};
const task = (name: string, was?: string[]) => ({ name, hours: 1, ...(was && { was }) });
const now = of("now.yaml", task("Post"), task("Calls", ["phone"]), task("Plans"));
const earlier = [of("q2.yaml", task("Mail"), task("Phone")), of("q3.yaml", task("Letters"), task("Plans"))];

test("each pair is noted at the new task, behind what it was already; nothing else changes", () => {
  expect(withFormerIds(now, earlier, ["post=mail", "calls=letters", "post=letters"])).toEqual({
    raw: {
      ...now.raw,
      tasks: [task("Post", ["mail", "letters"]), task("Calls", ["phone", "letters"]), task("Plans")],
    },
  });
});

test("what is noted already, or is its own id, is not noted again", () => {
  expect(withFormerIds(now, earlier, ["calls=phone", "plans=plans", "post=mail", "post=mail"])).toEqual({
    raw: { ...now.raw, tasks: [task("Post", ["mail"]), task("Calls", ["phone"]), task("Plans")] },
  });
  expect(withFormerIds(now, earlier, [])).toEqual({ raw: now.raw });
});

test.each([
  ["post", "--same post is not two ids", "write --same NEW=OLD"],
  ["=mail", "--same =mail is not two ids", "write --same NEW=OLD"],
  ["post=", "--same post= is not two ids", "write --same NEW=OLD"],
  ["post=mail=letters", "--same post=mail=letters is not two ids", "write --same NEW=OLD"],
  ["psot=mail", "now.yaml has no task “psot”", "did you mean post?"],
  ["xyzzy=mail", "now.yaml has no task “xyzzy”", "its tasks: post, calls, plans"],
  ["post=lettres", "q2.yaml and q3.yaml has no task “lettres”", "did you mean letters?"],
  ["post=calls", "q2.yaml and q3.yaml has no task “calls”", "its tasks: mail, phone, letters, plans"],
])("%s is refused", (pair, wrong, hint) => {
  expect(withFormerIds(now, earlier, ["plans=plans", pair])).toEqual({ wrong, hint });
});
