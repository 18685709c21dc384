import { render } from "preact";
import { App } from "./app";
import "./design/tokens.css";
import "./design/components.css";
import "./design/console.css";
import "./design/phone.css";

render(<App />, document.getElementById("app")!);
