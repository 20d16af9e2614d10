import { frameworks } from '@shared/framework/frameworks';
import { expect, it } from 'vitest';
import { inspectionFrom, newInspectionSchema, usualPlan } from './plan-values';

const [framework] = frameworks;
if (framework === undefined) throw new Error('a framework ships with the app');

const lead = { id: 'a', name: 'Ada Lovelace', role: 'lead' } as const;
const filledIn = { ...usualPlan(framework, lead), force: 'West Mercia Police' };

function problems(values: unknown): string[] {
  const outcome = newInspectionSchema.safeParse(values);
  return outcome.success ? [] : outcome.error.issues.map(({ message }) => message);
}

it('asks for nothing but the force and a name', () => {
  expect(problems(filledIn)).toEqual([]);
});

it('says what is missing', () => {
  expect(problems({ ...filledIn, force: ' ' })).toEqual(['Say which force is inspected.']);
  expect(problems({ ...filledIn, team: [{ ...lead, name: '' }] })).toEqual(['Write a name.']);
  expect(problems({ ...filledIn, year: Number.NaN })).toEqual(['Write the year in four figures.']);
});

it('does not take a carried grade without its year', () => {
  const scope = { ...filledIn.scope, 'investigating-crime': { status: 'carried-forward', grade: 'good' } };
  expect(problems({ ...filledIn, scope })).toEqual([
    'Give the grade and the year it was carried forward from.',
  ]);
});

it('does not let fieldwork end before it starts', () => {
  expect(problems({ ...filledIn, fieldworkFrom: '2017-05-01', fieldworkTo: '2017-04-01' })).toEqual([
    'Fieldwork cannot end before it starts.',
  ]);
});

it('inspects every question that the framework grades, until somebody says otherwise', () => {
  const { scope, status, isExample } = inspectionFrom(filledIn, framework);
  expect(framework.questions.map(({ id }) => scope[id]?.status)).toEqual([
    'inspected',
    'inspected',
    'inspected',
    'inspected',
    'ungraded',
  ]);
  expect({ status, isExample }).toEqual({ status: 'open', isExample: false });
});
