import { expect, it } from "vitest";
import { generatePassword } from "./generatePassword";

it("meets the pool's policy: 12 characters or more, with lower and upper case, digit and symbol", () => {
  for (let i = 0; i < 500; i++) {
    const password = generatePassword();
    expect(password).toMatch(/^[a-z](?=.*[A-Z])(?=.*\d)(?=.*[-_.+=@%])[\w.+=@%-]{11,}$/);
  }
});

it("never makes the same password twice", () => {
  const passwords = Array.from({ length: 200 }, generatePassword);
  expect(new Set(passwords).size).toBe(200);
});
