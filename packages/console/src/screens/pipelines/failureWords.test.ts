import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

const CORE = join(import.meta.dirname, "../../../../core/src");

let locale: typeof import("../../i18n/locale")["locale"];
let words: typeof import("./failureWords");
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "fr", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "fr" });
  ({ locale } = await import("../../i18n/locale"));
  words = await import("./failureWords");
});
afterEach(() => {
  locale.value = "fr";
});

describe("why a training ended badly", () => {
  it("names who stopped it, and the reason as it was typed", () => {
    const stopped = (cause: string) => words.failureWords({ error: "Stopped", cause });

    expect(stopped("Cancelled by olga: wrong source: 2023, not 2024.")).toEqual({
      title: "Arrêté par olga",
      cause: { text: "wrong source: 2023, not 2024." },
      checks: [],
    });
    expect(stopped("Cancelled by o.k.")).toMatchObject({ title: "Arrêté par o.k", cause: { text: "" } });
  });

  it("says each check of the gate that failed in the reader's language", () => {
    const cause =
      "training-1.boosting did not pass the gate. f1: f1 0.5821 must be above 0.62; " +
      "recall hors agglomération: recall hors agglomération changes by -0.08 (at best -0.06) on 231 severe accidents, may fall by 0.05";

    const { title, cause: said, checks } = words.failureWords({ error: "GateError", cause });

    expect(title).toBe("Le candidat n’a pas passé le contrôle");
    expect(said).toEqual({ text: "training-1.boosting a échoué à ces contrôles\u00a0:" });
    expect(checks).toEqual([
      { rule: "F1 (graves) au-dessus de 0,62", value: "0,582" },
      { rule: expect.stringMatching(/^Le rappel .* ne baisse pas de plus de 0,05$/), value: "−0,080" },
    ]);
  });

  it("quotes a gate that says something else, and what names a place in the data", () => {
    const odd = "training-1.boosting did not pass the gate. f1: who knows";
    expect(words.failureWords({ error: "GateError", cause: odd })).toMatchObject({ cause: { text: odd, quoted: true }, checks: [] });
    expect(words.failureWords({ error: "DataError", cause: "lieux.csv has no column catr." })).toEqual({
      title: "Les données sont inutilisables",
      cause: { text: "lieux.csv has no column catr.", quoted: true },
      checks: [],
    });
  });

  it("keeps the name of an error that has no words here", () => {
    expect(words.failureWords({ error: "RangeError", cause: "It failed." })).toEqual({
      title: "RangeError",
      cause: { text: "L’exécution a échoué." },
      checks: [],
    });
  });

  it("has words for every error that the core throws to be seen, and for those that are retried", () => {
    const thrown = [...core("errors.ts").matchAll(/override name = "(\w+)"/g)].map(([, name]) => name!);
    const retried = /RETRIED_ERRORS = \[([^\]]*)\]/.exec(core("steps/pipeline.ts"))![1]!.match(/[\w.]+/g)!;

    expect(thrown.length).toBeGreaterThan(4);
    expect(retried.length).toBeGreaterThan(6);
    const known = new Set(words.NAMED_ERRORS);
    // A step is never asked too often.
    expect([...thrown, ...retried].filter((name) => name !== "TooManyRequestsError" && !known.has(name))).toEqual([]);
  });

  it("reads the gate's sentences as the gate writes them", () => {
    expect(core("steps/gate.ts")).toMatch(/\$\{winner\.run\} did not pass the gate\./);
    expect(core("registry/gate.ts")).toMatch(/\$\{name\} \$\{short\(value\)\} \$\{rule\} \$\{short\(limit\)\}/);
    expect(core("registry/gate.ts")).toMatch(/recall \$\{name\} \$\{change\}, may fall by \$\{GROUP_RECALL_LOSS\}/);
  });
});

function core(file: string): string {
  return readFileSync(join(CORE, file), "utf8");
}
