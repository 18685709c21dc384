import { Glyph, type State } from "../../design/Status";
import { useWidth } from "../../design/useWidth";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { NODE_WORDS, STATES } from "./stateTexts";
import { AFTER, BEFORE, type Graph, type GraphNode, type NodeState, PER_CANDIDATE } from "./trainingGraph";

const GAP = 26;
const MIN_WIDTH = 1000;
const HEIGHT = { node: 46, step: 30, row: 36, between: 34 };
const LABEL = 128;
const STEP = { width: 150, gap: 18 };

/** The state machine with its live states, each a button that opens what is known of it. Scrolls inside its own box where the page is narrow. */
export function GraphDrawing({
  graph,
  now,
  chosen,
  onChoose,
}: {
  graph: Graph;
  now: number;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const [box, available] = useWidth(1280);
  const width = Math.max(MIN_WIDTH, available - 4);
  const boxTop = HEIGHT.node + HEIGHT.between;
  const parts = graph.parts.filter(({ entries }) => entries.length > 0);
  const partsTop = boxTop + 32 + graph.candidates.length * HEIGHT.row;
  const boxHeight = 38 + (graph.candidates.length + parts.length) * HEIGHT.row;
  const afterTop = boxTop + boxHeight + HEIGHT.between;
  const draw = (node: GraphNode, x: number, y: number, size: [number, number]) => (
    <Node key={node.id} node={node} now={now} at={[x, y]} size={size} chosen={node.id === chosen} onChoose={onChoose} />
  );
  const lastBefore = graph.before.at(-1);
  const firstAfter = graph.after[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe, scrollable-region-focusable)
    <section class="tw" ref={box} tabIndex={0} aria-label={say(LABEL_TEXT)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        width={width}
        height={afterTop + HEIGHT.node + 4}
        viewBox={`-2 -2 ${width} ${afterTop + HEIGHT.node + 4}`}
        role="group"
        aria-label={say(LABEL_TEXT)}
        class="graph"
      >
        <Row nodes={graph.before} y={0} width={width} count={BEFORE.length} draw={draw} />
        <path class={edge(lastBefore)} d={`M${width - 60} ${HEIGHT.node}V${boxTop}m-4 -5l4 5l4 -5`} />
        <rect class="box" x="0" y={boxTop} width={width - 4} height={boxHeight} rx="3" />
        <text class="tick" x="12" y={boxTop + 22}>
          {say(EACH)}
        </text>
        {PER_CANDIDATE.map((name, step) => (
          <text key={name} class="tick" x={stepX(step)} y={boxTop + 22}>
            {say(STATES[name]!.name)}
          </text>
        ))}
        {graph.candidates.map((steps, item) => (
          <g key={item}>
            <text class="b" x="12" y={boxTop + 52 + item * HEIGHT.row}>
              {say(CANDIDATE, { n: item + 1 })}
            </text>
            {steps.map((node, step) => [
              step > 0 && (
                <path
                  key="edge"
                  class={edge(steps[step - 1])}
                  d={`M${stepX(step) - STEP.gap} ${boxTop + 47 + item * HEIGHT.row}h${STEP.gap}`}
                />
              ),
              draw(node, stepX(step), boxTop + 32 + item * HEIGHT.row, [STEP.width, HEIGHT.step]),
            ])}
          </g>
        ))}
        {parts.map((node, index) => (
          <g key={node.id}>
            <text class="b" x="12" y={partsTop + 20 + index * HEIGHT.row}>
              {say(STATES[node.name]!.name)} ({format.count(node.entries.length)})
            </text>
            {draw(node, stepX(0), partsTop + index * HEIGHT.row, [STEP.width, HEIGHT.step])}
          </g>
        ))}
        <path
          class={edge(firstAfter && firstAfter.entries.length > 0 ? firstAfter : undefined)}
          d={`M60 ${boxTop + boxHeight}V${afterTop}m-4 -5l4 5l4 -5`}
        />
        <Row nodes={graph.after} y={afterTop} width={width} count={AFTER.length} draw={draw} />
      </svg>
    </section>
  );
}

type Draw = (node: GraphNode, x: number, y: number, size: [number, number]) => preact.ComponentChildren;

/** Nodes one after the other over the whole width. */
function Row({ nodes, y, width, count, draw }: { nodes: readonly GraphNode[]; y: number; width: number; count: number; draw: Draw }) {
  const size = (width - 4 - GAP * (count - 1)) / count;
  const middle = y + HEIGHT.node / 2;
  return (
    <>
      {nodes.map((node, index) => [
        index > 0 && (
          <path key="edge" class={edge(nodes[index - 1])} d={`M${index * (size + GAP) - GAP} ${middle}h${GAP - 1}m-5 -4l5 4l-5 4`} />
        ),
        draw(node, index * (size + GAP), y, [size, HEIGHT.node]),
      ])}
    </>
  );
}

function Node({
  node,
  now,
  at: [x, y],
  size: [width, height],
  chosen,
  onChoose,
}: {
  node: GraphNode;
  now: number;
  at: [number, number];
  size: [number, number];
  chosen: boolean;
  onChoose: (id: string) => void;
}) {
  const name = say(STATES[node.name]?.name ?? { en: node.name, fr: node.name });
  const time = timeOf(node, now);
  const large = height === HEIGHT.node;
  // What is seen comes first and as it is seen: whoever speaks to the page says that (WCAG 2.5.3).
  const spoken = [
    `${name} ${time}`,
    say(NODE_WORDS[node.state]),
    ...(node.item === undefined ? [] : [say(CANDIDATE, { n: node.item + 1 })]),
  ].join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button
    <g
      class={`node ${CLASS_OF[node.state]} ${chosen ? "chosen" : ""}`}
      transform={`translate(${x} ${y})`}
      tabIndex={0}
      role="button"
      aria-pressed={chosen}
      aria-label={spoken}
      onClick={() => onChoose(node.id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose(node.id);
      }}
    >
      <rect width={width} height={height} rx="3" />
      <g class="g" transform={`translate(10 ${large ? 9 : 8})`}>
        <Glyph state={GLYPH_OF[node.state]} />
      </g>
      {large && (
        <text x="30" y="20">
          {name}
        </text>
      )}{" "}
      <text class={large ? "m" : ""} x="30" y={large ? 36 : 20}>
        {time}
      </text>
    </g>
  );
}

/** How long it took or has taken so far; what has not run says its state. */
export function timeOf({ state, seconds, since }: GraphNode, now: number): string {
  if (since !== undefined) return `${format.duration(Math.max(0, (now - Date.parse(since)) / 1000))}…`;
  if (state === "bad" || state === "stopped" || state === "cached" || seconds === undefined) return say(NODE_WORDS[state]);
  return format.duration(seconds);
}

function stepX(step: number): number {
  return LABEL + step * (STEP.width + STEP.gap);
}

function edge(from: GraphNode | undefined): string {
  return from && DONE.has(from.state) ? "edge done" : "edge dash";
}

const DONE: ReadonlySet<NodeState> = new Set(["ok", "cached", "untold"]);
const CLASS_OF: Readonly<Record<NodeState, string>> = {
  ok: "ok",
  cached: "cached",
  untold: "ok",
  run: "run",
  bad: "bad",
  stopped: "todo",
  todo: "todo",
  skipped: "todo",
};
const GLYPH_OF: Readonly<Record<NodeState, State>> = {
  ok: "ok",
  cached: "cached",
  untold: "ok",
  run: "run",
  bad: "danger",
  stopped: "idle",
  todo: "idle",
  skipped: "idle",
};
const LABEL_TEXT: Text = { en: "States of the training", fr: "États de l’entraînement" };
const EACH: Text = { en: "Each candidate", fr: "Chaque candidat" };
const CANDIDATE: Text = { en: "Candidate {n}", fr: "Candidat {n}" };
