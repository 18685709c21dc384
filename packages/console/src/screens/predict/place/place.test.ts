import { expect, test } from "vitest";
import { departmentAt } from "./departmentAt";
import { departmentShapes, ringsOf } from "./departmentShapes";
import { toDegrees, toMap } from "./franceProjection";
import { readPlace } from "./readPlace";

const departments = [
  { code: "01", name: "Ain" },
  { code: "2A", name: "Corse-du-Sud" },
  { code: "33", name: "Gironde" },
  { code: "35", name: "Ille-et-Vilaine" },
  { code: "69", name: "Rhône" },
  { code: "67", name: "Bas-Rhin" },
  { code: "68", name: "Haut-Rhin" },
];

test.each([
  ["Bordeaux", 44.84, -0.58, "33"],
  ["Paris", 48.8566, 2.3522, "75"],
  ["Brest", 48.39, -4.49, "29"],
  ["Strasbourg", 48.58, 7.75, "67"],
  ["Ajaccio", 41.93, 8.74, "2A"],
  ["Nice", 43.7, 7.26, "06"],
  ["Lille", 50.63, 3.06, "59"],
])("%s lies in its department", async (_, lat, long, department) => {
  expect(departmentAt(await departmentShapes(), toMap({ lat, long }))?.id).toBe(department);
});

test("the sea and the neighbours are no department", async () => {
  const shapes = await departmentShapes();
  expect(departmentAt(shapes, toMap({ lat: 46.2, long: -4.5 }))).toBeUndefined();
  expect(departmentAt(shapes, toMap({ lat: 51.5, long: -0.1 }))).toBeUndefined();
});

test("a place comes back from the map as it went", () => {
  expect(toDegrees(toMap({ lat: 44.94, long: -0.36 }))).toEqual({ lat: 44.94, long: -0.36 });
});

test("a second outline of a path begins where the first was closed", () => {
  expect(ringsOf("m 1,1 2,0 0,2 z m 10,0 1,0 0,1 z")).toEqual([
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ],
    [
      [11, 1],
      [12, 1],
      [12, 2],
    ],
  ]);
});

test.each(["44.94, -0.36", "44,94 −0,36", "44.94 N 0.36 W", "44,94; -0,36", "44.94 N, 0.36 O"])("%s is a point", (text) => {
  expect(readPlace(text, departments)).toEqual({ point: { lat: 44.94, long: -0.36 } });
});

test.each([
  ["33", "33"],
  ["1", "01"],
  ["2a", "2A"],
  ["gironde", "33"],
  ["rhone", "69"],
  ["Ille et Vil", "35"],
])("%s is a department", (text, department) => {
  expect(readPlace(text, departments)).toEqual({ department });
});

test.each(["", "44.94", "Atlantis", "95.0, 200.0", "Libourne"])("%s says nothing", (text) => {
  expect(readPlace(text, departments)).toBeUndefined();
});
