import { latLngToCell } from "h3-js";
import { beforeAll, describe, expect, it, vi } from "vitest";

describe("cellDepartments", () => {
  let cellDepartments: typeof import("./cellDepartments").cellDepartments;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ cellDepartments } = await import("./cellDepartments"));
  });

  it("names the department that a hexagon lies in, and none at sea", async () => {
    const [perigueux, atlantic] = [latLngToCell(45.18, 0.72, 6), latLngToCell(45, -6, 6)];

    const names = await cellDepartments([perigueux, atlantic]);

    expect([...names]).toEqual([[perigueux, "Dordogne"]]);
  });

  it("names the coast that reaches into a large hexagon, and territories overseas", async () => {
    const [offLaRochelle, papeete] = [latLngToCell(46.1, -1.75, 4), latLngToCell(-17.53, -149.57, 5)];

    const names = await cellDepartments([offLaRochelle, papeete]);

    expect([...names.values()]).toEqual(["Charente-Maritime", "French Polynesia"]);
  });
});
