import { spawn } from "node:child_process";

/** What a shell has to read: quotes, variables and the like. All else is words with blanks between, and needs none. */
const OF_A_SHELL = /[|&;<>()$`\\"'*?[\]#~=%]/;

/**
 * Gives a text to a program that shows it, and waits until the person has seen enough. False where nothing was shown: the
 * program is not there, or ended with an error. One that is stopped by a signal was seen.
 */
export async function throughPager(program: readonly string[] | string, text: string): Promise<boolean> {
  const [first, ...others] = typeof program === "string" ? program.trim().split(/\s+/) : program;
  const stdio: ["pipe", "inherit", "inherit"] = ["pipe", "inherit", "inherit"];
  const pager =
    typeof program === "string" && OF_A_SHELL.test(program)
      ? spawn(program, { shell: true, stdio })
      : spawn(first!, others, { stdio });
  const ignored = () => {}; // Ctrl-C is the pager's key while it shows something
  process.on("SIGINT", ignored);
  try {
    return await new Promise<boolean>((resolve) => {
      pager.on("error", () => resolve(false));
      pager.on("close", (code) => resolve(code === 0 || code === null));
      pager.stdin.on("error", () => {}); // it has seen enough before the end
      pager.stdin.end(text);
    });
  } finally {
    process.removeListener("SIGINT", ignored);
  }
}
