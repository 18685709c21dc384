import type { Text } from "../../i18n/locale";
import type { Execution } from "./execution";

/** Whether an execution that ended badly can go on where it ended, and what there is to say of that. */
export type TakingUp = { possible: boolean; text: Text; places?: Readonly<Record<string, string>> };

/** Step Functions redrives an execution until so long after its end. */
const REDRIVABLE_MS = 14 * 24 * 3_600_000;

/**
 * Undefined for an execution that runs or ended well.
 *
 * @param running id of the training that runs now, if one does
 */
export function takingUp({ id, failure, endedAt }: Execution, running: string | undefined, now: number): TakingUp | undefined {
  if (!failure) return undefined;
  if (endedAt !== undefined && now - Date.parse(endedAt) > REDRIVABLE_MS) return { possible: false, text: TOO_LATE };
  if (running !== undefined && running !== id) return { possible: false, text: WAITS, places: { running } };
  return { possible: true, text: BY_ERROR[failure.error] ?? ONCE_MENDED };
}

const TOO_LATE: Text = {
  en: "It ended more than 14 days ago and can no longer be taken up: start a new training.",
  fr: "Il s’est terminé il y a plus de 14 jours et ne peut plus reprendre : lancez un nouvel entraînement.",
};
const WAITS: Text = {
  en: "It can be taken up again once {running} has ended: one training runs at a time.",
  fr: "Il pourra reprendre quand {running} sera terminé : un seul entraînement tourne à la fois.",
};
const ONCE_MENDED: Text = {
  en: "Once the cause is gone it can go on where it ended; what was done before is kept.",
  fr: "Une fois la cause levée, il peut reprendre où il s’est arrêté ; ce qui était fait est gardé.",
};
const STOPPED: Text = {
  en: "What was done is kept: it can go on where it was stopped.",
  fr: "Ce qui était fait est gardé : il peut reprendre où il a été arrêté.",
};
const BY_ERROR: Readonly<Record<string, Text>> = {
  Stopped: STOPPED,
  ABORTED: STOPPED,
  DataError: {
    en: "Taken up again it reads the same data. Data that were mended are new ones: start a new training on them.",
    fr: "S’il reprend, il lira les mêmes données. Des données corrigées en sont de nouvelles : lancez un nouvel entraînement.",
  },
  GateError: {
    en: "Taken up again it is judged the same way, unless another version serves by then. Other candidates are a new training.",
    fr: "S’il reprend, il sera jugé de même, sauf si une autre version est alors en service. D’autres candidats sont un nouvel entraînement.",
  },
};
