import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { locale, say, type Text } from "../i18n/locale";
import { SECTIONS } from "../screens/sections";
import { caller, may } from "../session/caller";
import { signOut } from "../session/signOut";
import { ServiceState } from "./ServiceState";
import { switchTheme } from "./theme";

/** The dark bar on top: sections that the caller may see, state of the service, language, theme, who is signed in. */
export function Masthead() {
  const { path } = useLocation();
  const [open, setOpen] = useState(false);
  const sections = SECTIONS.filter(({ role }) => may(role));
  return (
    <header class="mast">
      <a class="skip" href="#main">
        {say(SKIP)}
      </a>
      <div class="mast__in">
        <a class="brand" href="/">
          <img src="/mark.svg" width="24" height="24" alt="" />
          Vigie
        </a>
        {sections.length > 0 && (
          <button type="button" class="menu-btn" aria-expanded={open} aria-controls="sections" onClick={() => setOpen(!open)}>
            {say(MENU)}
          </button>
        )}
        <nav class="nav" id="sections" aria-label={say(SECTIONS_LABEL)} data-open={open}>
          {sections.map(({ path: to, name }) => (
            <a key={to} href={to} {...(isCurrent(to, path) ? { "aria-current": "page" } : {})} onClick={() => setOpen(false)}>
              {say(name)}
            </a>
          ))}
        </nav>
        <div class="mast__tools">
          <ServiceState />
          <Languages />
          <button type="button" onClick={switchTheme}>
            {say(THEME)}
          </button>
          {caller.value && (
            <button type="button" class="mast__out" onClick={signOut} title={say(SIGN_OUT)}>
              <span>{caller.value.username} · </span>
              {say(SIGN_OUT)}
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

function Languages() {
  return (
    <span class="lang">
      {(["fr", "en"] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={language === "fr" ? "FR, français" : "EN, English"}
          {...(locale.value === language ? { "aria-current": "true" } : {})}
          onClick={() => {
            locale.value = language;
          }}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

function isCurrent(to: string, path: string): boolean {
  return to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`);
}

const SKIP: Text = { en: "Skip to the content", fr: "Aller au contenu" };
const MENU: Text = { en: "Menu", fr: "Menu" };
const SECTIONS_LABEL: Text = { en: "Sections", fr: "Rubriques" };
const THEME: Text = { en: "Theme", fr: "Thème" };
const SIGN_OUT: Text = { en: "Sign out", fr: "Se déconnecter" };
