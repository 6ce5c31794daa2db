import ICAL from "ical.js";
import { findIana } from "windows-iana";
import { fixedZone, UTC, type Zone, zoneOf } from "../../core/intake/records/zone.ts";
import type { Component } from "./lines.ts";

/** The zones that the calendars of a file name, by their TZID. */
export class Zones {
  readonly #blocks = new Map<string, Component>();
  readonly #found = new Map<string, Zone>();
  readonly #floating: Zone;
  readonly unknown = new Set<string>();

  constructor(floating: Zone) {
    this.#floating = floating;
  }

  /** Takes the rules that a file brings for a zone of its own. */
  bring(block: Component): void {
    const id = block.properties.find(({ name }) => name === "TZID")?.value;
    if (id !== undefined) this.#blocks.set(id.replaceAll('"', "").trim(), block);
  }

  /**
   * The rules of IANA where the name leads to one of its zones, since files bring rules of one year alone; else those the
   * file brings; else the offset in the name. A name that leads nowhere is told and read as the person's own zone.
   */
  named(id: string | undefined): Zone {
    if (id === undefined || id.trim() === "") return this.#floating;
    const name = id.replaceAll('"', "").trim();
    let zone = this.#found.get(name);
    if (zone === undefined) {
      zone = this.#find(name);
      this.#found.set(name, zone);
    }
    return zone;
  }

  #find(id: string): Zone {
    const block = this.#blocks.get(id);
    const location = block?.properties.find(({ name }) => name === "X-LIC-LOCATION")?.value;
    const found =
      (/^(.*\/)?(z|utc|gmt)$/i.test(id) ? UTC : undefined) ??
      byName(id) ??
      (location === undefined ? undefined : byName(location)) ??
      (block ? byRules(block) : undefined) ??
      byCities(id) ??
      byOffset(id);
    if (found === undefined) this.unknown.add(id);
    return found ?? this.#floating;
  }
}

/** Europe/Berlin, /vendor/path/Europe/Berlin, W. Europe Standard Time. A bare abbreviation such as EST is left to the file. */
function byName(id: string): Zone | undefined {
  const parts = id.split("/").filter((part) => part !== "");
  for (const last of [parts.length, 3, 2]) {
    if (parts.length < 2 || last > parts.length) continue;
    const zone = zoneOf(parts.slice(-last).join("/"));
    if (zone) return zone;
  }
  return zoneOf(findIana(id)[0] ?? "");
}

/** The rules a file brings, asked of the library. */
function byRules(block: Component): Zone | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(block.source.map(repaired).join("\r\n")) as unknown[]);
    const zone = new ICAL.Timezone({ component, tzid: "file" });
    const ahead = (wall: number) => zone.utcOffset(timeOf(wall)) * 1000;
    const first = ahead(0);
    if (Number.isNaN(first)) return undefined;
    return {
      name: block.properties.find(({ name }) => name === "TZID")!.value,
      toInstant: (wall) => wall - ahead(wall),
      toWall: (instant) => instant + ahead(instant + first),
    };
  } catch {
    return undefined;
  }
}

/** `DTSTART;VALUE=DATE:20170101` and `DTSTART:20170101` within rules mean midnight. */
const repaired = (line: string): string =>
  line.replace(
    /^(DTSTART|RDATE)[^:]*:(\d{8})(T\d{6}Z?)?\s*$/i,
    (_, name, day, time) => `${name}:${day}${time ?? "T000000"}`,
  );

/** "(UTC-05:00) Eastern Time (US & Canada)", "(UTC+01:00) Amsterdam, Berlin, Rome": how Outlook shows its zones. */
function byCities(id: string): Zone | undefined {
  const shown = id.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, "");
  if (shown === id) return undefined;
  const windows = zoneOf(findIana(`${shown.replace(/\s*\(.*$/, "").replace(/ Time$/, "")} Standard Time`)[0] ?? "");
  if (windows) return windows;
  const cities = shown.split(",").map((city) => city.trim().replace(/\s+/g, "_"));
  const name = Intl.supportedValuesOf("timeZone").find((zone) => cities.some((city) => zone.endsWith(`/${city}`)));
  return name === undefined ? undefined : zoneOf(name);
}

/** UTC+11, GMT +01:00, (GMT -0330). */
function byOffset(id: string): Zone | undefined {
  const match = /^\(?(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?\)?/i.exec(id);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? undefined : fixedZone(id, match[1] === "-" ? -minutes : minutes);
}

/** A wall clock as the library's own time, without a zone. */
export function timeOf(wall: number, isDate = false): ICAL.Time {
  const at = new Date(wall);
  const parts = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    isDate,
  };
  return new ICAL.Time(parts, ICAL.Timezone.localTimezone);
}
