import type { Language } from "./words";

/** A figure with so many digits behind the point, or fewer significant ones when it is small. */
export function decimal(value: number, language: Language, digits = 3): string {
  if (value !== 0 && Math.abs(value) < 10 ** -digits) return small(value, language);
  return told(value, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A figure of any size, in about four digits. */
export function figure(value: number, language: Language): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 1e4 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  // A year, or any other whole number of four digits, reads better ungrouped.
  return told(value, language, { maximumFractionDigits: digits, useGrouping: Math.abs(value) >= 1e4 });
}

/** A share in percent, with the space that belongs before the sign. */
export function percent(share: number, language: Language, digits = 1): string {
  return `${told(share * 100, language, { minimumFractionDigits: digits, maximumFractionDigits: digits })}\u00a0%`;
}

/** A count. */
export function whole(value: number, language: Language): string {
  return told(value, language, { maximumFractionDigits: 0 });
}

/** A moment as people of the language write it, in UTC. */
export function moment(iso: string, language: Language): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Date(iso).toLocaleString(language === "en" ? "en-GB" : "fr-FR", options)} UTC`;
}

function small(value: number, language: Language): string {
  if (Math.abs(value) < 1e-12) return "<\u00a010⁻¹²";
  return told(value, language, { notation: "scientific", maximumSignificantDigits: 2 });
}

/** Making a format takes far longer than using it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function told(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${Object.values(options).join(" ")}`;
  const format = FORMATS.get(key) ?? new Intl.NumberFormat(language, options);
  FORMATS.set(key, format);
  return format.format(value).replace("-", "−");
}
