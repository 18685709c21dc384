import { DataError } from "../../errors";

/** A raw file as it was handed in: `name` is what people call it, `path` where it lies. Names and their order carry no meaning. */
export type SourceFile = { name: string; path: string };

/** The error of one place in a file: `row` is the line, 1 for the header. */
export function sourceError(file: string, message: string, row?: number, column?: string): DataError {
  const path = [file, row, column].filter((part) => part !== undefined).join(":");
  return new DataError(`${path}: ${message}`, [{ path, message }]);
}
