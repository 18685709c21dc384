import { randomBytes } from "node:crypto";

/** A name for an execution that begins now: `training-20241103T021500Z-9f3a1c`. */
export function executionId(pipeline: string, now: Date): string {
  const at = now.toISOString().replace(/[-:]|\.\d+/g, "");
  return `${pipeline}-${at}-${randomBytes(3).toString("hex")}`;
}
