import { useEffect, useRef } from "preact/hooks";
import { focusMoves } from "./focusMoves";

/** Takes the focus to `#main` when another section is gone to, and when what had the focus went with the screen that was left. */
export function useFocusOnRoute(path: string): void {
  const left = useRef(path);
  useEffect(() => {
    const from = left.current;
    left.current = path;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (focusMoves(from, path, lost)) document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}
