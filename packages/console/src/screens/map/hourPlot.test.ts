import { beforeAll, describe, expect, it, vi } from "vitest";

describe("hourPlot", () => {
  let module: typeof import("./hourPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./hourPlot");
  });

  const cell = (weekday: number | null, hour: number | null, accidents: number, share: number | null) => ({
    weekday,
    hour,
    accidents,
    severe: Math.round(accidents * (share ?? 0)),
    killed: null,
    hospitalised: null,
    share,
    interval: null,
  });
  const classes = () => ({ edges: [0.3, 0.4], step: 0.1 });

  it("puts the hours row by row and leaves out those that are not known", () => {
    const [cells] = module.hourCells([cell(1, 0, 50, 0.5), cell(0, 5, 50, 0.5), cell(0, 2, 50, 0.5), cell(null, 3, 9, 0.5)], classes);
    expect(cells.map(({ weekday, hour }) => [weekday, hour])).toEqual([
      [0, 2],
      [0, 5],
      [1, 0],
    ]);
  });

  it("gives no colour to few accidents, nor lets them choose the classes", () => {
    const asked: number[][] = [];
    const [cells] = module.hourCells([cell(0, 0, 29, 0.9), cell(0, 1, 30, 0.35), cell(0, 2, 0, null)], (shares) => {
      asked.push([...shares]);
      return classes();
    });
    expect(cells.map(({ colour }) => colour)).toEqual([0, 2, 0]);
    expect(asked).toEqual([[0.35]]);
  });
});
