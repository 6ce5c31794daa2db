import { type BigIntStats, constants, createReadStream, promises, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { lives, owner } from "./owner.ts";

export interface DiskEntry {
  readonly kind: "file" | "directory" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970 of the last change. */
  readonly changed: number;
  /** The same for every path that leads to the same file, and for no other file. */
  readonly id: string;
}

/** What a file is to hold: all of it, or piece by piece as it comes. */
export type Content = string | AsyncIterable<string | Uint8Array>;

/** Files, as the program needs them. Paths are absolute. What cannot be done is thrown as Node throws it, with a code. */
export interface Disk {
  /** What a file holds. Of what may have no end, no file or one that says it holds nothing, `limit` bytes and a little more. */
  read(path: string, limit?: number): Promise<Uint8Array>;
  /** What a path leads to; undefined where nothing is. */
  entry(path: string): Promise<DiskEntry | undefined>;
  /** The names in a directory, in the order of their letters. */
  list(directory: string): Promise<string[]>;
  /** Makes one directory that only its owner may enter. The one above it must be there. */
  makeDirectory(path: string): Promise<void>;
  /** Where a path leads when links are followed, also where the last one leads to nothing yet. */
  follow(path: string): Promise<string>;
  /** Writes a file that must not be there yet; false where it is. Where that fails half way, nothing is left of it. */
  create(path: string, text: string): Promise<boolean>;
  /**
   * Replaces what a file holds, wholly or not at all, and returns when it is on the disk itself. A new file is for its
   * owner alone (0600), an existing one keeps its mode and owner. What is no file, such as /dev/null, is written to. Where the
   * content fails half way, nothing is left of it.
   */
  replace(path: string, content: Content): Promise<void>;
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

/*
 * What is only looked at is looked at at once, and a file is read without node:fs/promises, which takes longer to load than a
 * portfolio to read. Everything that writes waits for the disk.
 */
export const realDisk: Disk = {
  read,
  entry: async (path) => {
    const found = stat(path);
    if (!found) return undefined;
    const kind = found.isFile() ? "file" : found.isDirectory() ? "directory" : "other";
    return { kind, size: Number(found.size), changed: Number(found.mtimeNs) / 1e6, id: `${found.dev}:${found.ino}` };
  },
  list: async (directory) => readdirSync(directory).sort(),
  makeDirectory: async (path) => {
    await promises.mkdir(path, { mode: 0o700 });
  },
  follow,
  create: async (path, text) => {
    try {
      await promises.writeFile(path, text, { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      if ((error as NodeJS.ErrnoException).syscall !== "open") await promises.rm(path, { force: true }); // it was made, and not filled
      throw error;
    }
  },
  replace,
  remove: (path) => promises.rm(path, { force: true }),
  rename: patientRename,
};

async function read(path: string, limit?: number): Promise<Uint8Array> {
  if (limit === undefined) return readFileSync(path);
  const found = statSync(path);
  if (found.isFile() && found.size > 0) return readFileSync(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { end: limit })) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Not throwIfNoEntry: that is silent in newer versions of Node where a part of the path is a file, too. */
function stat(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true }); // Windows numbers files beyond what a number holds
  } catch (error) {
    return absent(error as NodeJS.ErrnoException);
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

async function follow(path: string): Promise<string> {
  let target = resolve(path);
  for (let step = 0; step < 40; step++) {
    const link = await promises.readlink(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EINVAL" || error.code === "UNKNOWN") return undefined; // it is no link
      return absent(error);
    });
    if (link === undefined) return target;
    target = resolve(dirname(target), link);
  }
  throw Object.assign(new Error("too many links"), { code: "ELOOP", syscall: "readlink", path });
}

let written = 0;

/**
 * Our own, because write-file-atomic 7 issues a single write and renames whatever of it arrived (on a disk that is
 * nearly full: half a file), and does not bring the rename itself to the disk.
 */
async function replace(path: string, content: Content): Promise<void> {
  const target = await follow(path);
  const before = await promises.stat(target).catch(absent);
  if (before && !before.isFile()) return promises.writeFile(target, content); // a directory refuses, a device takes it
  if (before) await promises.access(target, constants.W_OK); // renaming would pass over a file made read-only
  await clearLeftovers(dirname(target));
  const temporary = join(dirname(target), `.${basename(target)}.${owner}-${++written}.tmp`);
  await promises.rm(temporary, { force: true });
  try {
    const handle = await promises.open(temporary, "wx", 0o600);
    try {
      await promises.writeFile(handle, content);
      if (before) {
        await handle.chown(before.uid, before.gid).catch(() => undefined); // only root may; the mode still holds
        await handle.chmod(before.mode & 0o7777);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await patientRename(temporary, target);
  } catch (error) {
    await promises.rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(target));
}

const TEMPORARY = /^\..+\.([a-z0-9]+-\d+)-\d+\.tmp$/;

/** What a process that was killed in the middle of a write left here. */
async function clearLeftovers(directory: string): Promise<void> {
  const names = await promises.readdir(directory).catch(() => []); // it may let nobody look
  for (const name of names) {
    const mark = TEMPORARY.exec(name)?.[1];
    if (mark && lives(mark) === false) await promises.rm(join(directory, name), { force: true }).catch(() => undefined);
  }
}

/** On Windows a virus scanner or an indexer may hold a file for a moment. */
async function patientRename(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await promises.rename(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (process.platform !== "win32" || !["EPERM", "EACCES", "EBUSY"].includes(code) || wait > 1000) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/** A rename is kept in the directory. Windows does not let a directory be opened, and keeps it in its journal. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await promises.open(directory, "r");
  try {
    await handle.sync();
  } catch (error) {
    // some network disks cannot; the file is in place all the same
    if (!["EINVAL", "ENOTSUP", "EPERM", "EBADF"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await handle.close();
  }
}
