import { randomBytes } from "node:crypto";
import * as z from "zod";

/** 26 characters of Crockford's base 32: 48 bits of milliseconds, then 80 random bits (the layout of a ULID). Sorts as text by time. */
export const SortableId = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export type SortableId = z.infer<typeof SortableId>;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_CHARACTERS = 10;

/** A new id of that moment. Two ids of one millisecond differ, in random order. */
export function newSortableId(at: Date): SortableId {
  const random = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join("");
  return timeCharacters(at.getTime()) + random;
}

/** The moment that an id was made for, to the millisecond. Throws when it is not such an id. */
export function timeOfSortableId(id: SortableId): Date {
  const characters = SortableId.parse(id).slice(0, TIME_CHARACTERS);
  return new Date([...characters].reduce((time, character) => time * 32 + ALPHABET.indexOf(character), 0));
}

function timeCharacters(time: number): string {
  let rest = time;
  let characters = "";
  for (let index = 0; index < TIME_CHARACTERS; index++) {
    characters = ALPHABET[rest % 32] + characters;
    rest = Math.floor(rest / 32);
  }
  return characters;
}
