import type { Failure } from "../api/failure";
import { say, type Text } from "../i18n/locale";
import { ServiceText } from "./ServiceText";

/** A failure as a sentence: what its kind means in the reader's language, then what the API said of it. */
export function Reason({ failure: { status, detail } }: { failure: Failure }) {
  const silent = typeof status !== "number";
  const meaning = MEANINGS[status] ?? (silent || status >= 500 ? MEANINGS[500] : detail === "" ? REFUSED : undefined);
  return (
    <span>
      {meaning && say(meaning)}
      {detail !== "" && !silent && (
        <>
          {meaning && " "}
          <ServiceText>{detail}</ServiceText>
        </>
      )}
    </span>
  );
}

const REFUSED: Text = { en: "The service refused it and did not say why.", fr: "Le service a refusé sans dire pourquoi." };
const MEANINGS: Readonly<Record<string | number, Text>> = {
  offline: {
    en: "The service does not answer. It may be down, or the connection is.",
    fr: "Le service ne répond pas. Il est arrêté, ou la connexion est coupée.",
  },
  unreadable: {
    en: "The answer was cut off or cannot be read. Nothing of it is shown; try again.",
    fr: "La réponse est coupée ou illisible. Rien n’en est affiché ; réessayez.",
  },
  401: { en: "Your session has ended. Sign in again.", fr: "Votre session est terminée. Reconnectez-vous." },
  403: { en: "Your role does not allow this.", fr: "Votre rôle ne le permet pas." },
  404: { en: "There is no such thing, or no longer.", fr: "Cet élément n’existe pas, ou plus." },
  409: { en: "Something else changed or runs meanwhile.", fr: "Un autre changement est passé avant, ou est en cours." },
  413: { en: "It is too large to send. Send less at once.", fr: "C’est trop volumineux. Envoyez moins à la fois." },
  429: { en: "Too many requests. Wait a minute, then try again.", fr: "Trop de requêtes. Attendez une minute, puis réessayez." },
  500: { en: "The service failed. Try again in a moment.", fr: "Le service a échoué. Réessayez dans un instant." },
};
