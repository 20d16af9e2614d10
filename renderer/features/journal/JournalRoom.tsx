import { useFramework, useInspection } from '@data/useInspection';
import { useReadable } from '@data/useReadable';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Group, Loader, NativeSelect, TextInput } from '@mantine/core';
import type { TableName } from '@shared/inspection/entities';
import { instrumentsOf } from '@shared/review/instruments';
import { EmptyState } from '@ui/EmptyState';
import { PageHeader } from '@ui/PageHeader';
import { useDeferredValue, useMemo, useState } from 'react';
import { ActList } from './ActList';
import { actsOf, filterActs, type JournalAct, type JournalFilter, withoutBlind } from './acts';
import { changeWords, type JournalWords, rowWords, tableNames, tableWords } from './change-words';
import { OnlyThis } from './OnlyThis';
import { useJournal } from './useJournal';
import { useOneThing } from './useOneThing';
import { VerifyJournal } from './VerifyJournal';

/** Who changed what, when, from what to what. */
export function JournalRoom() {
  const entries = useJournal();
  const inspection = useInspection();
  const framework = useFramework();
  const workspace = useWorkspace();
  const checklists = useRows('instrument');
  const [filter, setFilter] = useState<JournalFilter>({ author: '', table: '', text: '' });
  const only = useOneThing();
  const asked = useDeferredValue(filter);
  const words = useMemo<JournalWords>(
    () => ({
      inspection,
      framework,
      instruments: instrumentsOf({ inspection: [inspection], instrument: checklists }),
      caseFile: (id) => workspace.row('caseFile', id),
    }),
    [inspection, framework, checklists, workspace],
  );
  const { snapshot, hidden } = useReadable();
  const acts = useMemo(() => {
    const known = new Set(snapshot.review.map(({ id }) => id));
    return withoutBlind(actsOf(entries ?? []), { hidden, known, reader: workspace.author });
  }, [entries, snapshot, hidden, workspace]);
  const shown = useMemo(
    () => filterActs(acts, { ...asked, ...(only !== null && { only }) }, (act) => everythingSaid(act, words)),
    [acts, asked, only, words],
  );

  if (entries === null) return <Loader aria-label="Reading the journal" />;
  const set = (change: Partial<JournalFilter>) => setFilter((before) => ({ ...before, ...change }));
  return (
    <>
      <PageHeader
        title="Journal"
        summary={`${count(acts.length, 'act')}, ${count(entries.length, 'change')}. Nothing in it is ever erased.`}
        actions={<VerifyJournal entries={entries} />}
      />
      <Group gap="sm" align="flex-end" mb="md">
        <TextInput
          label="Find in the journal"
          value={filter.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <NativeSelect
          label="Person"
          data={[
            { value: '', label: 'Everybody' },
            ...inspection.team.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filter.author}
          onChange={(event) => set({ author: event.currentTarget.value })}
        />
        <NativeSelect
          label="What changed"
          data={[
            { value: '', label: 'Everything' },
            ...tableNames.map((table) => ({ value: table, label: tableWords(table) })),
          ]}
          value={filter.table}
          onChange={(event) => set({ table: event.currentTarget.value as TableName | '' })}
        />
      </Group>
      {only !== null && <OnlyThis only={only} entries={entries} words={words} />}
      {shown.length === 0 ? (
        <EmptyState>Nothing in the journal matches. Try fewer words, or everybody.</EmptyState>
      ) : (
        <ActList key={`${only?.row}/${only?.field}`} acts={shown} words={words} only={only} />
      )}
    </>
  );
}

function everythingSaid(act: JournalAct, words: JournalWords): string {
  const changes = act.entries.flatMap((entry) => [
    rowWords(entry, words),
    ...entry.fields.map((change) => changeWords(change, words)),
  ]);
  return [act.label, ...changes].join(' ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
