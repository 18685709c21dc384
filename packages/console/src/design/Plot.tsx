import type { PlotOptions } from "@observablehq/plot";
import { useEffect, useRef, useState } from "preact/hooks";
import { locale, say, type Text } from "../i18n/locale";
import { nextPoint, pointsOf, pointTo } from "./chartPoints";
import { useWidth } from "./useWidth";
import "./plot.css";

/** The marks of Observable Plot that charts are made of. */
export type Marks = typeof import("./marks");

/** A chart as a function of the width there is, in pixels: what Observable Plot draws, without size and label. */
export type Draw = (marks: Marks, width: number) => PlotOptions;

/**
 * A chart of Observable Plot at the width of its container. It is one image with `label` as its sentence; the marks of class `POINTS` say
 * their numbers when pointed at, and on the keyboard, where the chart is one tab stop: arrows move between them, Escape leaves. The place
 * is kept while Plot is loaded.
 */
export function Plot({
  label,
  height,
  draw,
  columns = 1,
}: {
  label: string;
  height: number;
  /** Drawn anew when it is another function: keep it between renders. */
  draw: Draw;
  /** Points in a row, where they stand in a grid: what up and down step over. */
  columns?: number;
}) {
  const [box, width] = useWidth();
  const { marks, failed } = useMarks();
  const at = useRef<number>();
  const [drawn, setDrawn] = useState(false);
  const [points, setPoints] = useState(0);
  const [said, setSaid] = useState("");
  const language = locale.value;
  useEffect(() => {
    if (!marks) return;
    // In a task of its own: however many charts there are on a page, none waits for all of them.
    const turn = setTimeout(() => {
      const chart = marks.plot({ width, height, ...draw(marks, width) });
      // The names that Plot gives to groups of marks are said by the label.
      chart.setAttribute("aria-hidden", "true");
      box.current?.replaceChildren(chart);
      at.current = undefined;
      setPoints(pointsOf(chart).length);
      setDrawn(true);
    });
    return () => clearTimeout(turn);
  }, [marks, draw, width, height, language]);
  const onKeyDown = (event: KeyboardEvent) => {
    const chart = box.current?.firstElementChild;
    const next = nextPoint(event.key, at.current, points, columns);
    if (!chart || (next === undefined && event.key !== "Escape")) return;
    event.preventDefault();
    at.current = next;
    setSaid(pointTo(chart, next));
  };
  return (
    <div class="plot">
      <div
        ref={box}
        role="img"
        aria-label={label}
        aria-busy={!drawn && !failed}
        style={{ minHeight: height }}
        {...(points > 0 ? { tabIndex: 0, onKeyDown } : {})}
      >
        {failed && <p class="muted dense">{say(FAILED)}</p>}
      </div>
      {points > 0 && (
        <p class="vh" aria-live="polite">
          {said}
        </p>
      )}
    </div>
  );
}

let known: Marks | undefined;

function useMarks(): { marks: Marks | undefined; failed: boolean } {
  const [marks, setMarks] = useState(known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (marks) return;
    import("./marks").then(
      (loaded) => {
        known = loaded;
        setMarks(loaded);
      },
      () => setFailed(true),
    );
  }, [marks]);
  return { marks, failed };
}

const FAILED: Text = {
  en: "The chart could not be loaded; its numbers are on the page. Load the page again to see it.",
  fr: "Le graphique n’a pas pu être chargé ; ses chiffres sont sur la page. Rechargez la page pour le voir.",
};
