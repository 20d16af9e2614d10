import type { FigureAttributes } from '@shared/draft/draft-node';
import { printableNumber } from '@shared/text/printable-number';

/** A rectangle of the chart with the words beside it; lengths are in the chart's own units. */
export interface ChartBar {
  label: string;
  /** The value as it is printed, after the end of the bar. */
  text: string;
  stands: 'inspected' | 'similar' | 'other';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Where the words of this row stand on their base line. */
  textY: number;
  textX: number;
}

/** Everything that is needed to draw a figure's bars, whatever draws them. */
export interface Chart {
  width: number;
  height: number;
  /** Labels end here, bars begin a little after. */
  labelX: number;
  fontSize: number;
  bars: ChartBar[];
  line: {
    x: number;
    from: number;
    to: number;
    text: string;
    textX: number;
    textY: number;
    anchor: 'start' | 'end';
  } | null;
}

const WIDTH = 600;
const FONT = 12;
/** A little more than half the size of the letters: enough for every label, and never too much. */
const LETTER = 7.4;
const GAP = 8;
const LONGEST_LABEL = 32;

function shortened(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

/**
 * The geometry of a ranked bar chart: one row a bar in the order given, words to the left, values at the end of the
 * bars, and a line across them at the comparator's value with its words above.
 * @param figure bars with finite values, not negative (others are drawn as nothing)
 */
export function chartOf(figure: Pick<FigureAttributes, 'bars' | 'line'>): Chart {
  const step = figure.bars.length > 12 ? 18 : 26;
  const thickness = Math.round(step * 0.66);
  const length = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
  const top = figure.line === undefined ? 4 : 24;
  const labels = figure.bars.map(({ label }) => shortened(label));
  const texts = figure.bars.map(({ value }) => printableNumber(value));
  const labelX = Math.ceil(Math.max(0, ...labels.map(({ length: letters }) => letters)) * LETTER);
  const start = labelX + GAP;
  const room =
    WIDTH - start - GAP - Math.ceil(Math.max(0, ...texts.map(({ length: letters }) => letters)) * LETTER);
  const largest = Math.max(
    0,
    ...figure.bars.map(({ value }) => length(value)),
    length(figure.line?.value ?? 0),
  );
  const scaled = (value: number) =>
    largest === 0 ? 0 : Math.round((length(value) / largest) * room * 10) / 10;
  const height = top + step * figure.bars.length + 4;
  const lineX = start + scaled(figure.line?.value ?? 0);
  const isRight = lineX > WIDTH / 2;
  return {
    width: WIDTH,
    height,
    labelX,
    fontSize: FONT,
    bars: figure.bars.map(({ value, stands }, at) => ({
      label: labels[at] ?? '',
      text: texts[at] ?? '',
      stands: stands ?? 'other',
      x: start,
      y: top + at * step + (step - thickness) / 2,
      width: Math.max(scaled(value), 1),
      height: thickness,
      textX: start + Math.max(scaled(value), 1) + 4,
      textY: top + at * step + step / 2 + FONT * 0.35,
    })),
    line:
      figure.line === undefined
        ? null
        : {
            x: lineX,
            from: top - 4,
            to: height - 4,
            text: `${figure.line.label} ${printableNumber(figure.line.value)}`,
            textX: lineX + (isRight ? 4 : -4),
            textY: FONT,
            anchor: isRight ? 'end' : 'start',
          },
  };
}
