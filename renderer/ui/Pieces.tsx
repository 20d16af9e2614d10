import type { Piece } from '@shared/search/marks';
import classes from './Pieces.module.css';

/** A stretch of text with the words that were looked for marked in it. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isHit }, at) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <mark key={at} className={classes.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
