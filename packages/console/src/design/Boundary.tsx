import { Component, type ComponentChildren } from "preact";
import { say, type Text } from "../i18n/locale";
import { Note } from "./Note";
import { Title } from "./Title";

type Props = { at: string; children: ComponentChildren };
type State = { error: unknown; at: string };

/** Around a screen: one that breaks while it is drawn says so, and the rest of the page goes on. Another address begins anew. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: undefined, at: this.props.at };

  static override getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static override getDerivedStateFromProps({ at }: Props, before: State): Partial<State> | null {
    return at === before.at ? null : { error: undefined, at };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <>
        <Title>{say(TITLE)}</Title>
        <Note kind="danger" title={say(REST)} live>
          {say(DO)}{" "}
          <button type="button" class="btn btn--s" onClick={() => this.setState({ error: undefined })}>
            {say(AGAIN)}
          </button>
          <p class="small mono" lang="en">
            {String(error)}
          </p>
        </Note>
      </>
    );
  }
}

const TITLE: Text = { en: "This screen could not be shown", fr: "Cet écran n’a pas pu être affiché" };
const REST: Text = {
  en: "Nothing was changed, and the other sections work.",
  fr: "Rien n’a été changé, et les autres rubriques marchent.",
};
const DO: Text = {
  en: "Show it again; if it fails once more, pass the line below on.",
  fr: "Affichez-le de nouveau ; si cela échoue encore, transmettez la ligne ci-dessous.",
};
const AGAIN: Text = { en: "Show it again", fr: "Afficher de nouveau" };
