import type { ComponentChildren } from "preact";
import type { Failure } from "../api/failure";
import { say, type Text } from "../i18n/locale";
import { Note } from "./Note";
import { Reason } from "./Reason";
import { ServiceText } from "./ServiceText";

/**
 * Why a change was refused, in the server's words and with the fields that it names; what was typed is kept by the form around it.
 *
 * @param titles what happened, by status, where there is more to say than that nothing changed
 */
export function Refusal({
  failure,
  titles = {},
  children,
}: {
  failure: Failure | undefined;
  titles?: Readonly<Partial<Record<number | "other", Text>>>;
  children?: ComponentChildren;
}) {
  if (!failure) return null;
  const title = (typeof failure.status === "number" ? titles[failure.status] : undefined) ?? titles.other ?? REFUSED;
  return (
    <Note kind={failure.status === 409 ? "warn" : "danger"} title={say(title)} live>
      <Reason failure={failure} />
      {failure.errors.map(({ path, message }) => (
        <p key={path}>
          <code>{path}</code>: <ServiceText>{message}</ServiceText>
        </p>
      ))}
      {children}
      {failure.instance !== "" && <p class="small mono">{failure.instance}</p>}
    </Note>
  );
}

const REFUSED: Text = { en: "Nothing was changed; what you typed is kept.", fr: "Rien n’a été changé ; votre saisie est gardée." };
