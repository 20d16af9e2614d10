import type { Row, Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { describe, expect, it } from 'vitest';
import { questionServed } from './question-served';

const example = exampleSnapshot();
const [finding] = example.finding;
const [review, other] = example.review;
const [link] = example.evidenceLink;
if (finding === undefined || review === undefined || other === undefined || link === undefined)
  throw new Error('the example has findings and reviews');

const findings = ['Q2', 'Q3'].map(
  (question): Row<'finding'> => ({ ...finding, id: `on ${question}`, question }),
);
const on = (question: string, source: Row<'evidenceLink'>['source']): Row<'evidenceLink'> => ({
  ...link,
  id: `${question} ${JSON.stringify(source)}`,
  finding: `on ${question}`,
  source,
});
const count = (criterion: string): Row<'evidenceLink'>['source'] => ({
  kind: 'count',
  query: { instrumentId: 'a', instrumentVersion: '1', criterion, subset: {}, answers: ['yes'] },
});
const served = (links: Row<'evidenceLink'>[], criterion: string | null = null) => {
  const tables: Snapshot = { ...example, finding: findings, evidenceLink: links };
  return questionServed(tables, review.caseFile, criterion);
};

describe('the question that a file review serves', () => {
  it('is that of the findings that count the criterion', () => {
    const links = [on('Q2', count('plan')), on('Q3', count('victim'))];
    expect([served(links, 'plan'), served(links, 'victim')]).toEqual(['Q2', 'Q3']);
  });

  it('is else that of the findings that rest on this file, else on reviews at all', () => {
    expect(served([on('Q3', { kind: 'review', id: review.id }), on('Q2', count('plan'))], 'x')).toBe('Q3');
    expect(served([on('Q2', count('plan')), on('Q2', { kind: 'review', id: other.id })])).toBe('Q2');
  });

  it('is left open where findings of several questions rest on it, or none', () => {
    expect(served([on('Q2', count('plan')), on('Q3', count('plan'))], 'plan')).toBeNull();
    expect(served([on('Q2', { kind: 'document', title: 'Plan', provenance: 'document' })])).toBeNull();
    expect(served([])).toBeNull();
  });
});
