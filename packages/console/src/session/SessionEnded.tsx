import { Dialog } from "../design/Dialog";
import { say, type Text } from "../i18n/locale";
import { type Caller, leave } from "./caller";
import { SignInForm } from "./SignInForm";

/** Over the page of somebody whose session ran out: it stays as it is, with what was typed, until they are back or leave. */
export function SessionEnded({ who: { username } }: { who: Caller }) {
  return (
    <Dialog
      id="session-ended"
      title={say(TITLE)}
      onClose={() => undefined}
      actions={
        <button type="button" class="btn btn--quiet" onClick={leave}>
          {say(LEAVE)}
        </button>
      }
    >
      <p class="dense">{say(KEPT)}</p>
      <div class="mt">
        <SignInForm username={username} />
      </div>
    </Dialog>
  );
}

const TITLE: Text = { en: "Your session has ended", fr: "Votre session est terminée" };
const KEPT: Text = {
  en: "Sign in again and go on where you were: what you typed is kept.",
  fr: "Reconnectez-vous et reprenez où vous étiez : votre saisie est conservée.",
};
const LEAVE: Text = { en: "Leave this page", fr: "Quitter cette page" };
