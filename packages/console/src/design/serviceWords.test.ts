import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PLACE_WORDS, SENTENCES } from "./serviceSentences";

const PACKAGES = join(import.meta.dirname, "../../..");

let locale: typeof import("../i18n/locale")["locale"];
let serviceWords: typeof import("./serviceWords")["serviceWords"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "fr", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "fr" });
  ({ locale } = await import("../i18n/locale"));
  ({ serviceWords } = await import("./serviceWords"));
});
afterEach(() => {
  locale.value = "fr";
});

describe("what the service says", () => {
  it.each([
    ["A training is running: training-1.", "Un autre entraînement tourne déjà\u00a0: training-1."],
    ["The drift-check c-1 does not run: it is timed-out.", "c-1 (contrôle de dérive) ne tourne pas\u00a0: il est trop long."],
    [
      "The champion of scene was expected at version 2 and is at version 3.",
      "Le modèle en service de scene devait être la version 2\u202f; c’est la version 3.",
    ],
    [
      "The challenger of scene was expected at version 2 and is nowhere.",
      "Sur scene, l’alias challenger était attendu à la version 2 et se trouve nulle part.",
    ],
    ["There is no dataset version 3f2a.", "Introuvable\u00a0: version de données 3f2a."],
    ["It was stopped.", "L’exécution a été arrêtée."],
  ])("is said in French: %s", (sentence, french) => {
    expect(serviceWords(sentence)).toEqual({ text: french });
  });

  it.each(["lieux.csv has no column catr.", "There is no hope of it.", "A mouse is running: fast.", "Better at night"])(
    "is quoted where it has no French words: %s",
    (sentence) => {
      expect(serviceWords(sentence)).toEqual({ text: sentence, quoted: true });
    },
  );

  it("stays as it came on the English page, and says nothing where nothing was said", () => {
    expect(serviceWords("")).toEqual({ text: "" });
    locale.value = "en";
    expect(serviceWords("It was stopped.")).toEqual({ text: "It was stopped." });
  });
});

describe("every sentence", () => {
  const said = sources().map(withoutPlaces).join("\n");

  it.each(SENTENCES.map(({ en }) => en))("is one that the code says: %s", (english) => {
    expect(said.includes(english.replace(/\{\w+\}/g, "*"))).toBe(true);
  });

  it("keeps its places in French, each of which has a word for whatever it may hold", () => {
    for (const { en, fr } of SENTENCES) expect([en, placesOf(fr).sort()]).toEqual([en, placesOf(en).sort()]);
    for (const place of Object.keys(PLACE_WORDS)) expect(SENTENCES.some(({ en }) => placesOf(en).includes(place))).toBe(true);
  });
});

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

/** A template with a star for each of its places. */
function withoutPlaces(code: string): string {
  return code.replace(/\$\{[^{}]*\}/g, "*");
}

function sources(): string[] {
  return ["functions", "cloud", "core"].flatMap((name) => {
    const room = join(PACKAGES, name, "src");
    return readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.(test|fixture|generated)\.ts$/.test(file))
      .map((file) => readFileSync(join(room, file), "utf8"));
  });
}
