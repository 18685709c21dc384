/**
 * What secretlint's recommended rules leave out, because they know the shape of vendors' keys only: tokens that we issue ourselves,
 * passwords written as literals, and random text in files of configuration.
 */

/**
 * @typedef {object} SecretRule
 * @property {string} name
 * @property {RegExp} [files] where it looks, everywhere if left out
 * @property {(text: string) => { index: number, value: string }[]} find
 */

const CONFIGURATION = /(^|\/)\.(env|npmrc)[^/]*$|\.(env|ya?ml|json|toml|ini|properties|cfg)$/;

/** The CDK ends the logical ids of a template so. */
const LOGICAL_ID_SUFFIX = /[0-9A-F]{8}$/;

/** @type {readonly SecretRule[]} */
export const SECRET_RULES = [
  { name: "jwt", find: matches(/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}/g) },
  {
    name: "private-key",
    find: matches(/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\\r|\\n|\s)+[A-Za-z0-9+/=:]{16,}/g),
  },
  {
    name: "password-literal",
    find: (text) =>
      matches(
        /(?:passw(?:or)?d|passphrase|pwd|secret|api_?key|(?:access|auth|bearer)_?token)["']?\s*[:=]\s*(["'`])((?:(?!\1)[^\s\\]){8,})\1/gi,
        2,
      )(text).filter(({ value }) => looksChosen(value)),
  },
  {
    name: "random-text",
    files: CONFIGURATION,
    find: (text) => matches(/(?<![\w+/-])[\w+/-]{24,}={0,2}/g)(text).filter(({ value }) => looksRandom(value)),
  },
];

/**
 * Findings that are no secrets. `text` is looked for in the finding.
 *
 * @type {readonly { rule: string, file: RegExp, text: RegExp, reason: string }[]}
 */
export const NO_SECRETS = [
  { rule: "aws/AWSAccountID", file: /^/, text: /^/, reason: "an account's number stands in every ARN and opens nothing" },
  { rule: "random-text", file: /(^|\/)package-lock\.json$/, text: /^/, reason: "integrity digests; a lock file holds no credentials" },
  {
    rule: "random-text",
    file: /^docs\/vigie\.postman_collection\.json$/,
    text: /01JBQXK2H0S8M3V7C5T9R1D4FE/,
    reason: "the id of a prediction, as the examples have it",
  },
];

/**
 * @param {RegExp} pattern
 * @param {number} [group]
 */
function matches(pattern, group = 0) {
  /** @param {string} text */
  return (text) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, value: match[group] ?? match[0] }));
}

/**
 * A password that somebody chose mixes letters with digits or signs; a placeholder, an address or a path is none.
 *
 * @param {string} value
 */
function looksChosen(value) {
  return !/[<>{}()]|^\$|^[a-z]+:\/\/|^\.{0,2}\//i.test(value) && /[a-z]/i.test(value) && /[\d!?@#%^&*+=]/.test(value);
}

/**
 * Words in camel case end in a digest now and then, but only random text changes between lower case, capitals and digits at
 * every second character. Hexadecimal digests are everywhere and no keys of ours: they have no capitals.
 *
 * @param {string} value
 */
function looksRandom(value) {
  const kinds = Array.from(value.replace(LOGICAL_ID_SUFFIX, ""), kindOf);
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  return ["lower", "upper", "digit"].every((kind) => kinds.includes(kind)) && changes / kinds.length >= 0.45 && entropy(value) >= 3.8;
}

/**
 * @param {string} letter
 * @returns {string}
 */
function kindOf(letter) {
  if (/[a-z]/.test(letter)) return "lower";
  if (/[A-Z]/.test(letter)) return "upper";
  return /\d/.test(letter) ? "digit" : "sign";
}

/**
 * Shannon entropy in bits per character.
 *
 * @param {string} value
 */
function entropy(value) {
  const counts = new Map();
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0);
}
