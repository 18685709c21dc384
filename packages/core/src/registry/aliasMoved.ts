import * as z from "zod";
import { AuditEntry } from "./alias";
import { changeLogLine } from "./changeLogLine";
import type { Version } from "./version";

/** What is told to others once an alias has moved: the audit entry, whose id names the event, and the change log line of the version. */
export const AliasMoved = AuditEntry.extend({ line: z.string() });
export type AliasMoved = z.infer<typeof AliasMoved>;

/** Tells others that an alias has moved. May be told the same twice: the id says so. Throws TransientError when it cannot be told now. */
export type Announce = (moved: AliasMoved) => Promise<void>;

export function aliasMoved(entry: AuditEntry, version: Version): AliasMoved {
  return { ...entry, line: changeLogLine(version, entry.at) };
}
