import { VigieError } from "@vigie/client/problem";
import { useEffect, useState } from "preact/hooks";
import { client } from "../api/client";
import { type Config, config } from "../api/config";
import { type Failure, failureOf } from "../api/failure";
import { Reason } from "../design/Loaded";
import { Note } from "../design/Note";
import { Title } from "../design/Title";
import { say, type Text } from "../i18n/locale";
import { authorise, takeCode } from "./cognito";

/** Signing in: through Cognito's own page where there is one, else with name and password over the token route. */
export function SignIn() {
  const [stage, setStage] = useState<Config>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    config()
      .then(async (read) => {
        if (read.cognito && (await takeCode(read.cognito))) return;
        setStage(read);
      })
      .catch((error: unknown) => setFailure(failureOf(error)));
  }, []);
  return (
    <div class="signin">
      <Title about={say(ABOUT)}>{say(SIGN_IN)}</Title>
      {failure && (
        <Note kind="danger" title={say(REFUSED)} live>
          <Reason failure={failure} />
        </Note>
      )}
      {stage?.cognito && (
        <button type="button" class="btn btn--main" onClick={() => void authorise(stage.cognito!)}>
          {say(SIGN_IN)}
        </button>
      )}
      {stage && !stage.cognito && <PasswordForm onFailure={setFailure} />}
    </div>
  );
}

function PasswordForm({ onFailure }: { onFailure: (failure: Failure | undefined) => void }) {
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    onFailure(undefined);
    try {
      await client.session.signIn(String(form.get("username")), String(form.get("password")));
    } catch (error) {
      onFailure(error instanceof VigieError ? failureOf(error.problem, error.problem.status) : failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <div class="f">
        <label for="username">{say(USERNAME)}</label>
        <input class="in" id="username" name="username" autocomplete="username" required />
      </div>
      <div class="f">
        <label for="password">{say(PASSWORD)}</label>
        <input class="in" id="password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button type="submit" class="btn btn--main" disabled={busy}>
        {say(SIGN_IN)}
      </button>
    </form>
  );
}

const SIGN_IN: Text = { en: "Sign in", fr: "Se connecter" };
const ABOUT: Text = {
  en: "How severe a road accident is likely to be, from what is known when the call comes in.",
  fr: "La gravité probable d’un accident de la route, d’après ce que l’on sait au moment de l’appel.",
};
const REFUSED: Text = { en: "You are not signed in.", fr: "La connexion a échoué." };
const USERNAME: Text = { en: "User name", fr: "Nom d’utilisateur" };
const PASSWORD: Text = { en: "Password", fr: "Mot de passe" };
