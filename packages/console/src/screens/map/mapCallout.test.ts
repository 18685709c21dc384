import { expect, test } from "vitest";
import { calloutAt } from "./mapCallout";

test("a department of the west is named in the bay, one of the east beyond the border", () => {
  const [dordogne, jura] = [calloutAt([230, 400], 60), calloutAt([480, 290], 60)];
  expect([dordogne.x, jura.x]).toEqual([118, 611]);
  expect(dordogne.leader).toBe("M230.0 400.0L122.0 396.0");
  expect(jura.leader).toBe("M480.0 290.0L547.0 286.0");
});

test("names stay where there is room for them", () => {
  expect([calloutAt([40, 200], 60).y, calloutAt([200, 560], 60).y]).toEqual([300, 500]);
  expect([calloutAt([520, 60], 60).y, calloutAt([590, 520], 60).y]).toEqual([175, 420]);
});
