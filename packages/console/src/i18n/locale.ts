import { computed, effect, signal } from "@preact/signals";
import type { Locale, Text } from "./text";
import { unbroken } from "./unbroken";

export type { Locale, Text };

const STORED = "vigie.locale";

/** The reader's language: the one chosen here before, else the browser's. */
export const locale = signal<Locale>(chosen());

/** As the standards write it, for numbers and dates. */
export const languageTag = computed(() => (locale.value === "fr" ? "fr-FR" : "en-GB"));

effect(() => {
  document.documentElement.lang = locale.value;
  localStorage.setItem(STORED, locale.value);
});

/**
 * A text in the reader's language, its `{places}` filled in.
 *
 * @example say({ en: "{n} of {m} features drifted", fr: "{n} variables sur {m} ont dérivé" }, { n: 6, m: 42 })
 */
export function say(text: Text, places: Readonly<Record<string, string | number>> = {}): string {
  const filled = text[locale.value].replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ""));
  return locale.value === "fr" ? unbroken(filled) : filled;
}

function chosen(): Locale {
  const stored = localStorage.getItem(STORED);
  if (stored === "en" || stored === "fr") return stored;
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}
