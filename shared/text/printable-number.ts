const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** "2,716" and "0.05": thousands with a comma, at most two decimals, never an exponent. */
export function printableNumber(value: number): string {
  return FORMAT.format(value);
}
