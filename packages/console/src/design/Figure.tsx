import type { ComponentChildren } from "preact";
import { useWidth } from "./useWidth";

/** A chart under its finding: the title says it, the line below what is plotted, unit and interval. What draws itself at a width, a map, is told it. */
export function Figure({
  title,
  about,
  columns,
  head,
  children,
}: {
  title: string;
  about?: ComponentChildren;
  /** Of the twelve of the page. */
  columns: 4 | 5 | 6 | 7 | 8 | 9 | 12;
  /** Between caption and chart: a legend, a choice. */
  head?: ComponentChildren;
  children: ComponentChildren | ((width: number) => ComponentChildren);
}) {
  const [box, width] = useWidth(columns * 100);
  return (
    <figure class={`c${columns} fig rule`}>
      <figcaption>
        <b>{title}</b>
        {about !== undefined && <span>{about}</span>}
      </figcaption>
      {head}
      <div ref={box}>{typeof children === "function" ? children(width) : children}</div>
    </figure>
  );
}
