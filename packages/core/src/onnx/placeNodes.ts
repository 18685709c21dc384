import { CELLS_PER_ROW, type PlaceGrid } from "../prepare/placeGrid";
import type { Preprocessing } from "../prepare/preprocessing";
import { addConstant, addNode, floats, type Graph, intAttribute, integers, tensorAttribute } from "./graph";
import { ELEMENT } from "./onnxSchema";

/** Marks a cell that a grid does not hold; no value is below 0. */
const NONE = -1;

/**
 * Writes the columns of places after the features: float32 `[N, features + columns]`, or nothing where a preprocessing has none. A
 * LabelEncoder per grid, which is a hash map, finds a cell's value.
 */
export function addPlaces(graph: Graph, { features, places }: Preprocessing, raw: string): string {
  if (!places) return raw;
  const [lat, long] = [features.indexOf("lat"), features.indexOf("long")].map((feature) => {
    return addNode(graph, "Gather", [raw, addConstant(graph, integers([feature]))], [intAttribute("axis", 1)]);
  }) as [string, string];
  const unknown = addNode(graph, "IsNaN", [addNode(graph, "Add", [lat, long])]);
  const nothing = addConstant(graph, floats([Number.NaN]));
  const columns = places.map(({ otherwise, grids }) => {
    const value = grids.reduce(
      (around, grid) => addGrid(graph, grid, { lat, long, unknown }, around),
      addConstant(graph, floats([otherwise])),
    );
    return addNode(graph, "Where", [unknown, nothing, value]);
  });
  return addNode(graph, "Concat", [raw, ...columns], [intAttribute("axis", 1)]);
}

type Place = { lat: string; long: string; unknown: string };

/** The value of the cell, or what is known around it. */
function addGrid(graph: Graph, { degrees, cells, values }: PlaceGrid, { lat, long, unknown }: Place, around: string): string {
  const down = addNode(graph, "Mul", [addIndex(graph, lat, 90, degrees, unknown), addConstant(graph, integers([CELLS_PER_ROW]))]);
  const cell = addNode(graph, "Add", [down, addIndex(graph, long, 180, degrees, unknown)]);
  // A LabelEncoder must hold a key.
  const held = cells.length > 0;
  const found = addNode(
    graph,
    "LabelEncoder",
    [cell],
    [
      tensorAttribute("keys_tensor", integers(held ? cells : [NONE])),
      tensorAttribute("values_tensor", floats(held ? values : [NONE])),
      tensorAttribute("default_tensor", floats([NONE])),
    ],
    "ai.onnx.ml",
  );
  const absent = addNode(graph, "Less", [found, addConstant(graph, floats([0]))]);
  return addNode(graph, "Where", [absent, around, found]);
}

/** Number of the cell in one direction, int64; 0 without a place, as NaN is no integer. */
function addIndex(graph: Graph, angle: string, shift: number, degrees: number, unknown: string): string {
  const shifted = addNode(graph, "Add", [angle, addConstant(graph, floats([shift]))]);
  const index = addNode(graph, "Floor", [addNode(graph, "Div", [shifted, addConstant(graph, floats([degrees]))])]);
  const known = addNode(graph, "Where", [unknown, addConstant(graph, floats([0])), index]);
  return addNode(graph, "Cast", [known], [intAttribute("to", ELEMENT.int64)]);
}
