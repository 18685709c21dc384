import { locale, say } from "../i18n/locale";
import { PLACE_WORDS, SENTENCES } from "./serviceSentences";

/** A sentence of the service. `quoted`: in its own words, which are English, because it has no others here. */
export type ServiceWords = { text: string; quoted?: true };

/** What the service says, in the reader's language where it is one of its sentences; anything else, as a person's own words, as it came. */
export function serviceWords(sentence: string): ServiceWords {
  if (locale.value === "en" || sentence === "") return { text: sentence };
  for (const { pattern, text } of PATTERNS) {
    const places = wordsOf(pattern.exec(sentence));
    if (places) return { text: say(text, places) };
  }
  return { text: sentence, quoted: true };
}

const PATTERNS = SENTENCES.map((text) => ({
  pattern: new RegExp(`^${text.en.replace(/[.?()]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>.+?)")}$`, "s"),
  text,
}));

/** Undefined for another sentence, and where a place holds something that has no word there. */
function wordsOf(found: RegExpExecArray | null): Record<string, string> | undefined {
  if (!found) return undefined;
  const words = Object.entries(found.groups ?? {}).map(([name, value]) => [name, wordOf(name, value)] as const);
  if (words.some(([, word]) => word === undefined)) return undefined;
  return Object.fromEntries(words) as Record<string, string>;
}

/** A name or a number stays as it is. */
function wordOf(place: string, value: string): string | undefined {
  const words = PLACE_WORDS[place];
  if (words) return words[value];
  return value === "nowhere" ? "nulle part" : value.replace(/^at version (\d+)$/, "à la version $1");
}
