import type { Text } from "../../../i18n/text";
import type { Point } from "./franceProjection";
import { overseasAt } from "./overseas";

/** A point as people say it: the territory overseas that it lies in, else degrees with the side of the equator and of Greenwich. */
export function pointWords(point: Point): Text {
  return overseasAt(point)?.name ?? { en: degrees(point, { north: "N", south: "S", east: "E", west: "W" }), fr: inFrench(point) };
}

function inFrench(point: Point): string {
  return degrees(point, { north: "N", south: "S", east: "E", west: "O" }).replaceAll(".", ",");
}

function degrees({ lat, long }: Point, sides: Readonly<Record<"north" | "south" | "east" | "west", string>>): string {
  const told = (value: number, side: string) => `${Math.round(Math.abs(value) * 1000) / 1000}°\u00a0${side}`;
  return `${told(lat, lat < 0 ? sides.south : sides.north)} ${told(long, long < 0 ? sides.west : sides.east)}`;
}
