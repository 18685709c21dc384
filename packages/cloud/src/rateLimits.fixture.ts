import type { RateLimits } from "./rateLimits";

/** Counts in memory, as the table keeps them. `windows` is what was counted. */
export function memoryRateLimits(
  now: () => number,
): RateLimits & { windows: Map<string, { used: number; endsAt: number }>; taken: number } {
  const windows = new Map<string, { used: number; endsAt: number }>();
  const limits = {
    windows,
    taken: 0,
    take: async (name: string, wanted: number, { most, seconds }: { most: number; seconds: number }) => {
      limits.taken += 1;
      const known = windows.get(name);
      const window = known && known.endsAt > now() ? known : { used: 0, endsAt: now() + seconds * 1000 };
      const granted = Math.max(0, Math.min(wanted, most - window.used));
      windows.set(name, { ...window, used: window.used + granted });
      return { granted, endsAt: window.endsAt };
    },
    giveBack: async (name: string, endsAt: number) => {
      const window = windows.get(name);
      if (window && window.endsAt === endsAt && window.used > 0) windows.set(name, { ...window, used: window.used - 1 });
    },
    clear: async (name: string) => void windows.delete(name),
  };
  return limits;
}
