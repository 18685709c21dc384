/**
 * A step of a local command that could not be done. Everything a person needs: which step, why, and what to do about it.
 * Plain JavaScript, because the first steps run before any dependency is installed.
 */
export class StepFailure extends Error {
  /**
   * @param {string} step what was being done, in the infinitive: "install the dependencies"
   * @param {string} reason
   * @param {string} remedy
   */
  constructor(step, reason, remedy) {
    super(reason);
    this.name = "StepFailure";
    this.step = step;
    this.remedy = remedy;
  }
}

/**
 * Runs a command to its end and turns what it throws into an exit code and, for a known failure, three plain lines.
 *
 * @param {() => Promise<number | undefined>} command answers an exit code, 0 when undefined
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof StepFailure)) {
      console.error(error);
      return;
    }
    console.error(`\nFailed to ${error.step}.\n  Why:    ${error.message.replaceAll("\n", "\n          ")}\n  Remedy: ${error.remedy}`);
  }
}
