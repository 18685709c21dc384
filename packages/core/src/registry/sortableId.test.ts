import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSortableId, SortableId, timeOfSortableId } from "./sortableId";

const moment = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });

describe("sortable ids", () => {
  it("tell their moment", () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(timeOfSortableId(newSortableId(at))).toEqual(at);
      }),
    );
  });

  it("sort as text by time", () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a.getTime() < b.getTime());
        expect(newSortableId(a) < newSortableId(b)).toBe(true);
      }),
    );
  });

  it("differ within one millisecond", () => {
    const at = new Date("2026-11-21T10:00:00.000Z");

    const ids = Array.from({ length: 1000 }, () => newSortableId(at));

    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => SortableId.safeParse(id).success)).toBe(true);
  });

  it("are told from other text", () => {
    expect(() => timeOfSortableId("not-an-id")).toThrow();
  });
});
