import { describe, expect, it } from "vitest";
import { zonesCsv } from "./zonesCsv";

const zone = {
  zone: "24",
  name: "Dordogne",
  accidents: 175,
  severe: 156,
  killed: null,
  hospitalised: null,
  share: 0.89,
  interval: [0.84, 0.93] as [number, number],
  shrunk: 0.87,
  shrunkInterval: [0.83, 0.92] as [number, number],
  few: false,
  expected: null,
};

describe("zonesCsv", () => {
  it("has a line for each zone, empty where nothing was judged", () => {
    const [head, line] = zonesCsv([zone]).split("\r\n");
    expect(head?.split(",")).toHaveLength(12);
    expect(line).toBe("24,Dordogne,175,156,0.89,0.84,0.93,0.87,,,,");
  });

  it("quotes what a CSV would break at, and never writes a formula", () => {
    expect(zonesCsv([{ ...zone, name: 'a "b", c' }])).toContain('"a ""b"", c"');
    expect(zonesCsv([{ ...zone, name: "=1+1" }])).toContain("'=1+1");
  });
});
