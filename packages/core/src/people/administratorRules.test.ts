import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseDeletion, refuseLoss, refuseProtected } from "./administratorRules";
import { Group, type Person, PersonName } from "./person";

function person(name: string, changes: Partial<Person> = {}): Person {
  return { name, groups: ["admin"], enabled: true, status: "active", createdAt: "2024-11-03T02:15:00.000Z", ...changes };
}

const marie = person("marie");
const paul = person("paul");

describe("deleting an account", () => {
  it("is refused for an administrator and for nobody else", () => {
    expect(() => refuseDeletion(marie)).toThrow(expect.objectContaining({ status: 403, code: "administrator" }));
    expect(() => refuseDeletion(person("luc", { groups: ["operator", "user"] }))).not.toThrow();
  });
});

describe("taking the rights of an administrator", () => {
  it("is allowed while another one is left", () => {
    expect(() => refuseLoss(marie, [marie, paul], [])).not.toThrow();
  });

  it("is refused for the last one", () => {
    expect(() => refuseLoss(marie, [marie], [])).toThrow(expect.objectContaining({ status: 403, code: "last-administrator" }));
  });

  it("does not count who is disabled or has left the group meanwhile", () => {
    const gone = [person("paul", { enabled: false }), person("luc", { groups: ["user"] })];

    expect(() => refuseLoss(marie, [marie, ...gone], [])).toThrow(expect.objectContaining({ code: "last-administrator" }));
  });

  it("is refused for a protected one, however many there are", () => {
    expect(() => refuseLoss(marie, [marie, paul], ["marie"])).toThrow(expect.objectContaining({ status: 403, code: "protected" }));
    expect(() => refuseProtected(person("marie", { groups: ["user"] }), ["marie"])).not.toThrow();
  });

  it("leaves an administrator behind, whatever is asked in whatever order", () => {
    const names = ["a", "b", "c", "d"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), fc.subarray(names), (asked, disabled) => {
        let people = names.map((name) => person(name, { enabled: !disabled.includes(name) }));
        const could = people.some(({ enabled }) => enabled);
        for (const name of asked) {
          const one = people.find((other) => other.name === name)!;
          try {
            refuseLoss(one, people, []);
          } catch {
            continue;
          }
          people = people.map((other) => (other === one ? { ...other, groups: [] } : other));
        }
        expect(people.some(({ enabled, groups }) => enabled && groups.includes("admin"))).toBe(could);
      }),
    );
  });
});

describe("a person's name", () => {
  it("is one name in every spelling", () => {
    expect(PersonName.parse("Marie.Curie")).toBe("marie.curie");
  });

  it.each(["", "-x", "a b", "a/b", "é", "x".repeat(65), "0b7e3a52-7d55-4f5f-9a3b-1d7f3f6d2c11"])("is not %j", (name) => {
    expect(PersonName.safeParse(name).success).toBe(false);
  });

  it("has groups of three kinds", () => {
    expect(Group.options).toEqual(["user", "operator", "admin"]);
  });
});
