import { perform } from "./perform";
import { Op, Task } from "./structs";

// Where the threads of a team meet. The words that different threads wait for lie on cache lines of their own.
const GENERATION: usize = 0, SLEEPERS: usize = 4, DONE: usize = 128, LEADER_SLEEPS: usize = 132, FAILED: usize = 136, LEADER_SPINS: usize = 256;

/** A sleep and its waking cost about 40 us, a spin about a nanosecond: spin for as long as an ordinary wait lasts. */
const MOST_SPINS: i32 = 200_000;
/** Below that every ordinary wait would sleep, and none would recover. */
const FEWEST_SPINS: i32 = 50_000;

/** A follower's life: does its part of every task until it is told to quit. */
export function serve(gate: usize, task: usize, id: i32): void {
  let spins = MOST_SPINS;
  for (let generation = 1; ; generation++) {
    spins = adapt(spins, awaitGeneration(gate, generation, spins));
    if (changetype<Task>(task).op == Op.Quit) return;
    perform(task, id);
    atomic.add<i32>(gate + DONE, 1);
    if (atomic.load<i32>(gate + LEADER_SLEEPS)) atomic.notify(gate + DONE);
  }
}

/** Has the team perform the task, the leader taking part as thread 0. Returns 1 when all are done, 0 when a follower failed. */
export function lead(gate: usize, task: usize): i32 {
  const followers = changetype<Task>(task).threads - 1;
  if (followers == 0) {
    perform(task, 0);
    return 1;
  }
  atomic.store<i32>(gate + DONE, 0);
  release(gate);
  perform(task, 0);
  const spins = max(FEWEST_SPINS, load<i32>(gate + LEADER_SPINS));
  const slept = awaitDone(gate, followers, spins);
  store<i32>(gate + LEADER_SPINS, adapt(spins, slept));
  return atomic.load<i32>(gate + FAILED) ? 0 : 1;
}

/** Lets the followers look at the task that stands there, without waiting for them. */
export function release(gate: usize): void {
  atomic.add<i32>(gate + GENERATION, 1);
  if (atomic.load<i32>(gate + SLEEPERS)) atomic.notify(gate + GENERATION);
}

/** A sleep says that some thread had no core: spin less for a while. */
// @ts-ignore: decorator
@inline
function adapt(spins: i32, slept: bool): i32 {
  return slept ? max(FEWEST_SPINS, spins >> 2) : min(MOST_SPINS, spins << 1);
}

function awaitGeneration(gate: usize, generation: i32, spins: i32): bool {
  for (let s = 0; s < spins; s++) if (atomic.load<i32>(gate + GENERATION) >= generation) return false;
  atomic.add<i32>(gate + SLEEPERS, 1);
  while (atomic.load<i32>(gate + GENERATION) < generation) atomic.wait<i32>(gate + GENERATION, generation - 1, -1);
  atomic.sub<i32>(gate + SLEEPERS, 1);
  return true;
}

function awaitDone(gate: usize, followers: i32, spins: i32): bool {
  for (let s = 0; s < spins; s++) if (atomic.load<i32>(gate + DONE) >= followers) return false;
  atomic.store<i32>(gate + LEADER_SLEEPS, 1);
  for (let done = atomic.load<i32>(gate + DONE); done < followers; done = atomic.load<i32>(gate + DONE))
    atomic.wait<i32>(gate + DONE, done, -1);
  atomic.store<i32>(gate + LEADER_SLEEPS, 0);
  return true;
}
