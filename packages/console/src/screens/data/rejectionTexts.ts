import type { Text } from "../../i18n/text";

/** Why a row was left out, in words; a reason that has none here is said by its code. */
export function rejectionText(reason: string): Text {
  return REASONS[reason] ?? { en: reason, fr: reason };
}

const REASONS: Readonly<Record<string, Text>> = {
  "unreadable-accident-id": { en: "accident number unreadable", fr: "numéro d’accident illisible" },
  "unknown-accident": { en: "of an accident that is not there", fr: "d’un accident absent" },
  "excluded-accident": { en: "of an accident that was left out", fr: "d’un accident écarté" },
  "duplicate-accident": { en: "accident there twice", fr: "accident en double" },
  "duplicate-vehicle": { en: "vehicle there twice", fr: "véhicule en double" },
  "repeated-record": { en: "the same record again", fr: "même enregistrement répété" },
  "accident-id-collision": { en: "another accident of the same number", fr: "autre accident du même numéro" },
  "undecidable-target": { en: "severity not known", fr: "gravité inconnue" },
};

/** Reasons that have words here; a test holds them against those that the readers give. */
export const REJECTION_REASONS: readonly string[] = Object.keys(REASONS);
