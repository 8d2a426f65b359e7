import { points } from '../../../domain/fit/result/outlook.ts';
import type { QuizReport } from '../../../domain/fit/result/report.ts';

interface Props {
  readonly rows: QuizReport['rules'];
  readonly scales: QuizReport['scales'];
  /** Points from which a side is strong. */
  readonly strong: number;
}

const unit = 32;
const left = 92;
const barHeight = 20;

/** Both scales as bars, one square a point, with the mark from which a side is strong. The table of rules has the same numbers. */
export const Scales = ({ rows, scales, strong }: Props) => {
  const sides = (['for', 'against'] as const).map((side, index) => {
    const own = rows.filter((row) => row.side === side && row.status !== 'off');
    return {
      side,
      y: 22 + index * (barHeight + 12),
      total: own.reduce((sum, { weight }) => sum + weight, 0),
      unknown: own.reduce((sum, { weight, status }) => sum + (status === 'unknown' ? weight : 0), 0),
    };
  });
  const most = Math.max(...sides.map(({ total }) => total), strong);
  return (
    <svg
      class="fit-scales"
      viewBox={`0 0 ${left + most * unit + 40} 96`}
      role="img"
      aria-labelledby="fit-scales-title fit-scales-text"
    >
      <title id="fit-scales-title">The two scales</title>
      <desc key={`${scales.for} ${scales.against}`} id="fit-scales-text">
        {`${points(scales.for)} for Kubernetes and ${scales.against} against. From ${strong} points a side is strong. The table of rules below holds the same numbers.`}
      </desc>
      {sides.map(({ side, y, total, unknown }) => (
        <g key={side}>
          <text x={left - 8} y={y + 15} text-anchor="end">
            {side === 'for' ? 'For' : 'Against'}
          </text>
          {Array.from({ length: total }, (_, index) => {
            const kind = index < scales[side] ? 'met' : index < scales[side] + unknown ? 'unknown' : 'open';
            return (
              <rect
                key={index}
                class={`fit-point fit-point-${kind}`}
                x={left + index * unit}
                y={y}
                width={unit - 3}
                height={barHeight}
              />
            );
          })}
          <text key={`points ${scales[side]}`} x={left + total * unit + 6} y={y + 15}>
            {scales[side]}
          </text>
        </g>
      ))}
      <line class="fit-strong" x1={left + strong * unit - 2} x2={left + strong * unit - 2} y1="16" y2="82" />
      <text class="fit-strong-text" x={left + strong * unit - 2} y="11" text-anchor="middle">
        strong from here
      </text>
    </svg>
  );
};
