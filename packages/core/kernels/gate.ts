import { perform } from "./perform";
import { Op, Task } from "./structs";

// Where the threads of a team meet. Every thread has a share of the task, told by its number; bit n of OPEN says that nobody has begun
// share n. The leader does not wait for a follower that has no core: it does that share itself. Who does a share changes nothing.
// The words that different threads wait for lie on cache lines of their own.
const OPEN: usize = 0, SLEEPERS: usize = 4, GENERATION: usize = 8, DONE: usize = 128, LEADER_SLEEPS: usize = 132, FAILED: usize = 136, LEADER_SPINS: usize = 256;

/** A sleep and its waking cost about 40 us, a spin about a nanosecond: spin for as long as an ordinary wait lasts. */
const MOST_SPINS: i32 = 200_000;
/** Below that every ordinary wait would sleep, and none would recover. */
const FEWEST_SPINS: i32 = 50_000;

/**
 * Sleeps until it is notified, if the word has the value: `Atomics.wait`. V8's baseline compiler (Node 20.20) loses local variables over the
 * instruction for it.
 */
// @ts-ignore: decorator
@external("env", "sleepWhile")
declare function sleepWhile(word: usize, value: i32): void;

/** A follower's life: does its share of every task, unless the leader was faster, until it is told to quit. */
export function serve(gate: usize, task: usize, id: i32): void {
  const share = 1 << id;
  let spins = MOST_SPINS;
  while (true) {
    spins = adapt(spins, awaitShare(gate, share, spins));
    if (!take(gate, share)) continue;
    if (changetype<Task>(task).op == Op.Quit) return;
    perform(task, id);
    atomic.add<i32>(gate + DONE, 1);
    if (atomic.load<i32>(gate + LEADER_SLEEPS)) atomic.notify(gate + DONE);
  }
}

/** Has the team perform the task, the leader taking part as thread 0. Returns 1 when all is done, 0 when a follower failed. */
export function lead(gate: usize, task: usize): i32 {
  const threads = changetype<Task>(task).threads;
  if (threads == 1) {
    perform(task, 0);
    return 1;
  }
  atomic.store<i32>(gate + DONE, 0);
  release(gate, task);
  perform(task, 0);
  let begun = 0;
  for (let id = 1; id < threads; id++) {
    if (take(gate, 1 << id)) perform(task, id);
    else begun++;
  }
  if (begun) {
    const spins = max(FEWEST_SPINS, load<i32>(gate + LEADER_SPINS));
    store<i32>(gate + LEADER_SPINS, adapt(spins, awaitDone(gate, begun, spins)));
  }
  return atomic.load<i32>(gate + FAILED) ? 0 : 1;
}

/** Opens the followers' shares of the task that stands there, without waiting for them. */
export function release(gate: usize, task: usize): void {
  atomic.store<i32>(gate + OPEN, (1 << changetype<Task>(task).threads) - 2);
  atomic.add<i32>(gate + GENERATION, 1);
  if (changetype<Task>(task).wakes && atomic.load<i32>(gate + SLEEPERS)) atomic.notify(gate + GENERATION);
}

/** Whether the share was still open, and is the caller's now. */
// @ts-ignore: decorator
@inline
function take(gate: usize, share: i32): bool {
  return (atomic.and<i32>(gate + OPEN, ~share) & share) != 0;
}

/** A sleep says that some thread had no core: spin less for a while. */
// @ts-ignore: decorator
@inline
function adapt(spins: i32, slept: bool): i32 {
  return slept ? max(FEWEST_SPINS, spins >> 2) : min(MOST_SPINS, spins << 1);
}

function awaitShare(gate: usize, share: i32, spins: i32): bool {
  for (let s = 0; s < spins; s++) if (atomic.load<i32>(gate + OPEN) & share) return false;
  atomic.add<i32>(gate + SLEEPERS, 1);
  while (true) {
    const generation = atomic.load<i32>(gate + GENERATION);
    if (atomic.load<i32>(gate + OPEN) & share) break;
    sleepWhile(gate + GENERATION, generation);
  }
  atomic.sub<i32>(gate + SLEEPERS, 1);
  return true;
}

function awaitDone(gate: usize, shares: i32, spins: i32): bool {
  for (let s = 0; s < spins; s++) if (atomic.load<i32>(gate + DONE) >= shares) return false;
  atomic.store<i32>(gate + LEADER_SLEEPS, 1);
  for (let done = atomic.load<i32>(gate + DONE); done < shares; done = atomic.load<i32>(gate + DONE)) sleepWhile(gate + DONE, done);
  atomic.store<i32>(gate + LEADER_SLEEPS, 0);
  return true;
}
