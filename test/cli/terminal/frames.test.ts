import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Frames } from "../../../src/cli/terminal/frames.ts";

/** A terminal that only keeps what was written to it. */
function terminal(columns: number) {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { columns, rows: 24 });
  const frames = new Frames(stream as never);
  return { stream, frames, written: (): string => (stream.read() as string | null) ?? "" };
}

const ERASE_ONE = "\u001b[2K\u001b[G";
const UP = "\u001b[2K\u001b[1A";

test("a frame is drawn as it comes while the width stays", () => {
  const { frames, written } = terminal(80);
  frames.write("> What?\u001b[9G");
  frames.write(`${ERASE_ONE}> What? r\u001b[10G`);
  expect(written()).toBe(`> What?\u001b[9G${ERASE_ONE}> What? r\u001b[10G`);
});

test("in a narrower terminal all the lines are erased that the last frame has become", () => {
  const { frames, stream, written } = terminal(80);
  // 60 cells, and below them 45; the cursor stands behind the first line
  frames.write(`${"q".repeat(60)}\n${"h".repeat(45)}\u001b[1A\u001b[61G`);
  written();
  stream.columns = 40;
  frames.write(`\u001b[1B${UP}${ERASE_ONE}new\u001b[4G`);
  // two lines each now; the cursor in the second one, two more below it
  expect(written()).toBe(`\u001b[2B${UP.repeat(3)}${ERASE_ONE}new\u001b[4G`);
});

test("what was on the screen is drawn again, with the cursor where it went", () => {
  const { frames, written } = terminal(80);
  frames.write("> What? rep\u001b[12G");
  frames.write("\u001b[10G");
  written();
  frames.again();
  expect(written()).toBe("\r\u001b[J> What? rep\u001b[10G");
});

test("nothing is drawn again before the first frame", () => {
  const { frames, written } = terminal(80);
  frames.again();
  expect(written()).toBe("");
});

test("what was typed or read tells the terminal nothing, sign for sign", () => {
  const { frames, written } = terminal(80);
  frames.write("\u001b[36m> a\u001b]52;c;QQ==\u0007\u001b[2J\u009b8m\u202eb\u001b[39m\tc\u001b[9G");
  expect(written()).toBe("\u001b[36m> a\ufffd]52;c;QQ==\ufffd\ufffd[2J\ufffd8m\ufffdb\u001b[39m\tc\u001b[9G");
});
