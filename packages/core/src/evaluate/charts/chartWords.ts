/** The reader's language. */
export type ChartLanguage = "en" | "fr";

/** A figure with so many digits, its point or comma as the language writes it. */
export function fixed(value: number, digits: number, language: ChartLanguage): string {
  return told(value.toFixed(digits), language);
}

/** A figure as it is, its point or comma as the language writes it. */
export function told(figure: number | string, language: ChartLanguage): string {
  return language === "fr" ? String(figure).replace(".", ",") : String(figure);
}

/** A count with its thousands apart. */
export function counted(value: number, language: ChartLanguage): string {
  return value.toLocaleString(language === "fr" ? "fr-FR" : "en-US");
}
