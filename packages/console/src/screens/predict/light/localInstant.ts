/** Time zones of the departments overseas; metropolitan France has one. */
const ZONES: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/St_Barthelemy",
  "978": "America/Marigot",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** The instant, in milliseconds UTC, of a clock's reading `YYYY-MM-DDTHH:MM` in a department; undefined when it is none. */
export function localInstant(when: string, department?: string): number | undefined {
  const reading = Date.parse(`${when}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(when) || Number.isNaN(reading)) return undefined;
  const zone = ZONES[department ?? ""] ?? "Europe/Paris";
  const guess = reading - offset(reading, zone);
  return reading - offset(guess, zone);
}

/** What the clocks of a zone show more than UTC at an instant, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const shown = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}
