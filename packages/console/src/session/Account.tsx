import { say, type Text } from "../i18n/locale";
import { signOut } from "./signOut";

/** Who is signed in, and behind the name the two ways out. */
export function Account({ username }: { username: string }) {
  return (
    <>
      <button type="button" class="mast__who" popovertarget="account" title={username}>
        {username}
      </button>
      <div class="mast__menu" id="account" popover="auto">
        <button type="button" onClick={() => void signOut()}>
          {say(SIGN_OUT)}
        </button>
        <button type="button" onClick={() => void signOut({ everywhere: true })}>
          {say(EVERYWHERE)}
        </button>
      </div>
    </>
  );
}

const SIGN_OUT: Text = { en: "Sign out", fr: "Se déconnecter" };
const EVERYWHERE: Text = { en: "Sign out on all devices", fr: "Se déconnecter de tous les appareils" };
