import { binFeature } from "./bins";
import { growForest } from "./forest";
import { divide, plantRoot, search, settle } from "./boost";
import { computeGradients } from "./boostGradients";
import { interleave } from "./rowRecords";
import { scoreSlice } from "./score";
import { BoostPlan, BoostThread, Op, Task, TileSpec } from "./structs";

/** One thread's part of a task. */
export function perform(address: usize, id: i32): void {
  const task = changetype<Task>(address);
  switch (task.op) {
    case Op.Bin: return bin(task, id);
    case Op.Interleave: return fillRecords(task, id);
    case Op.Gradients: return computeGradients(task, id);
    case Op.Root: return plantRoot(task, id);
    case Op.Divide: return divide(task, id);
    case Op.Search: return search(task, id);
    case Op.Settle: return settle(task, id);
    case Op.Forest: return growForest(task, id);
    case Op.Score: return scoreSlice(task, id);
  }
}

function bin(task: Task, id: i32): void {
  const share = ((task.count / task.threads + 1) + 63) & ~63;
  const from = min(task.count, id * share), to = min(task.count, from + share);
  binFeature(task.values + (<usize>from << 2), to - from, task.edges, task.steps, task.radix, task.missing, task.column + task.from + from);
}

function fillRecords(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = changetype<BoostThread>(plan.threads + <usize>id * offsetof<BoostThread>());
  for (let t = 0; t < plan.tiles; t++) {
    const tile = changetype<TileSpec>(plan.tileSpecs + <usize>t * offsetof<TileSpec>());
    const columns = plan.columns + <usize>tile.first * plan.stride;
    interleave(columns, plan.stride, tile.width, plan.records + (<usize>t << 4), plan.recordBytes, own.trainFrom, own.trainTo);
  }
  let at = plan.identity + (<usize>own.listFrom << 2);
  for (let row = own.trainFrom; row < own.trainTo; row++, at += 4) store<u32>(at, row);
  for (let row = own.validationFrom; row < own.validationTo; row++, at += 4) store<u32>(at, row);
}
