import { figureState } from '@shared/evidence/series/series-figure';
import type { CheckedSection, CheckResult } from './check';

/** Figures without a source line or without words for those who cannot see them. */
export function checkFigures({ blocks }: CheckedSection): CheckResult[] {
  return blocks.flatMap((block): CheckResult[] => {
    if (block.node.type !== 'figure') return [];
    const { title, source, alternativeText } = block.node.attrs;
    const missing = [
      ...(source.trim() === '' ? ['a source'] : []),
      ...(alternativeText.trim() === '' ? ['an alternative text'] : []),
    ];
    if (missing.length === 0) return [];
    return [
      {
        rule: 'figure-incomplete',
        severity: 'block',
        blockId: block.id,
        range: null,
        message: `The figure “${title}” has no ${missing.map((one) => one.replace(/^an? /, '')).join(' and no ')}.`,
      },
    ];
  });
}

/** Figures that show other values than their data series holds now, or whose series was removed. */
export function checkStaleFigures({ blocks, snapshot }: CheckedSection): CheckResult[] {
  return blocks.flatMap((block): CheckResult[] => {
    if (block.node.type !== 'figure') return [];
    const { kind } = figureState(block.node.attrs, snapshot);
    if (kind === 'fresh') return [];
    const { title } = block.node.attrs;
    return [
      {
        rule: 'stale-figure',
        severity: 'block',
        blockId: block.id,
        range: null,
        message:
          kind === 'gone'
            ? `The data series behind the figure “${title}” was removed: take the figure out, or bring the series back.`
            : `The figure “${title}” shows other values than its data series: select it and take the new ones.`,
      },
    ];
  });
}
