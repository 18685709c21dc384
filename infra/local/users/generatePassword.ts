import { randomInt } from "node:crypto";

const CLASSES = ["abcdefghijkmnopqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-_.+=@%"] as const;
const LENGTH = 20;

/**
 * A random password that any Cognito policy of up to 20 characters accepts: every class is in it. It begins with a letter, and characters
 * that look alike or that a shell reads are left out.
 */
export function generatePassword(): string {
  const every = CLASSES.join("");
  const [first, ...rest] = CLASSES;
  const characters = [...rest.map(pick), ...Array.from({ length: LENGTH - CLASSES.length }, () => pick(every))];
  return pick(first) + shuffled(characters).join("");
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}

function shuffled(characters: readonly string[]): string[] {
  const left = [...characters];
  return characters.map(() => left.splice(randomInt(left.length), 1)[0] ?? "");
}
