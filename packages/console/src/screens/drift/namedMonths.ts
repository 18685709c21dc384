import { languageTag } from "../../i18n/locale";

/** A text of the service with its months as the reader writes them: `2024-01 – 2024-12` becomes `janv. 2024 – déc. 2024`. */
export function namedMonths(text: string): string {
  return text.replace(MONTH, (_, year: string, month: string) =>
    new Intl.DateTimeFormat(languageTag.value, { month: "short", year: "numeric", timeZone: "UTC" })
      .format(Date.UTC(Number(year), Number(month) - 1, 1))
      .replace(" ", "\u00a0"),
  );
}

/** Not the beginning of a day, nor a part of a longer number. */
const MONTH = /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/g;
