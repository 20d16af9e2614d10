import type { RatingTable } from './agreement-statistics';
import type { AnswerValue } from './instrument';

const NAMES: Record<AnswerValue, string> = {
  yes: '“yes”',
  no: '“no”',
  'not-applicable': '“not applicable”',
  'not-shown': '“the file does not show it”',
};

/** From this share of agreement on, a kappa below half of it is put down to one answer being nearly always given. */
const HIGH = 0.8;

/**
 * Why kappa is low although the reviewers agree: where nearly all answers are the same, agreement expected by chance
 * is nearly as high as the agreement there is, and kappa measures only what is left.
 * @returns sentences for the screen, or an empty text where there is nothing to explain
 * @see Feinstein and Cicchetti (1990), Journal of Clinical Epidemiology 43, 543-549
 */
export function explainParadox(
  { cells }: RatingTable,
  categories: readonly AnswerValue[],
  share: number | null,
  kappa: number | null,
): string {
  const used = categories.map((category, at) => ({
    category,
    given:
      (cells[at] ?? []).reduce((a, b) => a + b, 0) + cells.reduce((total, row) => total + (row[at] ?? 0), 0),
  }));
  const total = used.reduce((sum, { given }) => sum + given, 0);
  const most = used.toSorted((a, b) => b.given - a.given)[0];
  if (share === null || most === undefined || share < HIGH) return '';
  if (kappa === null)
    return `Both reviewers gave the same answer to every file (${NAMES[most.category]}), so chance alone would explain it and kappa cannot be worked out. This is no sign of disagreement; it says only that these files could not have shown any.`;
  if (kappa >= share / 2) return '';
  return `${most.given} of the ${total} answers are ${NAMES[most.category]}. Two reviewers who answered so often alike by habit would agree nearly as much by chance, and kappa counts only what goes beyond chance: here almost nothing can. AC1 is not misled in this way; read it, and the files on which they differ.`;
}

/** How a coefficient is shown: two decimals, with a true minus sign; a dash where there is none. */
export function writeCoefficient(value: number | null): string {
  if (value === null) return '–';
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}
