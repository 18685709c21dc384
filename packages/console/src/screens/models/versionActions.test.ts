import { describe, expect, it } from "vitest";
import { versionActions } from "./versionActions";

const aliases = { champion: 5, challenger: 6 };
const actions = (version: number, approved: boolean, hasPrevious = true) => versionActions({ version, approved }, aliases, { hasPrevious });

describe("versionActions", () => {
  it("lets an approved version serve, and what serves only go back", () => {
    expect(actions(4, true)).toEqual(["promote", "challenge", "reject", "delete"]);
    expect(actions(5, true)).toEqual(["rollback"]);
    expect(actions(6, true)).toEqual(["promote"]);
  });

  it("asks for approval before a version may serve", () => {
    expect(actions(7, false)).toEqual(["approve", "delete"]);
  });

  it("cannot roll back from the first champion", () => {
    expect(actions(5, true, false)).toEqual([]);
  });

  it("only restores what is deleted", () => {
    const deleted = { by: "marie", at: "2025-01-01T00:00:00Z", reason: "wrong data" };
    expect(versionActions({ version: 3, approved: true, deleted }, aliases, { hasPrevious: true })).toEqual(["restore"]);
  });
});
