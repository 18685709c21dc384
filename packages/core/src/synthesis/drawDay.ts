/** A day of the month that falls on a weekday (0 = Monday), every such day as likely as the others. */
export function drawDay(year: number, month: number, weekday: number, random: () => number): number {
  const firstWeekday = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const first = 1 + ((weekday - firstWeekday + 7) % 7);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return first + 7 * Math.floor(random() * (Math.floor((last - first) / 7) + 1));
}
