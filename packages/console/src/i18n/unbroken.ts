/**
 * A French text as it is set: no line begins with a punctuation mark, ends with an opening quotation mark, or parts a number from its unit. The
 * space is narrow before `;`, `!` and `?`, whole before `:` and inside quotation marks (Lexique des règles typographiques, Imprimerie nationale).
 */
export function unbroken(french: string): string {
  return french
    .replace(/ (?=[;?!])/g, "\u202f")
    .replace(/ (?=[»:])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(NUMBER_AND_UNIT, "$1\u00a0");
}

const NUMBER_AND_UNIT = /(\d) (?=(?:%|×|°|ms|s|secondes?|min|minutes?|h|heures?|jours?|km|m|o|ko|Mo|Go)(?![\p{L}\d]))/gu;
