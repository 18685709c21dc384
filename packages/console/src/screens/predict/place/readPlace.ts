import type { Point } from "./franceProjection";

/** A department as the dictionary names it. */
export type Department = { code: string; name: string };

/** What a typed place says: a point, a department, or neither. */
export type Place = { point: Point } | { department: string } | undefined;

/**
 * Reads a place as people type one: `44.94, -0.36`, `44,94 −0,36`, `44.94 N 0.36 W`; a department's code or its name, accents and case aside.
 * Undefined for nothing, and for what it cannot read.
 */
export function readPlace(text: string, departments: readonly Department[]): Place {
  const point = readPoint(text);
  if (point) return { point };
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const padded = /^\d$/.test(wanted) ? `0${wanted}` : wanted;
  const exact = departments.find(({ code, name }) => code.toLowerCase() === padded || plain(name) === wanted);
  const beginning = departments.filter(({ name }) => plain(name).startsWith(wanted));
  const found = exact ?? (wanted.length >= 3 && beginning.length === 1 ? beginning[0] : undefined);
  return found && { department: found.code };
}

/** A point as it is written into the field. */
export function pointText({ lat, long }: Point): string {
  return `${lat}, ${long}`.replaceAll("-", "−");
}

function readPoint(text: string): Point | undefined {
  const numbers = text.replaceAll("−", "-").match(/-?\d+(?:[.,]\d+)?\s*°?\s*[NSEOW]?/gi);
  if (numbers?.length !== 2 || !/\d\s*°?\s*[NSEOW]?\s*[,; ]\s*-?\d/i.test(text.replaceAll("−", "-"))) return undefined;
  const [lat, long] = numbers.map(degrees) as [number, number];
  if (!(Math.abs(lat) <= 90 && Math.abs(long) <= 180)) return undefined;
  return { lat, long };
}

function degrees(text: string): number {
  const value = Number.parseFloat(text.replace(",", "."));
  return /[SOW]/i.test(text) ? -Math.abs(value) : value;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’'-]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
