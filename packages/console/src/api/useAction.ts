import { useState } from "preact/hooks";
import { type Failure, failureOf } from "./failure";

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** One thing that is asked of the API at a time: whether it is under way, and why the last was refused. */
export type Action = {
  busy: boolean;
  failure: Failure | undefined;
  /** What was answered, undefined when it was refused. */
  run<T>(ask: () => Promise<Answer<T>>): Promise<T | undefined>;
};

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    busy,
    failure,
    async run(ask) {
      setBusy(true);
      setFailure(undefined);
      try {
        const { data, error, response } = await ask();
        if (data === undefined) setFailure(failureOf(error, response.status));
        return data;
      } catch (error) {
        setFailure(failureOf(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
