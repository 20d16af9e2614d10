import { frameworks } from '@shared/framework/frameworks';
import type { Inspection, Row } from '@shared/inspection/entities';
import { expect, it } from 'vitest';
import { changeWords, fieldWords, valueWords } from './change-words';

const [framework] = frameworks;
if (framework === undefined) throw new Error('a framework ships with the app');
const [instrument] = framework.instruments;
const ninth = instrument?.criteria.find(({ number }) => number === 9);
if (ninth === undefined) throw new Error('the built-in checklist has a ninth criterion');

const words = {
  framework,
  instruments: framework.instruments,
  inspection: { team: [{ id: 'ada', name: 'Ada Lovelace', role: 'lead' }] } as unknown as Inspection,
  caseFile: (id: string) => (id === 'f31' ? ({ reference: 'WM-0031' } as Row<'caseFile'>) : undefined),
};
const path = `answers/${ninth.id}`;

it('says who changed which answer from what to what', () => {
  const change = {
    path,
    was: { value: 'yes', rationale: '', locator: '' },
    value: { value: 'no', rationale: 'The phone was not seized.', locator: 'p. 14' },
    replaced: null,
  };
  expect(changeWords(change, words)).toBe(
    'Answer to criterion 9: from yes to no; The phone was not seized.; p. 14',
  );
});

it('names people, grades, days and case files instead of their ids', () => {
  expect(valueWords('reviewer', 'ada', words)).toBe('Ada Lovelace');
  expect(valueWords('grade', 'requires-improvement', words)).toBe('Requires improvement');
  expect(valueWords('recordedOn', '2017-03-03', words)).toBe('3 March 2017');
  expect(valueWords('caseFile', 'f31', words)).toBe('WM-0031');
  expect(valueWords('finding', '0123456789abcdef0123456789abcdef', words)).toBe('another row');
});

it('puts the name of a field into words', () => {
  expect(fieldWords('toldWhom', words)).toBe('Told whom');
  expect(fieldWords('scope/protecting-vulnerable', words)).toBe('Scope of Q3');
});

it('says when something was removed and brought back', () => {
  expect(changeWords({ path: '/removed', value: true, replaced: null }, words)).toBe('Removed');
  expect(changeWords({ path: '/removed', was: true, replaced: null }, words)).toBe('Brought back');
});

it('says "nothing" for what was empty and cuts what is long', () => {
  expect(changeWords({ path: 'rationale', was: 'x', value: '', replaced: null }, words)).toBe(
    'Rationale: from x to nothing',
  );
  expect(valueWords('text', 'a'.repeat(400), words)).toHaveLength(302);
});
