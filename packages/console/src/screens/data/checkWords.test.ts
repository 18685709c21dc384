import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Check } from "./datasets";
import { REJECTION_REASONS } from "./rejectionTexts";

const CORE = join(import.meta.dirname, "../../../../core/src");
const check = (name: string, change: Partial<Check> = {}): Check => ({
  name,
  verdict: "pass",
  value: 0,
  limit: 0,
  message: name,
  ...change,
});

let locale: typeof import("../../i18n/locale")["locale"];
let checkWords: typeof import("./checkWords")["checkWords"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ locale } = await import("../../i18n/locale"));
  ({ checkWords } = await import("./checkWords"));
});
afterEach(() => {
  locale.value = "en";
});

test("a check of a table says its rule, what was found against it, and a share as one", () => {
  locale.value = "fr";
  const words = checkWords(
    check("quarantined-users", {
      value: 0.0213,
      limit: 0.05,
      message: "213 of 10000 rows of users are in quarantine (unknown-accident 200, duplicate-vehicle 13)",
    }),
  );

  expect(words).toEqual({
    rule: "Au plus 5\u00a0% des lignes de la table «\u00a0usagers\u00a0» sont en quarantaine",
    found: "d’un accident absent 200, véhicule en double 13",
    value: "2,1\u00a0%",
  });
});

test("a column is named with the limit that is documented for it", () => {
  const message = "larrout of places is missing in 61.2% of the rows (documented: up to 65.0%)";
  expect(checkWords(check("missing-places.larrout", { value: 0.612, limit: 0.65, message }))).toEqual({
    rule: "larrout of places is missing in at most 65\u00a0% of the rows",
    value: "61.2\u00a0%",
  });
});

test("columns that are named after a colon are told, none is not", () => {
  const columns = checkWords(check("constant-vehicles", { value: 2, message: "2 columns of vehicles hold one value only: choc, manv" }));
  const cleared = checkWords(check("cleared-users", { limit: 0.1, message: "cells of users that held no code became missing: none" }));
  expect([columns.found, cleared.found]).toEqual(["choc, manv", undefined]);
});

test("a break in the series is told by what it means, in both languages", () => {
  const told = check("break-in-series-vma", {
    verdict: "warn",
    value: 2015,
    limit: 2019,
    message: "years 2015 to 2024: there is no speed limit",
  });
  const english = checkWords(told);
  locale.value = "fr";
  expect([english.rule, checkWords(told).rule]).toEqual([
    "There is no speed limit before 2019.",
    "La vitesse maximale autorisée n’existe pas avant 2019.",
  ]);
});

test("what has no words here is quoted as it came, with its limit", () => {
  expect(checkWords(check("something new", { value: 0.5, limit: 1, message: "Half of it is odd." }))).toEqual({
    rule: "Half of it is odd.",
    value: "0.500 (limit 1)",
    quoted: true,
  });
});

test("every check that the core makes has words here", () => {
  const names = sources("dataset", "prepare")
    .filter((text) => /\bCheck\b/.test(text))
    .flatMap((text) => [
      ...[...text.matchAll(/^\s*(?:name: |\[)["`]([a-z][a-z-]+-(?:\$\{\w+\}(?:\.\$\{name\})?|[a-z-]+))["`],/gm)].map(([, name]) => name!),
      ...[...text.matchAll(/(?:none|outside)\(\s*["`]([a-z-]+-\$\{table\})["`]/g)].map(([, name]) => name!),
    ]);
  const filled = names.map((name) => name.replace(/\.\$\{name\}/, ".lum").replace(/\$\{\w+\}/, "accidents"));

  expect(new Set(filled).size).toBeGreaterThan(15);
  expect(filled.filter((name) => checkWords(check(name)).quoted)).toEqual([]);
});

test("every reason that a reader leaves a row out for has words here", () => {
  const reasons = sources("dataset", "prepare").flatMap((text) =>
    [...text.matchAll(/(?:THEN|ELSE) '([a-z]+-[a-z-]+)'/g)].map(([, reason]) => reason!),
  );

  expect(new Set(reasons).size).toBeGreaterThan(5);
  expect(reasons.filter((reason) => !REJECTION_REASONS.includes(reason))).toEqual([]);
});

function sources(...rooms: string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(CORE, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(CORE, room, file), "utf8")),
  );
}
