import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import * as z from "zod";

/** What a machine may do. None administers: whoever holds an administrator's rights is a person who can be asked why. */
export const KeyRole = z.enum(["user", "operator"]);
export type KeyRole = z.infer<typeof KeyRole>;

export const KeyId = z.string().regex(/^[a-z0-9]{12}$/, "12 letters and digits, the part of the key after vigie_");

/** What is kept of a key: never the key itself. */
export const MachineKey = z.strictObject({
  id: KeyId,
  name: z.string(),
  role: KeyRole,
  /** SHA-256 of the secret, in hexadecimal. A secret of 256 random bits is not guessed, so nothing slower is needed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
  /** To within some minutes. */
  lastUsedAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
  revokedBy: z.string().optional(),
});
export type MachineKey = z.infer<typeof MachineKey>;

/** A key as a machine presents it: `vigie_<id>_<secret>`. */
export type PresentedKey = { id: string; secret: string };

const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const ID_CHARACTERS = 12;
const SECRET_BYTES = 32;
const PRESENTED = /^vigie_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;
const DAY_MS = 86_400_000;

/** A new key: what is kept of it, and the text that is shown once. */
export function newMachineKey(
  { name, role, days, createdBy }: { name: string; role: KeyRole; days: number; createdBy: string },
  at: Date,
): { record: MachineKey; key: string } {
  const id = [...randomBytes(ID_CHARACTERS)].map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join("");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const expiresAt = new Date(at.getTime() + days * DAY_MS).toISOString();
  return {
    record: { id, name, role, hash: hashOf(secret), createdAt: at.toISOString(), createdBy, expiresAt },
    key: `vigie_${id}_${secret}`,
  };
}

/** The parts of a presented key, or undefined when it has not the form of one. */
export function parsePresentedKey(text: string): PresentedKey | undefined {
  const [, id, secret] = PRESENTED.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** Whether this record lets this secret in now. The comparison takes as long whatever the secret. */
export function admits({ hash, expiresAt, revokedAt }: MachineKey, secret: string, now: Date): boolean {
  const same = timingSafeEqual(Buffer.from(hash, "hex"), Buffer.from(hashOf(secret), "hex"));
  return same && revokedAt === undefined && Date.parse(expiresAt) > now.getTime();
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
