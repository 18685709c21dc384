import type { FunctionComponent } from "preact";
import { useState } from "preact/hooks";
import { lazy } from "preact-iso";
import { type Failure, failureOf } from "../api/failure";
import { Failed } from "../design/Loaded";
import { Title } from "../design/Title";
import { say, type Text } from "../i18n/locale";

type Load = () => Promise<FunctionComponent>;

/** A screen whose code is loaded when it is first gone to; where that fails, the screen says so and can be tried again. */
export function lateScreen(load: Load): FunctionComponent {
  return lazy(() => load().catch((error: unknown) => () => <NotLoaded load={load} first={failureOf(error)} />));
}

function NotLoaded({ load, first }: { load: Load; first: Failure }) {
  const [loaded, setLoaded] = useState<{ Screen: FunctionComponent }>();
  const [failure, setFailure] = useState(first);
  if (loaded) return <loaded.Screen />;
  const again = () => {
    load().then(
      (Screen) => setLoaded({ Screen }),
      (error: unknown) => setFailure(failureOf(error)),
    );
  };
  return (
    <>
      <Title>{say(TITLE)}</Title>
      <Failed failure={failure} what={WHAT} again={again} />
    </>
  );
}

const TITLE: Text = { en: "This screen did not come", fr: "Cet écran n’est pas arrivé" };
const WHAT: Text = { en: "the code of the screen", fr: "le code de l’écran" };
