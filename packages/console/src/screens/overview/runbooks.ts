const PAGES = import.meta.glob<string>("../../../../../docs/runbooks/*.md", { query: "?raw", import: "default", eager: true });

/** What to do about each kind of alarm, as Markdown in English, by the name of its page below docs/runbooks. */
export const RUNBOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PAGES).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ""), text]),
);
