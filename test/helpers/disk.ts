import { dirname } from "node:path/posix";
import type { Content, Disk } from "../../src/cli/disk.ts";

const SYSTEM_CALL = "memory";

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: SYSTEM_CALL });
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** A disk in memory. Keys are absolute paths with slashes; a key that ends with a slash is a directory. */
export class MemoryDisk implements Disk {
  readonly files = new Map<string, Uint8Array>();
  readonly directories = new Set(["/"]);
  readonly changed = new Map<string, number>();
  /** Paths that fail, with the code they fail with. */
  readonly broken = new Map<string, string>();
  readonly #now: () => number;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, now: () => number = () => 0) {
    this.#now = now;
    for (const [path, content] of Object.entries(files)) {
      this.#add(path.endsWith("/") ? path.slice(0, -1) : dirname(path));
      if (!path.endsWith("/")) this.files.set(path, bytesOf(content));
    }
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  async read(path: string) {
    this.#check(path);
    if (this.directories.has(path)) fail("EISDIR", path);
    return this.files.get(path) ?? fail("ENOENT", path);
  }

  async entry(path: string) {
    this.#check(path);
    const changed = this.changed.get(path) ?? 0;
    if (this.directories.has(path)) return { kind: "directory" as const, size: 0, changed, id: path };
    const bytes = this.files.get(path);
    return bytes && { kind: "file" as const, size: bytes.length, changed, id: path };
  }

  async list(directory: string) {
    this.#check(directory);
    if (!this.directories.has(directory)) fail("ENOENT", directory);
    const below = [...this.files.keys(), ...this.directories].filter(
      (path) => path !== "/" && dirname(path) === directory,
    );
    return below.map((path) => path.slice(directory === "/" ? 1 : directory.length + 1)).sort();
  }

  async makeDirectory(path: string) {
    this.#check(path);
    if (this.directories.has(path)) fail("EEXIST", path);
    this.#inDirectory(path);
    this.directories.add(path);
  }

  async follow(path: string) {
    return path;
  }

  async create(path: string, text: string) {
    this.#check(path);
    if (this.files.has(path)) return false;
    this.#inDirectory(path);
    this.#put(path, text);
    return true;
  }

  async replace(path: string, content: Content) {
    this.#check(path);
    if (this.directories.has(path)) fail("EISDIR", path);
    this.#inDirectory(path);
    if (typeof content === "string") return this.#put(path, content);
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(bytesOf(part));
    this.#put(path, Buffer.concat(parts));
  }

  async remove(path: string) {
    this.#check(path);
    this.files.delete(path);
  }

  async rename(from: string, to: string) {
    const bytes = await this.read(from);
    this.files.delete(from);
    this.#put(to, bytes);
  }

  #put(path: string, content: string | Uint8Array) {
    this.files.set(path, bytesOf(content));
    this.changed.set(path, this.#now());
  }

  #add(directory: string) {
    this.directories.add(directory);
    if (directory !== "/") this.#add(dirname(directory));
  }

  #check(path: string) {
    const code = this.broken.get(path);
    if (code) fail(code, path);
  }

  #inDirectory(path: string) {
    if (!this.directories.has(dirname(path))) fail("ENOENT", path);
  }
}
