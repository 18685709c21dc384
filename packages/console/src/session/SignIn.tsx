import { Title } from "../design/Title";
import { say, type Text } from "../i18n/locale";
import { SignInForm } from "./SignInForm";

/** What is shown to whoever is not signed in. */
export function SignIn() {
  return (
    <div class="signin">
      <Title about={say(ABOUT)}>{say(SIGN_IN)}</Title>
      <SignInForm />
    </div>
  );
}

const SIGN_IN: Text = { en: "Sign in", fr: "Se connecter" };
const ABOUT: Text = {
  en: "How severe a road accident is likely to be, from what is known when the call comes in.",
  fr: "La gravité probable d’un accident de la route, d’après ce que l’on sait au moment de l’appel.",
};
