import type { AlarmView } from "./replies";

/** Where the console shows what to do about an alarm; undefined where its description names no runbook. */
export function addressOfRunbook({ runbook }: Pick<AlarmView, "runbook">): string | undefined {
  const [, name] = /^docs\/runbooks\/([a-z0-9-]+)\.md$/.exec(runbook ?? "") ?? [];
  return name === undefined ? undefined : `/runbooks/${name}`;
}
