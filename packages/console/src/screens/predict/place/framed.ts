/** Part of the map that surroundings are shown in: about 400 by 190 km. */
const FRAME = { width: 200, height: 92 };

/** A frame around a place of the map. */
export function framed([x, y]: readonly [number, number]): { x: number; y: number; width: number; height: number } {
  return { x: x - FRAME.width / 2, y: y - FRAME.height / 2, ...FRAME };
}
