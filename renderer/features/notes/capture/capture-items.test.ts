import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { interviewPlanOf } from '@shared/notes/plan/interview-plan';
import { describe, expect, it } from 'vitest';
import { type CaptureItem, type CaptureSources, captureItems } from './capture-items';

const sources: CaptureSources = {
  framework: peel2017,
  themes: ['Workload', 'Vehicles', 'Night shifts'],
  plan: interviewPlanOf(peel2017, []),
  asked: new Set(),
  note: { type: 'focus-group', questions: [], speakers: [] },
};
const said = (item: CaptureItem | undefined) =>
  item?.kind === 'theme' ? `${item.isNew ? 'new ' : ''}${item.theme}` : item?.kind;

describe('what is offered while a note is written', () => {
  it('is a known theme by the start of any of its words, and a new one where none has that name', () => {
    expect(captureItems({ key: '#', query: '' }, sources).map(said)).toEqual([
      'Night shifts',
      'Vehicles',
      'Workload',
    ]);
    expect(captureItems({ key: '#', query: 'sh' }, sources).map(said)).toEqual(['Night shifts', 'new sh']);
    expect(captureItems({ key: '#', query: 'workload' }, sources).map(said)).toEqual(['Workload']);
    expect(captureItems({ key: '#', query: 'Bail' }, sources).map(said)).toEqual(['new Bail']);
  });

  it('is the questions first, and their headings by a word', () => {
    const all = captureItems({ key: '@', query: '' }, sources);
    expect(all.map((item) => item.kind === 'question' && item.code)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);
    expect(captureItems({ key: '@', query: 'mental' }, sources)).toEqual([
      {
        kind: 'heading',
        question: 'protecting-vulnerable',
        heading: 'mental-health',
        code: 'Q3',
        title: 'Mental health',
      },
    ]);
    expect(captureItems({ key: '@', query: 'q3' }, sources).length).toBeGreaterThan(3);
    expect(captureItems({ key: '@', query: 'nothing like it' }, sources)).toEqual([]);
  });

  it('is a question of the plan that fits the note, with those asked already last', () => {
    const note = {
      type: 'focus-group',
      questions: ['protecting-vulnerable'],
      speakers: [{ role: 'Detective', count: 6 }],
    };
    const [first] = captureItems({ key: '/', query: '' }, { ...sources, note });
    expect(first?.kind === 'planned' && first.entry.text).toBe(
      'Is your workload manageable? What gives when it is not?',
    );
    const asked = new Set(first?.kind === 'planned' ? [first.entry.id] : []);
    const again = captureItems({ key: '/', query: 'manageable' }, { ...sources, note, asked });
    expect(again.map((item) => item.kind === 'planned' && item.wasAsked)).toEqual([true]);
    const [other] = captureItems({ key: '/', query: '' }, { ...sources, note, asked });
    expect(other).not.toEqual(first);
  });
});
