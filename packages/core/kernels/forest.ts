import { drawTreeRows, partitionEntries, voteOutOfBag } from "./forestRows";
import { findForestSplit } from "./forestSplit";
import { mix, sides } from "./partition";
import { FeatureSpec, ForestNode, ForestPlan, ForestThread, GrownTree, Pending, Task } from "./structs";

/** Grows trees of the task until none is left or this thread has no room for another. A tree depends on its number and the seed alone. */
export function growForest(task: Task, id: i32): void {
  const plan = changetype<ForestPlan>(task.plan), own = changetype<ForestThread>(plan.threads + <usize>id * offsetof<ForestThread>());
  own.used = 0;
  while (own.used + plan.mostNodes <= own.nodeRoom) {
    const number = atomic.add<i32>(task.plan + offsetof<ForestPlan>("next"), 1);
    if (number >= task.trees) return;
    const grown = changetype<GrownTree>(plan.grown + <usize>number * offsetof<GrownTree>());
    own.random = mix(plan.seed ^ mix(<u32>(task.firstTree + number) + 1));
    grown.nodes = own.nodes + <usize>own.used * nodeBytes(plan);
    grown.count = growForestTree(plan, own, grown.nodes);
    own.used += grown.count;
  }
}

// @ts-ignore: decorator
@inline
function nodeBytes(plan: ForestPlan): usize {
  return offsetof<ForestNode>() + (<usize>plan.classes << 2);
}

// @ts-ignore: decorator
@inline
function weightsOf(plan: ForestPlan, nodes: usize, node: i32): usize {
  return nodes + <usize>node * nodeBytes(plan) + offsetof<ForestNode>();
}

/** A pending node is followed by the weight of each class in its left child. */
// @ts-ignore: decorator
@inline
function pendingBytes(plan: ForestPlan): usize {
  return offsetof<Pending>() + ((<usize>plan.classes + 1) & ~1) * 4;
}

// @ts-ignore: decorator
@inline
function pendingAt(plan: ForestPlan, own: ForestThread, place: i32): Pending {
  return changetype<Pending>(own.pending + <usize>place * pendingBytes(plan));
}

function growForestTree(plan: ForestPlan, own: ForestThread, nodes: usize): i32 {
  for (let f = 0; f < plan.features; f++) store<u32>(own.order + (<usize>f << 2), f);
  const drawn = drawTreeRows(plan, own, weightsOf(plan, nodes, 0));
  let count = 1, leaves = 1;
  const root = pendingAt(plan, own, 0);
  root.node = 0;
  root.depth = 0;
  root.list = own.listA;
  root.from = 0;
  root.to = drawn;
  root.restFrom = drawn;
  root.restTo = plan.outOfBag ? plan.rows : drawn;
  let open = consider(plan, own, nodes, 0);
  while (open > 0 && (plan.leaves == 0 || leaves < plan.leaves)) {
    if (plan.leaves) bringBest(plan, own, open);
    open += divideNode(plan, own, nodes, open - 1, count) - 1;
    count += 2;
    leaves++;
  }
  for (let p = 0; p < open; p++) finish(plan, own, nodes, pendingAt(plan, own, p));
  return count;
}

/** Moves the pending node of the highest gain to the end, the first of equals: a heap would rarely pay, for budgets are small. */
function bringBest(plan: ForestPlan, own: ForestThread, open: i32): void {
  let best = 0;
  for (let p = 1; p < open; p++) if (pendingAt(plan, own, p).gain > pendingAt(plan, own, best).gain) best = p;
  const size = pendingBytes(plan), last = own.pending + <usize>(open - 1) * size, spare = last + size, at = own.pending + <usize>best * size;
  memory.copy(spare, at, size);
  memory.copy(at, last, size);
  memory.copy(last, spare, size);
}

/** Looks for the split of the pending node at `place`. Returns 1 when it has one and stays, 0 when it is a leaf. */
function consider(plan: ForestPlan, own: ForestThread, nodes: usize, place: i32): i32 {
  const pending = pendingAt(plan, own, place), weights = weightsOf(plan, nodes, pending.node);
  let sum: f64 = 0, classes = 0;
  for (let k = 0; k < plan.classes; k++) {
    const weight = load<u32>(weights + (<usize>k << 2));
    sum += <f64>weight;
    classes += weight != 0 ? 1 : 0;
  }
  const mayGrow = classes > 1 && pending.depth < plan.maxDepth && sum >= plan.minSplit && sum >= 2 * plan.minLeaf;
  if (mayGrow && findForestSplit(plan, own, pending, weights)) return 1;
  finish(plan, own, nodes, pending);
  return 0;
}

/** Makes the split of the pending node at `place`, whose place its children take. Returns how many of them can be split again. */
function divideNode(plan: ForestPlan, own: ForestThread, nodes: usize, place: i32, count: i32): i32 {
  const parent = pendingAt(plan, own, place), node = parent.node, depth = parent.depth + 1;
  const spec = changetype<FeatureSpec>(plan.specs + <usize>parent.feature * offsetof<FeatureSpec>());
  const record = changetype<ForestNode>(nodes + <usize>node * nodeBytes(plan));
  record.feature = parent.feature;
  record.bin = parent.bin;
  record.left = count;
  record.missingLeft = parent.missingLeft;
  sides(spec.binOf, parent.bin, spec.missing && parent.missingLeft ? spec.bins - 1 : -1, own.goesLeft);
  const list = parent.list, out = list == own.listA ? own.listB : own.listA, column = plan.columns + spec.column;
  const from = parent.from, to = parent.to, restFrom = parent.restFrom, restTo = parent.restTo;
  const middle = partitionEntries(list, out, column, own.goesLeft, from, to);
  const restMiddle = partitionEntries(list, out, column, own.goesLeft, restFrom, restTo);
  shareWeights(plan, nodes, node, count, changetype<usize>(parent) + offsetof<Pending>());
  setPending(plan, own, place, count, depth, out, from, middle, restFrom, restMiddle);
  const first = consider(plan, own, nodes, place);
  setPending(plan, own, place + first, count + 1, depth, out, middle, to, restMiddle, restTo);
  return first + consider(plan, own, nodes, place + first);
}

/** Gives the children the parent's weights. */
function shareWeights(plan: ForestPlan, nodes: usize, node: i32, left: i32, leftWeights: usize): void {
  const parent = weightsOf(plan, nodes, node), first = weightsOf(plan, nodes, left), second = weightsOf(plan, nodes, left + 1);
  for (let q: usize = 0; q < <usize>plan.classes << 2; q += 4) {
    const weight = load<u32>(leftWeights + q);
    store<u32>(first + q, weight);
    store<u32>(second + q, load<u32>(parent + q) - weight);
  }
}

function setPending(
  plan: ForestPlan, own: ForestThread, place: i32, node: i32, depth: i32, list: usize, from: i32, to: i32, restFrom: i32, restTo: i32,
): void {
  const pending = pendingAt(plan, own, place);
  pending.node = node;
  pending.depth = depth;
  pending.list = list;
  pending.from = from;
  pending.to = to;
  pending.restFrom = restFrom;
  pending.restTo = restTo;
}

/** Makes a pending node a leaf. */
function finish(plan: ForestPlan, own: ForestThread, nodes: usize, pending: Pending): void {
  changetype<ForestNode>(nodes + <usize>pending.node * nodeBytes(plan)).feature = -1;
  if (plan.outOfBag) voteOutOfBag(plan, own, pending, weightsOf(plan, nodes, pending.node));
}
