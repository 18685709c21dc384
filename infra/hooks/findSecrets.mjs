import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { NO_SECRETS, SECRET_RULES } from "./secretRules.mjs";

/** @typedef {{ file: string, line: number, rule: string }} Finding never carries the secret itself, because findings end up in logs */

/** @type {Parameters<typeof lintSource>[0]["options"]["config"]} */
const RECOMMENDED = {
  rules: [
    {
      id: "@secretlint/secretlint-rule-preset-recommend",
      rule: creator,
      rules: [{ id: "@secretlint/secretlint-rule-aws", options: { enableIDScanRule: true } }],
    },
  ],
};

/**
 * Credentials in one text: the shapes that vendors give theirs (secretlint) and our own rules, what `NO_SECRETS` explains left out.
 *
 * @param {string} file its name decides which rules look
 * @param {string} text
 * @returns {Promise<Finding[]>} by line
 */
export async function findSecrets(file, text) {
  const { messages } = await lintSource({
    source: { filePath: file, content: text, ext: "", contentType: "text" },
    options: { config: RECOMMENDED, noPhysicFilePath: true, maskSecrets: false },
  });
  const known = messages.map(({ ruleId, messageId, range }) => ({
    rule: shortName(ruleId, messageId),
    index: range[0],
    value: text.slice(...range),
  }));
  const own = SECRET_RULES.filter(({ files }) => files?.test(file) ?? true).flatMap(({ name, find }) =>
    find(text).map((found) => ({ rule: name, ...found })),
  );
  return [...known, ...own]
    .filter(({ rule, value }) => !NO_SECRETS.some((entry) => entry.rule === rule && entry.file.test(file) && entry.text.test(value)))
    .map(({ rule, index }) => ({ file, line: text.slice(0, index).split("\n").length, rule }))
    .sort((a, b) => a.line - b.line);
}

/**
 * @param {string} ruleId
 * @param {string} messageId
 */
function shortName(ruleId, messageId) {
  return `${ruleId.replace(/^.*secretlint-rule-/, "")}/${messageId}`;
}
