import { beforeAll, describe, expect, it, vi } from "vitest";

const hours = (shareOf: (hour: number) => number, chosen: (hour: number) => boolean = () => true) =>
  Array.from({ length: 168 }, (_, index) => {
    const hour = index % 24;
    const accidents = chosen(hour) ? 100 : 0;
    const severe = Math.round(accidents * shareOf(hour));
    return {
      weekday: Math.floor(index / 24),
      hour,
      accidents,
      severe,
      share: accidents === 0 ? null : severe / accidents,
      interval: [0, 1] as [number, number],
    };
  });

describe("hoursFinding", () => {
  let module: typeof import("./hoursFinding");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./hoursFinding");
  });

  it("finds the hours in which severity concentrates", () => {
    const groups = hours((hour) => ([2, 3, 4].includes(hour) ? 0.5 : hour >= 8 && hour < 11 ? 0.2 : 0.3));
    expect(module.hoursFinding(groups)).toBe("From 2 to 5 h, 50\u00a0% are severe; from 8 to 11 h, 20\u00a0%");
  });

  it("does not tell of hours that chance alone tells apart", () => {
    expect(module.hoursFinding(hours((hour) => (hour < 3 ? 0.32 : 0.3)))).toBe("No time of the day stands out");
  });

  it("does not speak of hours that were not chosen", () => {
    const night = (hour: number) => hour >= 22 || hour < 2;
    expect(module.hoursFinding(hours((hour) => (hour < 2 ? 0.5 : 0.3), night))).toBe("In the chosen hours, 40\u00a0% are severe");
    expect(
      module.hoursFinding(
        hours(
          () => 0.3,
          (hour) => hour === 4,
        ),
      ),
    ).toBe("Too few accidents to compare hours");
  });

  it("tells hours in a row as one span, over midnight too", () => {
    expect(module.hoursInRow([22, 23, 0, 1])).toBe("22 to 2 h");
    expect(module.hoursInRow([7])).toBe("7 to 8 h");
    expect(module.hoursInRow([7, 8, 17])).toBeUndefined();
    expect(module.hoursInRow([])).toBeUndefined();
  });
});
