import { format } from "../../i18n/format";

const WIDTH = 190;

/** Where the threshold stands. */
const ONE = 86;

/** Score over threshold as a bar; one that does not fit is cut with a slash and an arrow. */
export function RatioBar({ ratio, drifted }: { ratio: number; drifted: boolean }) {
  const cut = ratio * ONE > WIDTH - 10;
  const end = cut ? WIDTH - 13 : ratio * ONE;
  return (
    <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} role="img" aria-label={`${format.decimal(ratio, 2)} ×`}>
      <rect x="0" y="4" width={Math.max(0.5, end)} height="8" fill={drifted ? "var(--text)" : "var(--ref)"} />
      {cut && (
        <>
          <path d={`M${end - 14} 1l5 14`} stroke="var(--surface)" stroke-width="3" />
          <path d={`M${end} 3l6 5l-6 5z`} fill="var(--text)" />
        </>
      )}
      <path class="thr" d={`M${ONE} 0V16`} />
    </svg>
  );
}
