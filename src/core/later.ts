/**
 * An expression that is made when it is first asked for. One with classes of Unicode takes long to make ready, be it only a
 * literal in a function that is never called: a dozen of them as long as to check a portfolio. Most texts are plain, and never ask.
 */
export function later(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
