import { beforeAll, describe, expect, it, vi } from "vitest";
import * as marks from "../../design/marks";

describe("monthPlot", () => {
  let module: typeof import("./monthPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./monthPlot");
  });

  const group = (at: number, accidents = 100) => ({
    year: 2023 + Math.floor(at / 12),
    month: (at % 12) + 1,
    at,
    accidents,
    severe: accidents / 4,
    killed: null,
    hospitalised: null,
    share: accidents === 0 ? null : 0.25,
    interval: accidents === 0 ? null : ([0.2, 0.3] as [number, number]),
  });

  it("keeps the pieces of the series apart and leaves out months without accidents", () => {
    const known = module.knownMonths([[group(0), group(1, 0), group(2)], [group(3)]]);
    expect(known.map(({ at, piece }) => [at, piece])).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
    ]);
  });

  it("names every month of a year, every second one where it is narrow, and Januaries of a long series", () => {
    const year = module.knownMonths([Array.from({ length: 12 }, (_, at) => group(at))]);
    const years = module.knownMonths([Array.from({ length: 36 }, (_, at) => group(at))]);
    expect(module.namedMonths(year, 640)).toHaveLength(12);
    expect(module.namedMonths(year, 340)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(module.namedMonths(years, 340)).toEqual([0, 12, 24]);
  });

  it("has room for every interval and for the mean of all", () => {
    const known = module.knownMonths([[group(0), group(1)]]);
    expect(module.monthPlot(known, 0.36, undefined)(marks, 640).y?.domain).toEqual([0.2, 0.36]);
    expect(module.monthPlot(known, null, undefined)(marks, 640).y?.domain).toEqual([0.2, 0.3]);
  });
});
