export type Locale = "en" | "fr";

/** A text in both languages. Every text of the console is one, so that none can be missing. */
export type Text = Readonly<Record<Locale, string>>;
