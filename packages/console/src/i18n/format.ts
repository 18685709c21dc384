import { languageTag, locale } from "./locale";

/** Numbers and dates as the reader's language writes them; no line parts a number from its unit, or a day from its month. */
export const format = {
  /** `54,402`, `54 402`. */
  count: (value: number) => number(value, { maximumFractionDigits: 0 }),
  /** A metric: three decimals. */
  metric: (value: number) => number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  decimal: (value: number, digits = 2) => number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  /** Of numbers that three decimals would round away: `7.2 × 10⁻⁸`. */
  scientific: (value: number) => {
    const [mantissa, power] = value.toExponential(1).split("e") as [string, string];
    return `${format.decimal(Number(mantissa), 1)}\u00a0×\u00a010${raised(Number(power))}`;
  },
  /** A share between 0 and 1 as percent: `37.2 %`. */
  percent: (share: number, digits = 0) => `${number(share * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })}\u00a0%`,
  /** With its sign, also above zero. */
  signed: (value: number, digits = 2) =>
    number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" }),
  date: (iso: string) => moment(iso, { day: "numeric", month: "short", year: "numeric" }),
  time: (iso: string) => moment(iso, { hour: "2-digit", minute: "2-digit" }),
  moment: (iso: string) => moment(iso, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
  /** Seconds as `12 s`, `3 min`, `1 h 05`. */
  duration,
  bytes: (bytes: number) => {
    const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
    const units = locale.value === "fr" ? ["o", "ko", "Mo", "Go"] : ["B", "kB", "MB", "GB"];
    return `${number(bytes / 1000 ** power, { maximumFractionDigits: power === 0 ? 0 : 1 })}\u00a0${units[power]}`;
  },
};

function number(value: number, options: Intl.NumberFormatOptions): string {
  return kept(numbers, options, () => new Intl.NumberFormat(languageTag.value, options))
    .format(value)
    .replace("-", "−");
}

function raised(power: number): string {
  return [...String(power)].map((each) => RAISED[each] ?? each).join("");
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries([..."-0123456789"].map((each, at) => [each, "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"[at]!]));

function moment(iso: string, options: Intl.DateTimeFormatOptions): string {
  const text = kept(moments, options, () => new Intl.DateTimeFormat(languageTag.value, options)).format(new Date(iso));
  return text.replace(/^(\d+) /, "$1\u00a0");
}

const numbers = new Map<string, Intl.NumberFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes many times longer than formatting with one, and a table needs hundreds of them. */
function kept<F>(made: Map<string, F>, options: object, make: () => F): F {
  const key = `${languageTag.value} ${JSON.stringify(options)}`;
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${number(seconds, { maximumFractionDigits: seconds < 10 ? 1 : 0 })}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
}
