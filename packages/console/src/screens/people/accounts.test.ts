import { describe, expect, it } from "vitest";
import { type Account, hindersDeletion, hindersEnd, hindersLoss, passwordLacks } from "./accounts";

function account(name: string, more: Partial<Account> = {}): Account {
  return { name, groups: ["user"], enabled: true, status: "active", createdAt: "2026-01-01T00:00:00.000Z", protected: false, ...more };
}

describe("what stands in the way of a change", () => {
  const anna = account("anna", { groups: ["admin"] });
  const bo = account("bo", { groups: ["admin"] });

  it("keeps the last administrator, whom a disabled one does not replace", () => {
    expect(hindersLoss(anna, "admin", [anna, account("cy")])).toBe("last-administrator");
    expect(hindersEnd(anna, [anna, { ...bo, enabled: false }])).toBe("last-administrator");
    expect(hindersLoss(anna, "admin", [anna, bo])).toBeUndefined();
    expect(hindersLoss(anna, "operator", [anna])).toBeUndefined();
  });

  it("keeps a protected administrator whoever else there is", () => {
    expect(hindersEnd({ ...anna, protected: true }, [anna, bo])).toBe("protected");
  });

  it("lets an account be deleted that administers nothing and is not one's own", () => {
    expect(hindersDeletion(anna, "bo")).toBe("administrator");
    expect(hindersDeletion(account("cy"), "Cy")).toBe("oneself");
    expect(hindersDeletion(account("cy"), "bo")).toBeUndefined();
  });
});

it("tells what a password lacks", () => {
  expect(passwordLacks("")).toEqual(["length", "lower", "upper", "digit", "symbol"]);
  expect(passwordLacks("Road-accident 24")).toEqual([]);
  expect(passwordLacks("roadaccident24")).toEqual(["upper", "symbol"]);
});
