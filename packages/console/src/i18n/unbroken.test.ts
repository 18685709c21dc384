import { describe, expect, it } from "vitest";
import { unbroken } from "./unbroken";

describe("unbroken", () => {
  it.each([
    ["Supprimer jean ?", "Supprimer jean\u202f?"],
    ["71 à 77 ; 875 accidents", "71 à 77\u202f; 875 accidents"],
    ["Horaire : actif", "Horaire\u00a0: actif"],
    ["l’étape « Verrou »", "l’étape «\u00a0Verrou\u00a0»"],
  ])("keeps a punctuation mark on the line of its word: %s", (text, set) => {
    expect(unbroken(text)).toBe(set);
  });

  it.each([
    ["au plus un toutes les 24 h ; sa version", "au plus un toutes les 24\u00a0h\u202f; sa version"],
    ["sous 60 s partout", "sous 60\u00a0s partout"],
    ["à 3 minutieuses étapes", "à 3 minutieuses étapes"],
    ["12 % sur 4,5 Mo", "12\u00a0% sur 4,5\u00a0Mo"],
  ])("keeps a number with its unit, and leaves longer words: %s", (text, set) => {
    expect(unbroken(text)).toBe(set);
  });

  it("leaves times, addresses and what is set already as they are", () => {
    const text = "00:50, https://vigie.test, 37,2\u00a0%, 10:00\u00a0: fait";

    expect(unbroken(text)).toBe(text);
  });

  it("changes nothing more when it is applied twice", () => {
    const once = unbroken("Est-ce vrai ? Oui : 3 h « pile » !");

    expect(unbroken(once)).toBe(once);
  });
});
