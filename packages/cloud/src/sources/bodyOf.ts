import { unreachable } from "./unreachable";

/** The chunks of an answer. A break leaves as Retryable; errors of whoever reads stay what they are. */
export async function* bodyOf(response: Response, place: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) yield chunk;
  } catch (error) {
    throw unreachable(place, error);
  }
}
