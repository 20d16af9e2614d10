import { Group, Text } from '@mantine/core';
import type { JournalEntry } from '@shared/journal/entry';
import { LinkAnchor } from '@ui/LinkAnchor';
import { isAbout, type OneThing } from './acts';
import { fieldWords, type JournalWords, rowWords } from './change-words';

interface Props {
  only: OneThing;
  entries: readonly JournalEntry[];
  words: JournalWords;
}

/** Says what the list is about when it is about one thing, and leads back to all of it. */
export function OnlyThis({ only, entries, words }: Props) {
  const entry = entries.find((one) => isAbout(only, one));
  const file = entries.find(
    ({ row, fields }) => row === only.row && fields.some(({ path }) => path === 'caseFile'),
  );
  const reference = file?.fields.find(({ path }) => path === 'caseFile')?.value;
  const caseFile = typeof reference === 'string' ? words.caseFile(reference)?.reference : undefined;
  const thing = only.field === undefined ? '' : `${fieldWords(only.field, words)}, `;
  const row =
    entry === undefined ? 'a row that is not in this journal' : rowWords(entry, words).toLowerCase();
  return (
    <Group gap="sm" mb="sm">
      <Text fw={600}>
        Only: {thing}
        {row}
        {caseFile !== undefined && ` of ${caseFile}`}
      </Text>
      <LinkAnchor to="/inspection/journal" search={{}}>
        Show everything
      </LinkAnchor>
    </Group>
  );
}
