/** Every line of a text, counted from 1, without its ending and without the mark that some programs put before the first. */
export function eachLine(text: string, take: (raw: string, line: number) => unknown): void {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at++) take(lines[at]!, at + 1);
}
