import { trimCell } from '@shared/sampling/cell-text';

/** One cell of a data return. */
export type ReadValue =
  | { kind: 'value'; value: number; isPercentage: boolean }
  | { kind: 'missing'; missing: 'not-supplied' | 'not-comparable' | 'either' }
  | { kind: 'refused'; why: string };

const NOT_SUPPLIED = /^(n\/?a|not (supplied|provided|available)|no data|missing|unavailable)$/i;
const NOT_COMPARABLE = /^(n\/?c|not comparable|incomparable)$/i;
/** Printed where a value was not supplied or is not comparable, without saying which. */
const DASH = /^([-–—]|\.\.|\*)$/;
const NUMBER = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|per cent)?$/i;
const LONGEST = 24;

/** Whether a spreadsheet would work a cell out instead of showing it. */
export function isFormula(cell: string): boolean {
  return /^[=@]|^\+(?!\d)/.test(cell);
}

/** Reads a value as an English data return writes it: "1,249.5", "47%", "not supplied", "-". */
export function readValue(raw: string): ReadValue {
  const cell = trimCell(raw);
  if (cell === '' || NOT_SUPPLIED.test(cell)) return { kind: 'missing', missing: 'not-supplied' };
  if (NOT_COMPARABLE.test(cell)) return { kind: 'missing', missing: 'not-comparable' };
  if (DASH.test(cell)) return { kind: 'missing', missing: 'either' };
  if (isFormula(cell))
    return { kind: 'refused', why: 'is a formula. Save the file again with values in place of formulas' };
  const found = cell.length > LONGEST ? null : NUMBER.exec(cell);
  if (found === null)
    return {
      kind: 'refused',
      why: 'is no number. Write it as 1,249.5, or as “not supplied” where there is none',
    };
  const [, sign, whole = '', decimals = '', percent] = found;
  if (sign !== '')
    return { kind: 'refused', why: 'is below zero. A ranked bar chart shows amounts and rates, not changes' };
  return {
    kind: 'value',
    value: Number(`${whole.replaceAll(',', '')}${decimals}`),
    isPercentage: percent !== undefined,
  };
}
