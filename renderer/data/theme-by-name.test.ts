import type { Row } from '@shared/inspection/entities';
import { expect, it } from 'vitest';
import { themeByName } from './theme-by-name';
import type { Workspace } from './workspace';

const book = (themes: Row<'theme'>[]) => ({ rows: () => themes }) as unknown as Workspace;
const workload: Row<'theme'> = {
  id: 't1',
  name: 'Work load',
  description: '',
  colour: '#000000',
  parent: '',
};

it('finds a theme whatever its case and its spaces, and writes nothing', () => {
  expect(themeByName(book([workload]), '  work   LOAD ')).toEqual({ id: 't1', changes: [] });
});

it('makes a theme that the code book does not have, under the name as it was typed', () => {
  const { id, changes } = themeByName(book([workload]), ' Night  shifts');
  expect(changes).toEqual([
    {
      op: 'put',
      table: 'theme',
      id,
      value: { name: 'Night shifts', description: '', colour: '#c8681a', parent: '' },
    },
  ]);
});
