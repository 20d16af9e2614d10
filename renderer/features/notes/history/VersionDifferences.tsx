import { Box, Text } from '@mantine/core';
import { type NoteVersion, readableBlocks } from '@shared/notes/history/note-versions';
import { blockDifferences } from '@shared/text/block-differences';
import type { DiffPart } from '@shared/text/word-diff';
import { useMemo } from 'react';
import classes from './NoteHistory.module.css';

interface Props {
  /** Null for what was there before the first version: nothing. */
  before: NoteVersion | null;
  after: NoteVersion;
}

/** More than this is not read one by one. */
const MOST_SHOWN = 200;

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Each part with where it starts in all of them put together. */
function placed(parts: readonly DiffPart[]): (DiffPart & { from: number })[] {
  let from = 0;
  return parts.map((part) => {
    const start = from;
    from += part.text.length;
    return { ...part, from: start };
  });
}

/** Passages that read differently, word by word: what was taken out is struck through, what was put in is underlined. */
export function VersionDifferences({ before, after }: Props) {
  const differences = useMemo(
    () => blockDifferences(before === null ? [] : readableBlocks(before), readableBlocks(after)),
    [before, after],
  );
  if (differences.length === 0)
    return <Text c="dimmed">No words were changed, only the details of the note.</Text>;
  return (
    <Box component="section" className={classes.differences} aria-label="The words that differ" tabIndex={0}>
      {differences.slice(0, MOST_SHOWN).map(({ id, kind, parts }) => (
        <p key={id} data-difference={kind}>
          {placed(parts).map(({ kind: what, text, from }) => {
            const Tag = TAGS[what];
            return <Tag key={from}>{text}</Tag>;
          })}
        </p>
      ))}
      {differences.length > MOST_SHOWN && (
        <Text c="dimmed">{differences.length - MOST_SHOWN} more passages changed.</Text>
      )}
    </Box>
  );
}
