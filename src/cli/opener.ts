import { spawn } from "node:child_process";

/** What opens a file as if it were clicked on. No shell reads the path. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
const ELSEWHERE = ["xdg-open"];

/** As long as an opener may take to say that it cannot; one that still runs has become the program that shows the file. */
const PATIENCE = 2000;

/** Opens a file in the program that the platform has for it; false where there is none. Milliseconds later the command goes on. */
export function openFile(path: string, platform: NodeJS.Platform): Promise<boolean> {
  const [program, ...given] = OPENERS[platform] ?? ELSEWHERE;
  const opener = spawn(program!, [...given, path], { stdio: "ignore", detached: true });
  opener.unref();
  return new Promise((resolve) => {
    const waited = setTimeout(() => resolve(true), PATIENCE);
    const ended = (opened: boolean) => {
      clearTimeout(waited);
      resolve(opened);
    };
    opener.on("error", () => ended(false));
    opener.on("close", (code) => ended(code === 0));
  });
}
