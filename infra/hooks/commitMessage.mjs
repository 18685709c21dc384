/** Git's `commit-msg`: conventional commits (https://www.conventionalcommits.org, 1.0.0). */
import { readFileSync } from "node:fs";
import { startedDirectly } from "../lint/startedDirectly.mjs";

const HEADER = /^(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\([a-z0-9][a-z0-9/,-]*\))?!?: \S.*[^.\s]$/;
const LONGEST_HEADER = 120;

/** Git writes these itself. */
const MADE_BY_GIT = /^(Merge |Revert "|(fixup|squash|amend)! )/;

/**
 * @param {string} message as in the file that git hands over
 * @returns {string | undefined} what is wrong with it
 */
export function checkCommitMessage(message) {
  const [header = "", blank = ""] =
    message
      .split(/^# -+ >8 -+$/m, 1)[0]
      ?.split("\n")
      .filter((line) => !line.startsWith("#")) ?? [];
  if (MADE_BY_GIT.test(header)) return undefined;
  if (!HEADER.test(header))
    return 'the first line is "type(scope): what it does", for example "feat(drift): exact two-sample KS up to 10,000 rows"';
  if (header.length > LONGEST_HEADER) return `the first line has ${header.length} characters, above ${LONGEST_HEADER}`;
  return blank.trim() === "" ? undefined : "the second line is blank";
}

if (process.argv[2] && startedDirectly(import.meta.url)) {
  const reason = checkCommitMessage(readFileSync(process.argv[2], "utf8"));
  if (reason) console.error(`commit-msg: ${reason}`);
  process.exitCode = reason ? 1 : 0;
}
