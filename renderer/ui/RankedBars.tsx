import type { FigureAttributes } from '@shared/draft/draft-node';
import { chartOf } from '@shared/evidence/series/chart';
import classes from './RankedBars.module.css';

/** A ranked bar chart on the screen; exports draw the same geometry. */
export function RankedBars({
  figure,
}: {
  figure: Pick<FigureAttributes, 'bars' | 'line' | 'alternativeText'>;
}) {
  const { width, height, labelX, fontSize, bars, line } = chartOf(figure);
  return (
    <svg
      className={classes.chart}
      role="img"
      aria-label={figure.alternativeText}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontSize={fontSize}
    >
      {bars.map((bar) => (
        <g key={`${bar.y}`}>
          <text className={classes.words} data-stands={bar.stands} x={labelX} y={bar.textY} textAnchor="end">
            {bar.label}
          </text>
          <rect
            className={classes.bar}
            data-stands={bar.stands}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          />
          <text className={classes.words} data-stands={bar.stands} x={bar.textX} y={bar.textY}>
            {bar.text}
          </text>
        </g>
      ))}
      {line !== null && (
        <>
          <line className={classes.line} x1={line.x} x2={line.x} y1={line.from} y2={line.to} />
          <text x={line.textX} y={line.textY} textAnchor={line.anchor}>
            {line.text}
          </text>
        </>
      )}
    </svg>
  );
}
