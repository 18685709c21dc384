import { describe, expect, it } from "vitest";
import { stageSettings } from "./stageSettings";

describe("stageSettings", () => {
  it.each(["local", "test", "demo", "dev", "dev-ana"])("lets %s be removed whole", (stage) => {
    expect(stageSettings(stage, {}).removable).toBe(true);
  });

  it.each(["production", "staging", "locale", "latest"])("keeps the data of %s", (stage) => {
    expect(stageSettings(stage, {})).toMatchObject({ removable: false, removalPolicy: "retain", threatProtection: true });
  });

  it("forgets predictions after a month where everything may be removed, after 400 days elsewhere", () => {
    expect([stageSettings("local", {}).predictionDays, stageSettings("production", {}).predictionDays]).toEqual([30, 400]);
  });

  it("lets no web origin call a kept stage unless it is named", () => {
    expect(stageSettings("production", {}).origins).toEqual([]);
    expect(stageSettings("production", { VIGIE_ORIGINS: "https://a.example,https://b.example" }).origins).toEqual([
      "https://a.example",
      "https://b.example",
    ]);
  });
});
