import type { Distribution } from "./replies";
import { stepPath } from "./stepPath";

const WIDTH = 132;
const HEIGHT = 28;

/** The two distributions of a feature small: reference as grey steps, current as a teal line over them. */
export function Sparkline({ distribution: { reference, current } }: { distribution: Distribution }) {
  const highest = Math.max(1e-9, ...reference, ...current);
  const x = (index: number) => (index / reference.length) * WIDTH;
  const y = (share: number) => HEIGHT - (share / highest) * (HEIGHT - 2);
  const line = stepPath(current, x, y);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {reference.map((share, index) => (
        <rect
          key={index}
          class="r"
          x={x(index) + 0.4}
          y={y(share)}
          width={Math.max(0.5, WIDTH / reference.length - 0.8)}
          height={HEIGHT - y(share)}
        />
      ))}
      <path class="clh" d={line} />
      <path class="cl" d={line} />
      <path class="ax" d={`M0 ${HEIGHT}H${WIDTH}`} />
    </svg>
  );
}
