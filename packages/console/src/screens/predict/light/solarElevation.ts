const RADIANS = Math.PI / 180;

/**
 * How high the sun's centre stands above the horizon, in degrees, refraction left out: NOAA's low-accuracy equations after Meeus,
 * Astronomical Algorithms (2nd ed., chapter 25), good to about 0.01 degrees between 1950 and 2050.
 *
 * @param instant milliseconds since 1970, UTC
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
export function solarElevation(instant: number, latitude: number, longitude: number): number {
  const days = instant / 86_400_000 - 10_957.5; // since J2000.0, 1 January 2000 at noon
  const centuries = days / 36_525;
  const meanLongitude = 280.46646 + centuries * (36_000.76983 + centuries * 0.0003032);
  const anomaly = (357.52911 + centuries * (35_999.05029 - centuries * 0.0001537)) * RADIANS;
  const centre =
    (1.914602 - centuries * (0.004817 + centuries * 0.000014)) * Math.sin(anomaly) +
    (0.019993 - centuries * 0.000101) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * centuries) * RADIANS;
  const ecliptic = (meanLongitude + centre - 0.00569 - 0.00478 * Math.sin(node)) * RADIANS;
  const obliquity = (23.439291 - centuries * 0.0130042 + 0.00256 * Math.cos(node)) * RADIANS;
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic));
  const rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic));
  const siderealTime = (280.46061837 + 360.98564736629 * days) * RADIANS;
  const hourAngle = siderealTime + longitude * RADIANS - rightAscension;
  const here = latitude * RADIANS;
  const sine = Math.sin(here) * Math.sin(declination) + Math.cos(here) * Math.cos(declination) * Math.cos(hourAngle);
  return Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS;
}
