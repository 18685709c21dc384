import type { Variables } from "../compileVariables";
import type { DrawnAccident, DrawnUser } from "./drawAccident";

const [UNHARMED, KILLED, HOSPITALISED, LIGHT] = [1, 2, 3, 4];

/** A weight of its own for everybody, so that a wanted number of victims is always found. */
const LEAST_WEIGHT = 1e-6;

/**
 * Decides `grav` of every user. In a severe accident the numbers of killed and hospitalised are drawn, then who they are, by the severity
 * that users like them have; in the others at least one is slightly hurt. Drivers who fled keep an unknown severity unless all did.
 */
export function drawOutcome(variables: Variables, accident: DrawnAccident, severe: boolean, random: () => number): void {
  const known = accident.users.filter((user) => !hasFled(user));
  const shares = severityShares(variables, accident, severe);
  const victims = (known.length > 0 ? known : accident.users).map((user) => ({ user, shares: shares(user) }));
  const decided = new Map<DrawnUser, number>();
  const decide = (grav: number, wanted: number) => {
    for (let n = 0; n < wanted; n++) {
      const open = victims.filter(({ user }) => !decided.has(user));
      const weights = open.map(({ shares }) => (shares.get(grav) ?? 0) + LEAST_WEIGHT);
      const chosen = open[weightedIndex(weights, random)];
      if (chosen) decided.set(chosen.user, grav);
    }
  };
  if (severe) {
    const { killed, hospitalised } = drawCounts(variables, accident, random);
    decide(KILLED, killed);
    decide(HOSPITALISED, hospitalised);
  } else {
    decide(LIGHT, 1);
  }
  for (const { user, shares } of victims) {
    const light = shares.get(LIGHT) ?? 0;
    const unharmed = shares.get(UNHARMED) ?? 0;
    user.grav = decided.get(user) ?? (random() * (light + unharmed) < light ? LIGHT : UNHARMED);
  }
}

function hasFled({ known }: DrawnUser): boolean {
  return known.sexe === -1 && known.age === -1;
}

function severityShares(variables: Variables, { known, vehicles, users }: DrawnAccident, severe: boolean) {
  const scratch = { ...known, severe: severe ? 1 : 0, n_users: users.length };
  const distribution = variables.distribution("grav");
  return (user: DrawnUser): ReadonlyMap<number, number> => distribution(Object.assign(scratch, vehicles[user.vehicle], user.known));
}

function drawCounts(variables: Variables, { known, vehicles, users }: DrawnAccident, random: () => number) {
  const trucks = vehicles.filter(({ catv }) => catv! >= 13 && catv! <= 17).length;
  const cars = vehicles.filter(({ catv }) => [-1, 3, 7, 10].includes(catv!)).length;
  const outcome = {
    ...known,
    n_users: users.length,
    oldest: Math.max(...users.map(({ known }) => known.age!)),
    n_truck: trucks,
    n_light: vehicles.length - trucks - cars,
  };
  const killed = variables.draw("killed", outcome, random);
  const hospitalised = variables.draw("hospitalised", { ...outcome, killed }, random);
  return { killed, hospitalised: killed + hospitalised > 0 ? hospitalised : 1 };
}

function weightedIndex(weights: readonly number[], random: () => number): number {
  let mark = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight, n) => {
    mark -= weight;
    return mark < 0 || n === weights.length - 1;
  });
}
