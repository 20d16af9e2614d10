import { finding, link, passage } from '@shared/evidence/evidence.test-data';
import { expect, it } from 'vitest';
import { dropAct } from './findings-acts';

const there = link(passage('group'), 'supporting');

it('links what is dropped onto a column, once', () => {
  const act = dropAct([there], finding().id, 'contradicting', { source: passage('room') });
  expect(act?.changes).toMatchObject([
    {
      op: 'put',
      table: 'evidenceLink',
      value: { finding: 'finding', source: passage('room'), stance: 'contradicting' },
    },
  ]);
  expect(dropAct([there], finding().id, 'context', { source: passage('group') })).toBeNull();
});

it('moves a link to the column, or the finding, onto which it is dropped', () => {
  expect(dropAct([there], 'finding', 'context', { link: there.id })?.changes).toEqual([
    { op: 'patch', table: 'evidenceLink', id: there.id, set: { finding: 'finding', stance: 'context' } },
  ]);
  expect(dropAct([there], 'another', 'supporting', { link: there.id })).not.toBeNull();
});

it('does nothing for a link that is there already, or was removed meanwhile', () => {
  expect(dropAct([there], 'finding', 'supporting', { link: there.id })).toBeNull();
  expect(dropAct([there], 'finding', 'supporting', { link: 'gone' })).toBeNull();
});
