import { posix } from "node:path";
import { parseSync, Visitor } from "rolldown/utils";

/** Which files each file imports, types and late imports included (path from the top of the repository -> text). */
export function importsOf(files: Record<string, string>): Map<string, string[]> {
  return new Map(
    Object.entries(files).map(([file, text]) => {
      const targets = new Set<string>();
      const visit = (source: { type: string; value?: unknown }) => {
        if (source.type !== "Literal" || typeof source.value !== "string" || !source.value.startsWith(".")) return;
        targets.add(posix.join(posix.dirname(file), source.value));
      };
      new Visitor({
        ImportDeclaration: ({ source }) => visit(source),
        ExportAllDeclaration: ({ source }) => visit(source),
        ExportNamedDeclaration: ({ source }) => source && visit(source),
        ImportExpression: ({ source }) => visit(source),
        TSImportType: ({ source }) => visit(source),
      }).visit(parseSync(file, text).program);
      return [file, [...targets].filter((target) => Object.hasOwn(files, target))];
    }),
  );
}

/** Every group of files that import one another in a circle, in the order of their names (Tarjan 1972). */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file)).sort();
    if (group.length > 1 || imports.get(file)?.includes(file)) found.push(group);
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
