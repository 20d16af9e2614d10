import { block } from '@shared/evidence/evidence.test-data';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Row } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { interviewPlanOf, notesThatAsked } from './interview-plan';

const own = (id: string, set: Partial<Row<'interviewQuestion'>> = {}): Row<'interviewQuestion'> => ({
  id,
  question: 'investigating-crime',
  heading: '',
  setting: 'interview',
  roles: ['coroner’s officers'],
  text: 'Who tells you what the family was told?',
  position: 'V',
  ...set,
});

describe('the interview plan', () => {
  it('built in asks something about every heading, of somebody, once', () => {
    const plan = peel2017.interviewPlan ?? [];
    const headings = peel2017.questions.flatMap(({ id, headings: all }) =>
      all.map((one) => `${id}/${one.id}`),
    );
    expect(new Set(plan.map(({ question, heading }) => `${question}/${heading}`))).toEqual(new Set(headings));
    expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
    expect(new Set(plan.map(({ text }) => text)).size).toBe(plan.length);
    for (const { text, roles } of plan) {
      expect(text).toMatch(/[?.]$/);
      expect(roles.length).toBeGreaterThan(0);
    }
    for (const { id } of peel2017.questions)
      expect(new Set(plan.filter(({ question }) => question === id).map(({ setting }) => setting))).toEqual(
        new Set(['interview', 'focus-group']),
      );
  });

  it('is the framework’s until an inspection changes it, and keeps the place and the id of what it changed', () => {
    const plain = interviewPlanOf(peel2017, []);
    expect(plain.map(({ id }) => id)).toEqual(peel2017.interviewPlan?.map(({ id }) => id));
    const changed = interviewPlanOf(peel2017, [
      own('mine'),
      own('reworded', { insteadOf: 'peel-2017-q2-1', text: 'What stops you?' }),
      own('dropped', { insteadOf: 'peel-2017-q2-2', isLeftOut: true }),
    ]);
    const about = changed.filter(({ question }) => question === 'investigating-crime');
    expect(about[0]).toMatchObject({
      id: 'peel-2017-q2-1',
      row: 'reworded',
      text: 'What stops you?',
      isBuiltIn: true,
    });
    expect(about[1]).toMatchObject({ id: 'peel-2017-q2-2', isLeftOut: true });
    expect(about.at(-1)).toMatchObject({ id: 'mine', row: 'mine', isBuiltIn: false, isLeftOut: false });
    expect(changed).toHaveLength(plain.length + 1);
  });

  it('of two people who changed the same question on two laptops shows one', () => {
    const twice = interviewPlanOf(peel2017, [
      own('b', { insteadOf: 'peel-2017-q2-1', text: 'B?' }),
      own('a', { insteadOf: 'peel-2017-q2-1', text: 'A?' }),
    ]);
    expect(twice.filter(({ id }) => id === 'peel-2017-q2-1').map(({ text }) => text)).toEqual(['A?']);
  });

  it('knows which notes asked what', () => {
    const asking = (id: string, of: string, asked?: string) =>
      block(id, of, asked === undefined ? {} : { asked });
    expect(
      notesThatAsked([asking('1', 'a', 'q'), asking('2', 'a', 'q'), asking('3', 'b', 'q'), asking('4', 'b')]),
    ).toEqual(new Map([['q', ['a', 'b']]]));
  });
});
