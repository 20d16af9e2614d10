import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Box, Button, NativeSelect } from '@mantine/core';
import { isFiltered, NO_FILTERS, type SearchFilters } from '@shared/search/filters';
import { DayField } from '@ui/DayField';
import { memo, useMemo } from 'react';
import { ask } from './remembered-search';
import classes from './SearchRoom.module.css';

const KINDS = [
  { value: 'note', label: 'Notes' },
  { value: 'review', label: 'Reviews' },
  { value: 'finding', label: 'Findings' },
  { value: 'attachment', label: 'Attachments' },
  { value: 'draft', label: 'Drafts' },
];

const plain = (values: Iterable<string>) =>
  [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b, 'en-GB'));

/** What a search is narrowed to. Only what occurs in the inspection is offered. A typed letter alone does not draw it. */
export const FilterFields = memo(function FilterFields({ filters }: { filters: SearchFilters }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const notes = useRows('note');
  const themes = useRows('theme');
  const places = useMemo(() => plain(notes.map(({ place }) => place.trim())), [notes]);
  const roles = useMemo(
    () => plain(notes.flatMap(({ speakers }) => speakers.map(({ role }) => role))),
    [notes],
  );
  const set = (change: Partial<SearchFilters>) => ask(workspace, { filters: { ...filters, ...change } });
  const select = (
    label: string,
    field: 'type' | 'place' | 'role' | 'question' | 'theme',
    all: string,
    data: React.ComponentProps<typeof NativeSelect>['data'],
  ) => (
    <NativeSelect
      label={label}
      value={filters[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      data={[{ value: '', label: all }, ...(data ?? [])]}
    />
  );
  return (
    <Box className={classes.filters} role="group" aria-label="Narrow the search">
      {select('Type', 'type', 'Everything', [
        ...KINDS,
        {
          group: 'Kind of note',
          items: framework.noteTypes.map(({ id, label }) => ({ value: `type:${id}`, label })),
        },
      ])}
      {select('Site', 'place', 'Every site', places)}
      {select('Role', 'role', 'Everybody', roles)}
      {select(
        'Question',
        'question',
        'All',
        framework.questions.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
      )}
      {select(
        'Theme',
        'theme',
        'All',
        themes
          .map(({ id, name }) => ({ value: id, label: name }))
          .sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
      )}
      <DayField label="From" value={filters.from} onChange={(from) => set({ from })} />
      <DayField label="To" value={filters.to} onChange={(to) => set({ to })} />
      {isFiltered(filters) && (
        <Button variant="default" px="xs" onClick={() => ask(workspace, { filters: NO_FILTERS })}>
          Clear the filters
        </Button>
      )}
    </Box>
  );
});
