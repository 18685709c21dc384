import { DataError } from "@vigie/core/errors";
import { bodyOf } from "./bodyOf";

/** The whole body as text. Throws DataError above `maxBytes`, Retryable when the connection breaks. */
export async function readText(response: Response, place: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of bodyOf(response, place)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new DataError(`${place}: the answer is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
