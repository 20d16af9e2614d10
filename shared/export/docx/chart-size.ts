import type { PrintedFigure } from '../printed/printed-document';

/** Pixels, 96 to the inch. */
const WIDTH = 576;
const BAR = 34;
const AROUND = 30;
const COLUMNS_HEIGHT = 360;
/** Beyond so many bars, or with a line across them, Word draws columns: its bars cannot carry a line. */
const MOST_BARS = 12;

export function isDrawnAsColumns(figure: PrintedFigure): boolean {
  return figure.line !== undefined || figure.bars.length > MOST_BARS;
}

/** How large a figure's chart is on the page, in pixels of which 96 make an inch. */
export function chartSize(figure: PrintedFigure): { width: number; height: number } {
  const height = isDrawnAsColumns(figure) ? COLUMNS_HEIGHT : AROUND + BAR * figure.bars.length;
  return { width: WIDTH, height };
}
