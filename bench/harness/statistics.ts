/** The middle one, or the mean of the two in the middle. @param samples at least one */
export function median(samples: readonly number[]): number {
  return (quantile(samples, 0.5, Math.floor) + quantile(samples, 0.5, Math.ceil)) / 2;
}

/** The sample below which 99 of 100 lie (nearest rank). @param samples at least one */
export function p99(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN;
}

/**
 * How a value grows with a size: the exponent k of value = c * size^k, by least squares on logarithms. 1 is linear.
 * @param points at least two different sizes, values above 0
 */
export function growthExponent(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const meanX = mean(logs.map(({ x }) => x));
  const meanY = mean(logs.map(({ y }) => y));
  const over = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

function quantile(samples: readonly number[], share: number, round: (rank: number) => number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[round(share * (sorted.length - 1))] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
