import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { locale, say, type Text } from "../i18n/locale";
import { SECTIONS } from "../screens/sections";
import { Account } from "../session/Account";
import { caller, may } from "../session/caller";
import { ServiceState } from "./ServiceState";
import { switchTheme } from "./theme";

/** The dark bar on top: sections that the caller may see, state of the service, language, theme, who is signed in. */
export function Masthead() {
  const { path } = useLocation();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    if (open) menu.current?.focus();
  };
  const sections = SECTIONS.filter(({ role }) => may(role));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from wherever the focus is in it, and leaving it does
    <header
      class="mast"
      onKeyDown={({ key }) => key === "Escape" && close()}
      onFocusOut={({ currentTarget, relatedTarget }) => relatedTarget && !currentTarget.contains(relatedTarget as Node) && setOpen(false)}
    >
      <a class="skip" href="#main">
        {say(SKIP)}
      </a>
      <div class="mast__in">
        <a class="brand" href="/">
          <img src="/mark.svg" width="24" height="24" alt="" />
          Vigie
        </a>
        {sections.length > 0 && (
          <button ref={menu} type="button" class="menu-btn" aria-expanded={open} aria-controls="sections" onClick={() => setOpen(!open)}>
            {say(MENU)}
          </button>
        )}
        <nav class="nav" id="sections" aria-label={say(SECTIONS_LABEL)} data-open={open}>
          {sections.map(({ path: to, name }) => (
            <a key={to} href={to} {...(isCurrent(to, path) ? { "aria-current": "page" } : {})} onClick={close}>
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
          {caller.value && <Account username={caller.value.username} />}
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
