import type { Meaning } from './colours';

/** One outline for each meaning, so that it can be told without its colour. */
const shapes: Record<Meaning, string> = {
  good: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.7 4.6-4.4 5.6-3-2.7 1-1.1 1.8 1.6 3.4-4.3Z',
  attention: 'M8 1 .7 14.5h14.6L8 1Zm-.8 5h1.6v4.3H7.2V6Zm0 5.4h1.6V13H7.2v-1.6Z',
  problem:
    'M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm.9 3.8L4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9 5.9 4.8Z',
  information: 'M1 1h14v14H1V1Zm6.2 2.6v1.7h1.6V3.6H7.2Zm0 3.1v5.7h1.6V6.7H7.2Z',
};

/** Decoration beside a word that says the same. */
export function MeaningShape({ meaning, size = 16 }: { meaning: Meaning; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', color: `var(--assay-${meaning})` }}
    >
      <path d={shapes[meaning]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
