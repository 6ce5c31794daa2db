import { expect, test } from "vitest";
import { drawLines } from "../../../src/cli/terminal/lines-view.ts";

test("the line that is typed is as long as it is drawn, and nothing in it is obeyed or unseen", () => {
  const text = "a\u001b[5A\u200b\u{e0041}\tb 👩‍👧 9:30";
  const size = { columns: 80, rows: 24 };
  const [above] = drawLines({ lines: [text], at: 0, text }, [{ shown: "a", wrong: "what?" }], size, "> What?");
  expect(above).toEqual([">  1  a\ufffd[5A\ufffd\ufffd\ufffd\tb 👩‍👧 9:30"]);
});
