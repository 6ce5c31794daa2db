/** The files that a document shows whole, each behind a comment with its name. */
export const shownFiles = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<!-- file: (\S+) -->\n```yaml\n([\s\S]*?)```/g)].map(([, name, file]) => [name!, file!]),
  );

/** What stands in its shell blocks, one command a line, without the remarks. */
export const shownCommands = (text: string): string[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.trimEnd().split("\n"))
    .map((line) => line.replace(/\s+#.*$/, ""));

/** The one block of YAML in a document that is about it. */
export const shownWorkflow = (text: string): string => /```yaml\n([\s\S]*?)```/.exec(text)![1]!;
