import { VigieError } from "@vigie/client/problem";
import { useEffect, useState } from "preact/hooks";
import { client } from "../api/client";
import { type Config, config } from "../api/config";
import { type Failure, failureOf } from "../api/failure";
import { Note } from "../design/Note";
import { Reason } from "../design/Reason";
import { say, type Text } from "../i18n/locale";
import { authorise, takeCode } from "./cognito";

/** Signing in: through Cognito's own page where there is one, else with name and password over the token route. */
export function SignInForm({ username }: { username?: string }) {
  const [stage, setStage] = useState<Config>();
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    config()
      .then(async (read) => {
        if (read.cognito && (await takeCode(read.cognito))) return;
        setFailure(undefined);
        setStage(read);
      })
      .catch((error: unknown) => setFailure(failureOf(error)));
  }, [round]);
  return (
    <>
      {failure && (
        <Note kind="danger" title={say(REFUSED)} live>
          <Reason failure={failure} />{" "}
          {!stage && (
            <button type="button" class="btn btn--s" onClick={() => setRound(round + 1)}>
              {say(AGAIN)}
            </button>
          )}
        </Note>
      )}
      {stage?.cognito && (
        <button type="button" class="btn btn--main" onClick={() => void authorise(stage.cognito!)}>
          {say(SIGN_IN)}
        </button>
      )}
      {stage && !stage.cognito && <PasswordForm username={username} onFailure={setFailure} />}
    </>
  );
}

function PasswordForm({ username, onFailure }: { username: string | undefined; onFailure: (failure: Failure | undefined) => void }) {
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
        <input class="in" id="username" name="username" autocomplete="username" defaultValue={username} required />
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
const AGAIN: Text = { en: "Try now", fr: "Réessayer" };
const REFUSED: Text = { en: "You are not signed in.", fr: "La connexion a échoué." };
const USERNAME: Text = { en: "User name", fr: "Nom d’utilisateur" };
const PASSWORD: Text = { en: "Password", fr: "Mot de passe" };
