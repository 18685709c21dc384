import type { Failure } from "../../api/failure";
import { Reason } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { say, type Text } from "../../i18n/locale";

/** Why a change was refused, in the server's words and with the fields that it names; what was typed is kept by the form around it. */
export function Refusal({ failure }: { failure: Failure | undefined }) {
  if (!failure) return null;
  return (
    <Note kind={failure.status === 409 ? "warn" : "danger"} title={say(TITLES[String(failure.status)] ?? REFUSED)} live>
      <Reason failure={failure} />
      {failure.errors.map(({ path, message }) => (
        <p key={path}>
          <code>{path}</code>: {message}
        </p>
      ))}
    </Note>
  );
}

const REFUSED: Text = { en: "Nothing was changed; what you typed is kept.", fr: "Rien n’a été changé ; votre saisie est gardée." };
const TITLES: Readonly<Record<string, Text>> = {
  403: { en: "This account may not be changed so.", fr: "Ce compte ne peut pas être changé ainsi." },
  404: { en: "There is no such account or key any more.", fr: "Ce compte ou cette clé n’existe plus." },
  409: { en: "The name is taken; what you typed is kept.", fr: "Le nom est pris ; votre saisie est gardée." },
};
