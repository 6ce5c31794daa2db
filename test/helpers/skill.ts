import { parse } from "yaml";

/** The published rules of Agent Skills (agentskills.io), written down a second time. */
const KEYS = ["name", "description", "license", "compatibility", "metadata", "allowed-tools"];

/** What is wrong with a skill in a folder of this name; nothing where it holds. */
export function skillFaults(folder: string, text: string): string[] {
  const faults: string[] = [];
  if (!text.startsWith("---\n")) return ["no front matter"];
  // two readers in the wild: one cuts at the first row of hyphens, the other at the first line of them
  const naive = text.split("---")[1]!;
  const lines = text.slice(4).split("\n---\n");
  if (naive.trim() !== lines[0]!.trim()) faults.push("a row of hyphens inside the front matter");
  const front = parse(lines[0]!) as Record<string, unknown>;
  const { name, description, metadata } = front;
  for (const key of Object.keys(front)) if (!KEYS.includes(key)) faults.push(`key ${key}`);
  if (typeof name !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 64)
    faults.push(`name ${String(name)}`);
  if (name !== folder) faults.push(`folder ${folder}, name ${String(name)}`);
  if (typeof description !== "string" || description.trim() === "" || description.length > 1024)
    faults.push("description");
  if (/[<>]/.test(String(description))) faults.push("angle brackets in the description");
  if (metadata !== undefined && Object.values(metadata as object).some((value) => typeof value !== "string"))
    faults.push("metadata that is no text");
  if (lines.slice(1).join("\n---\n").split("\n").length >= 500) faults.push("500 lines or more");
  return faults;
}
