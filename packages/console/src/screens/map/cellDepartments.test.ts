import { latLngToCell } from "h3-js";
import { expect, it } from "vitest";
import { cellDepartments } from "./cellDepartments";

it("names the department that a hexagon lies in, and none at sea", async () => {
  const [perigueux, atlantic] = [latLngToCell(45.18, 0.72, 6), latLngToCell(45, -6, 6)];

  const names = await cellDepartments([perigueux, atlantic]);

  expect([...names]).toEqual([[perigueux, "Dordogne"]]);
});
