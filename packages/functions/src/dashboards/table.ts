import { html, type Markup } from "@vigie/core/drift/html/markup";

/** A cell; `colour` is a CSS colour of its background, on which black is legible. */
export type Cell = string | { text: string; colour: string };

/** A table in the page of CloudWatch's dashboards, which brings the style of its cells. The first column names the row. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], caption: string): Markup {
  return html`<table><caption>${caption}</caption><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table>`;
}

function row([name = "", ...cells]: readonly Cell[]): Markup {
  return html`<tr><th scope="row">${typeof name === "string" ? name : name.text}</th>${cells.map(cell)}</tr>`;
}

function cell(content: Cell): Markup {
  if (typeof content === "string") return html`<td>${content}</td>`;
  return html`<td style="background:${content.colour};color:#000">${content.text}</td>`;
}
