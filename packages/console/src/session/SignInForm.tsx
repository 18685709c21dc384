import { VigieError } from "@vigie/client/problem";
import { useEffect, useRef, useState } from "preact/hooks";
import { client } from "../api/client";
import { type Config, config } from "../api/config";
import { type Failure, failureOf } from "../api/failure";
import { Note } from "../design/Note";
import { Reason } from "../design/Reason";
import { say, type Text } from "../i18n/locale";
import { authorise, authoriseBeside, comeBack } from "./cognito";
import { SignInRefused } from "./signInRefused";

/**
 * Signing in: through Cognito's own page where there is one, else with name and password over the token route.
 *
 * @param username of whom is expected back: the page stays meanwhile, with what they typed
 */
export function SignInForm({ username }: { username?: string }) {
  const [stage, setStage] = useState<Config>();
  const [told, setTold] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    config()
      .then(async (read) => {
        setFailure(undefined);
        try {
          if (read.cognito) setTold((await comeBack(read.cognito)) === "told");
        } finally {
          setStage(read);
        }
      })
      .catch((error: unknown) => setFailure(signInFailure(error)));
  }, [round]);
  const throughCognito = (cognito: NonNullable<Config["cognito"]>) => {
    setFailure(undefined);
    const signedIn = username === undefined ? authorise(cognito) : authoriseBeside(cognito);
    signedIn.catch((error: unknown) => setFailure(signInFailure(error)));
  };
  if (told) return <p class="dense">{say(CLOSE)}</p>;
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
        <button type="button" class="btn btn--main" onClick={() => throughCognito(stage.cognito!)}>
          {say(SIGN_IN)}
        </button>
      )}
      {stage && !stage.cognito && <PasswordForm username={username} onFailure={setFailure} />}
    </>
  );
}

function signInFailure(error: unknown): Failure {
  return error instanceof SignInRefused ? failureOf({ detail: error.message }, 400) : failureOf(error);
}

function PasswordForm({ username, onFailure }: { username: string | undefined; onFailure: (failure: Failure | undefined) => void }) {
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (username !== undefined) password.current?.focus();
  }, []);
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
        <input ref={password} class="in" id="password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button type="submit" class="btn btn--main" disabled={busy}>
        {say(SIGN_IN)}
      </button>
    </form>
  );
}

const SIGN_IN: Text = { en: "Sign in", fr: "Se connecter" };
const CLOSE: Text = {
  en: "You are signed in again. This window can be closed.",
  fr: "Vous êtes de nouveau connecté. Cette fenêtre peut être fermée.",
};
const AGAIN: Text = { en: "Try now", fr: "Réessayer" };
const REFUSED: Text = { en: "You are not signed in.", fr: "La connexion a échoué." };
const USERNAME: Text = { en: "User name", fr: "Nom d’utilisateur" };
const PASSWORD: Text = { en: "Password", fr: "Mot de passe" };
