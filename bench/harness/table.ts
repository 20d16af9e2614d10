import type { Result } from './result';

const HEAD = ['', 'what', 'at', 'value', 'floor', 'ratio', 'goal', 'p99', 'growth'];

/** The results as lines of text in columns. */
export function plainTable(results: readonly Result[]): string {
  const lines = [HEAD, ...results.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The results as a table in Markdown, for docs/performance.md. */
export function markdownTable(results: readonly Result[]): string {
  const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  const head = ['what', 'at', 'value', 'floor', 'ratio', 'goal', 'p99', 'growth', 'met'];
  const rows = results.map((result) => {
    const [, ...rest] = cells(result);
    return line([...rest, metWords(result)]);
  });
  return [line(head), line(head.map(() => '---')), ...rows].join('\n');
}

function cells(result: Result): string[] {
  const { what, size, sizeIs, value, floor, ratio, goal, p99, unit, exponent } = result;
  return [
    result.met === null ? ' ' : result.met ? '+' : '-',
    what,
    size === null ? '' : `${size.toLocaleString('en-GB')} ${sizeIs ?? ''}`.trim(),
    `${value} ${unit}`,
    floor === null ? '' : `${floor} ${unit}`,
    ratio === null ? '' : `${ratio}x`,
    goal,
    p99 === null ? '' : `${p99} ${unit}`,
    exponent === null ? '' : `n^${exponent}`,
  ];
}

function metWords({ met }: Result): string {
  if (met === null) return '';
  return met ? 'yes' : 'no';
}
