import { beforeAll, describe, expect, it, vi } from "vitest";

const zone = (name: string, severe: number, accidents = 100) => ({
  zone: name.slice(0, 2),
  name,
  accidents,
  severe,
  killed: null,
  hospitalised: null,
  share: severe / accidents,
  interval: [0, 1] as [number, number],
  shrunk: severe / accidents,
  shrunkInterval: [0, 1] as [number, number],
  few: false,
  expected: null,
});
const total = { accidents: 300, severe: 90, share: 0.3, interval: [0.25, 0.35] as [number, number], killed: null, hospitalised: null };

describe("findings", () => {
  let findings: typeof import("./findings");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    findings = await import("./findings");
  });

  it("names the highest and the lowest zone with enough accidents", () => {
    const zones = [zone("Dordogne", 89), zone("Paris", 9), zone("Nowhere", 2, 2), zone("Ain", 30)];
    expect(findings.mapFinding({ zones, by: "department", total })).toBe(
      "Dordogne: 89\u00a0% of the accidents are severe; Paris: 9\u00a0%",
    );
  });

  it("does not compare what cannot be", () => {
    expect(findings.mapFinding({ zones: [zone("Ain", 1, 3)], by: "department", total })).toBe("Too few accidents to compare places");
    expect(findings.mapFinding({ zones: [], by: "cell", total: { ...total, accidents: 0 } })).toBe("No accident is like this");
  });

  it("calls no place highest where chance alone tells them apart", () => {
    const zones = [zone("A", 30), zone("B", 30)];
    expect(findings.mapFinding({ zones, by: "department", total })).toBe("No place stands out: about 30\u00a0% are severe in all 2 zones");
  });

  it("warns of lit streets only where their accidents are severe least often", () => {
    const light = (lum: number, share: number) => ({
      lum,
      share,
      accidents: 100,
      severe: 100 * share,
      interval: null,
      label: { en: "", fr: "" },
    });
    expect(findings.litIsLowest([light(1, 0.3), light(5, 0.2)])).toBe(true);
    expect(findings.litIsLowest([light(1, 0.3), light(5, 0.4)])).toBe(false);
    expect(findings.litIsLowest([light(5, 0.4)])).toBe(false);
  });

  it("only names a month whose interval leaves the mean out", () => {
    const month = (one: number, share: number, half: number) => ({
      year: 2024,
      month: one,
      accidents: 100,
      severe: share * 100,
      share,
      interval: [share - half, share + half] as [number, number],
    });
    expect(findings.monthsFinding([month(1, 0.3, 0.02), month(2, 0.3, 0.02), month(8, 0.5, 0.02)])).toBe("August stands out");
    expect(findings.monthsFinding([month(1, 0.3, 0.2), month(8, 0.4, 0.2)])).toBe("No month stands out");
  });
});
