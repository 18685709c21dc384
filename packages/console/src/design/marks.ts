/** What charts are drawn with: importing the whole of Observable Plot would bring 43 kB more, compressed. Loaded by `Plot` when the first chart shows. */
export { areaY, arrow, axisX, axisY, barX, barY, cell, dot, line, lineY, plot, rect, rectY, ruleX, ruleY, text } from "@observablehq/plot";
