import { describe, expect, it } from "vitest";
import { zoneNeighbour } from "./zoneNeighbour";

const places = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ id: `${x}${y}`, x, y })));
const middle = places.find(({ id }) => id === "11")!;

describe("zoneNeighbour", () => {
  it("goes one place in the direction of the arrow", () => {
    const found = (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const).map((key) => zoneNeighbour(places, middle, key)?.id);
    expect(found).toEqual(["01", "21", "10", "12"]);
  });

  it("stays at the border", () => {
    expect(zoneNeighbour(places, { id: "21", x: 2, y: 1 }, "ArrowRight")).toBeUndefined();
  });
});
