import { localInstant } from "./localInstant";
import { solarElevation } from "./solarElevation";

/** Codes of `lum` that time and place can tell apart. */
const [DAY, TWILIGHT, NIGHT_UNLIT, NIGHT_LIT] = ["1", "2", "3", "5"];

/** Centre of the sun at rise and set: half its diameter and the refraction at the horizon below it. */
const SUNSET = -0.833; // degrees, Meeus, Astronomical Algorithms, chapter 15
/** End of civil twilight: from here on one cannot see without lights. */
const CIVIL_TWILIGHT = -6;
const INSIDE_BUILT_UP = "2";

/**
 * The light that time and place suggest, as a code of `lum`; undefined where either is not known. At night streets of built-up areas are
 * taken to be lit and other roads not; where the area is not known nothing is suggested then.
 */
export function suggestedLight(
  when: string,
  point: { lat: number; long: number } | undefined,
  { department, area }: { department?: string | undefined; area?: string | undefined },
): string | undefined {
  const instant = localInstant(when, department);
  if (instant === undefined || !point) return undefined;
  const elevation = solarElevation(instant, point.lat, point.long);
  if (elevation >= SUNSET) return DAY;
  if (elevation >= CIVIL_TWILIGHT) return TWILIGHT;
  if (area === undefined) return undefined;
  return area === INSIDE_BUILT_UP ? NIGHT_LIT : NIGHT_UNLIT;
}
