import { useRef, useState } from "preact/hooks";
import { client } from "../../api/client";
import { type Failure, failureOf } from "../../api/failure";
import type { Prediction } from "./prediction";

/** What is asked: everything of a prediction but its answer. */
export type Asked = Omit<Prediction, "reply" | "at">;

/**
 * Asks for predictions, one at a time: a later question drops the answer to an earlier one. Answers undefined when it failed, which
 * `failure` then says; nothing that was there before is lost.
 */
export function usePrediction(model: string | undefined) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef<AbortController>();
  const predict = async (asked: Asked): Promise<Prediction | undefined> => {
    latest.current?.abort();
    const controller = new AbortController();
    latest.current = controller;
    setBusy(true);
    try {
      const body = { features: asked.features, explain: true, ...(model === undefined ? {} : { model }) };
      const { data, error, response } = await client.POST("/v1/predictions", { body, signal: controller.signal });
      if (controller.signal.aborted) return undefined;
      setFailure(data ? undefined : failureOf(error, response.status));
      return data && { ...asked, reply: data as Prediction["reply"], at: new Date().toISOString() };
    } catch (error) {
      if (!controller.signal.aborted) setFailure(failureOf(error));
      return undefined;
    } finally {
      if (latest.current === controller) setBusy(false);
    }
  };
  return { predict, busy, failure, forget: () => setFailure(undefined) };
}
