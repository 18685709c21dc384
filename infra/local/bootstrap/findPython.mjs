import { runQuietly } from "./runQuietly.mjs";
import { StepFailure } from "./stepFailure.mjs";

export const OLDEST_PYTHON = [3, 10];

const STEP = "find Python";
const REMEDY = `install Python ${OLDEST_PYTHON.join(".")} or later, or point PYTHON at one, or set AWS_ENDPOINT_URL to an emulator that runs already`;
const PROBE = "import sys; print('%d.%d' % sys.version_info[:2]); import venv, ensurepip";

/**
 * The first of $PYTHON, python3 and python that is new enough and can make virtual environments.
 *
 * @returns {Promise<string>}
 */
export async function findPython() {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ["python3", "python"];
  const refusals = [];
  for (const program of candidates) {
    const refusal = refusalOf(program, await runQuietly(program, ["-c", PROBE]));
    if (!refusal) return program;
    refusals.push(refusal);
  }
  const withoutVenv = refusals.some(({ venv }) => venv);
  throw new StepFailure(
    STEP,
    refusals.map(({ reason }) => reason).join("\n"),
    withoutVenv ? "install Python's venv module (Debian and Ubuntu: apt install python3-venv)" : REMEDY,
  );
}

/**
 * Why an interpreter that answered the probe so cannot be used, undefined when it can.
 *
 * @param {string} program
 * @param {{ code: number, output: string }} answer
 * @returns {{ reason: string, venv: boolean } | undefined}
 */
export function refusalOf(program, { code, output }) {
  const version = /^(\d+)\.(\d+)/.exec(output);
  if (!version) return { reason: `${program} is not there`, venv: false };
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_PYTHON;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    return { reason: `${program} is ${major}.${minor}`, venv: false };
  return code === 0 ? undefined : { reason: `${program} has no venv module`, venv: true };
}
