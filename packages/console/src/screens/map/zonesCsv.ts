import type { Zone } from "./replies";

const NAMES = ["zone", "name", "accidents", "severe", "share", "low", "high", "shrunk", "judged", "observed", "expected", "ratio"] as const;

/** All zones as a CSV file (RFC 4180), numbers as they were answered. */
export function zonesCsv(zones: readonly Zone[]): string {
  const lines = zones.map(({ zone, name = "", accidents, severe, share, interval, shrunk, expected }) =>
    [
      ...[zone, name, accidents, severe, share, interval[0], interval[1], shrunk],
      ...(expected ? [expected.accidents, expected.observed, expected.expected, expected.ratio] : ["", "", "", ""]),
    ]
      .map(quoted)
      .join(","),
  );
  return [NAMES.join(","), ...lines, ""].join("\r\n");
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function quoted(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
