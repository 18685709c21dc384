import { describe, expect, it } from "vitest";
import { cachedGroups } from "./signedInGroups";

describe("the groups of somebody", () => {
  it("are asked for once a minute, so that a group taken away is gone within one", async () => {
    const clock = { now: 0 };
    const asked: string[] = [];
    let groups = ["admin"];
    const current = cachedGroups(
      async (name) => {
        asked.push(name);
        return groups;
      },
      () => clock.now,
    );

    await current({ username: "marie" });
    groups = ["user"];
    clock.now = 59_999;
    expect(await current({ username: "marie" })).toEqual(["admin"]);
    clock.now = 60_000;
    expect(await current({ username: "marie" })).toEqual(["user"]);
    expect(asked).toEqual(["marie", "marie"]);
  });

  it("are asked for again when no answer could be had", async () => {
    let away = true;
    const current = cachedGroups(async () => {
      if (away) throw new Error("away");
      return ["user"];
    });
    await expect(current({ username: "marie" })).rejects.toThrow("away");

    away = false;

    expect(await current({ username: "marie" })).toEqual(["user"]);
  });

  it("are remembered of the thousand latest people only", async () => {
    const asked: string[] = [];
    const current = cachedGroups(async (name) => {
      asked.push(name);
      return [];
    });

    for (let person = 0; person <= 1_000; person++) await current({ username: String(person) });
    asked.length = 0;
    await current({ username: "1000" });
    await current({ username: "0" });

    expect(asked).toEqual(["0"]);
  });
});
