/** An arrow key's direction. */
export const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

export type Place = { id: string; x: number; y: number };

/**
 * The place that an arrow leads to: the nearest one within 60 degrees of its direction, what lies aside counting double. Undefined at the
 * border.
 */
export function zoneNeighbour(places: readonly Place[], from: Place, key: keyof typeof DIRECTIONS): Place | undefined {
  const [dx, dy] = DIRECTIONS[key];
  let [found, best]: [Place | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0 || aside > ahead * 1.74) continue;
    const distance = ahead + 2 * aside;
    if (distance < best) [found, best] = [place, distance];
  }
  return found;
}

export function isDirection(key: string): key is keyof typeof DIRECTIONS {
  return key in DIRECTIONS;
}
