import fc from "fast-check";
import { expect, it } from "vitest";
import * as z from "zod";
import { Month, monthAt, monthsFrom, previousMonth, wallClockInterval } from "./month";

it.each([
  ["2024-02", "2024-02-29"],
  ["2023-02", "2023-02-28"],
  ["2024-12", "2024-12-31"],
  ["2024-04", "2024-04-30"],
])("%s ends with %s", (month, day) => {
  expect(wallClockInterval(month)).toEqual({ first: `${month}-01T00:00:00.000`, last: `${day}T23:59:59.999` });
});

it("the month turns with the wall clock of the zone, in winter and in summer", () => {
  expect(monthAt(new Date("2024-01-01T05:59:59Z"), "America/Chicago")).toBe("2023-12");
  expect(monthAt(new Date("2024-01-01T06:00:00Z"), "America/Chicago")).toBe("2024-01");
  expect(monthAt(new Date("2024-07-01T04:59:59Z"), "America/Chicago")).toBe("2024-06");
  expect(previousMonth(new Date("2024-01-15T00:00:00Z"), "America/Chicago")).toBe("2023-12");
});

it("months follow each other without a gap, whatever the first and the last", () => {
  const month = fc.integer({ min: 0, max: 1200 }).map((number) => new Date(Date.UTC(1950, number, 1)).toISOString().slice(0, 7));
  fc.assert(
    fc.property(month, month, (one, other) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      const months = monthsFrom(first, last);
      expect(months[0]).toBe(first);
      expect(months.at(-1)).toBe(last);
      expect(months).toHaveLength(
        12 * (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) + Number(last.slice(5)) - Number(first.slice(5)) + 1,
      );
      expect(z.array(Month).parse([...months].sort())).toEqual(months);
    }),
  );
});
