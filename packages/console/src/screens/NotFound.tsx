import { Title } from "../design/Title";
import { say, type Text } from "../i18n/locale";

/** An address that no screen has. */
export function NotFound() {
  return <Title about={<a href="/">{say(HOME)}</a>}>{say(NOTHING)}</Title>;
}

const NOTHING: Text = { en: "There is no such page", fr: "Cette page n’existe pas" };
const HOME: Text = { en: "To the overview", fr: "Vers la vue d’ensemble" };
