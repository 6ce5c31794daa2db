import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** A file as it is, undefined where there is none, and as it would be. */
export interface Rewritten {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What would be written, as a unified diff that `patch` reads. */
export function difference(targets: readonly Rewritten[]): string {
  const patches = targets
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) =>
      createTwoFilesPatch(before === undefined ? "/dev/null" : file, file, before ?? "", after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    );
  return patches.join("");
}
