import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { describe, expect, it } from 'vitest';
import { reportChecks } from './checks/report-checks';
import { compileSection } from './compile/compile-section';
import { draftedQuestions, OVERVIEW } from './compile/overview';
import { inlineLines, plainText } from './node-text';
import { firstBlocks } from './take-offers';
import { questionsNotCompiled, toReportDocument } from './to-report-document';
import { toSectionDocument } from './to-section-document';

/** The example with the given questions compiled. */
function drafted(questionIds: readonly string[]) {
  const snapshot = exampleSnapshot();
  let made = 0;
  for (const question of questionIds) {
    const section = `section-${question}`;
    const blocks = firstBlocks(
      section,
      compileSection(snapshot, peel2017, question),
      () => `block-${made++}`,
    );
    snapshot.section = [...snapshot.section, { id: section, question, compiledAt: 0 }];
    snapshot.draftBlock = [...snapshot.draftBlock, ...blocks.map(({ id, value }) => ({ ...value, id }))];
  }
  return snapshot;
}

const ALL = draftedQuestions(peel2017).map(({ id }) => id);

describe('the overview', () => {
  const passages = compileSection(exampleSnapshot(), peel2017, OVERVIEW);
  const textOf = (origin: string) => {
    const passage = passages.find((one) => one.origin === origin);
    return passage === undefined ? undefined : plainText(passage.node);
  };

  it('prints the judgments as a table with the year in which each question was last inspected', () => {
    const table = passages.find(({ origin }) => origin === 'overview:judgments')?.node;
    expect(table).toMatchObject({
      attrs: {
        columns: ['Question', 'Grade', 'Last inspected'],
        rows: [
          ['Preventing crime and tackling anti-social behaviour', 'Requires improvement', '2017'],
          ['Investigating crime and reducing re-offending', 'Good', '2016'],
          ['Protecting vulnerable people and supporting victims', 'Requires improvement', '2017'],
          ['Tackling serious and organised crime', 'Inadequate', '2017'],
          ['Specialist capabilities', 'Ungraded', '2017'],
        ],
      },
    });
  });

  it('says what the overall grade is about, what was inspected and what was carried forward', () => {
    expect(textOf('overview:assessment')).toBe(
      'West Mercia Police has been assessed as requiring improvement in respect of how effective it is at keeping people safe and reducing crime.',
    );
    expect(textOf('overview:scope-list')?.split('\n')).toHaveLength(4);
    expect(textOf('overview:scope-list')).not.toContain('Investigating crime and reducing re-offending');
    expect(textOf('overview:caveat-carried-forward')).toContain('A grade marked with an earlier year');
  });

  it('starts the summary of each inspected question from its findings', () => {
    expect(passages.filter(({ origin }) => origin.startsWith('overview:summary-'))).toHaveLength(5);
    expect(textOf('overview:summary-investigating-crime')).toBeUndefined();
  });
});

describe('the whole report', () => {
  it('holds the overview, every section in order, and one annex', () => {
    const report = toReportDocument(drafted([...ALL].reverse()), peel2017, '2018-03-22');
    const titles = [...(report?.blocks ?? []), ...(report?.annex ?? [])]
      .filter((node) => node.type === 'heading' && node.attrs.level === 1)
      .map(plainText);
    expect(titles).toEqual([
      'Overview',
      'Preventing crime and tackling anti-social behaviour',
      'Investigating crime and reducing re-offending',
      'Protecting vulnerable people and supporting victims',
      'Tackling serious and organised crime',
      'Specialist capabilities',
      'Annex A – About the data',
    ]);
    expect(report).toMatchObject({
      question: null,
      hasContents: true,
      staleClaims: 0,
      generatedOn: '2018-03-22',
    });
    expect(Object.keys(report?.judgments ?? {})).toHaveLength(6);
  });

  it('explains a term once, at its first use, and numbers the footnotes through', () => {
    const report = toReportDocument(drafted(ALL), peel2017, '2018-03-22');
    const marks = [...(report?.blocks ?? []), ...(report?.annex ?? [])].flatMap((node) =>
      inlineLines(node)
        .flat()
        .flatMap((inline) => (inline.type === 'footnote' ? [inline.attrs.id] : [])),
    );
    expect(new Set(marks).size).toBe(marks.length);
    expect(report?.footnotes.map(({ id }) => id)).toEqual(marks);
    expect(report?.footnotes.map(({ number }) => number)).toEqual(marks.map((_, index) => index + 1));
    expect(marks.length).toBeGreaterThan(10);
  });

  it('has no file without a compiled section, and is stopped while a question is missing', () => {
    expect(toReportDocument(exampleSnapshot(), peel2017, '2018-03-22')).toBeNull();
    const snapshot = drafted(['protecting-vulnerable']);
    expect(questionsNotCompiled(snapshot, peel2017)).toHaveLength(5);
    expect(reportChecks(snapshot, peel2017).filter(({ rule }) => rule === 'section-missing')).toHaveLength(5);
    expect(reportChecks(drafted(ALL), peel2017).filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('says of a section what the report says of it', () => {
    const snapshot = drafted(ALL);
    const section = toSectionDocument(snapshot, peel2017, 'section-protecting-vulnerable', '2018-03-22');
    expect(section).toMatchObject({
      title: 'PEEL: Police effectiveness 2017',
      subtitle: 'An inspection of West Mercia Police',
      question: { code: 'Q3' },
      judgment: { label: 'Requires improvement', lastInspected: 2017, isCarried: false },
      hasContents: false,
    });
    const report = toReportDocument(snapshot, peel2017, '2018-03-22');
    const words = report?.blocks.map(plainText) ?? [];
    for (const node of section?.blocks ?? []) expect(words).toContain(plainText(node));
    expect(toSectionDocument(snapshot, peel2017, 'no-such-section', '2018-03-22')).toBeNull();
  });

  it('counts the claims that are stale', () => {
    const snapshot = drafted(ALL);
    const counted = snapshot.review.findIndex(
      ({ role, confirmation }) => role === 'primary' && confirmation?.value === 'yes',
    );
    const review = snapshot.review[counted];
    if (review?.confirmation)
      snapshot.review = snapshot.review.with(counted, {
        ...review,
        status: 'in-progress',
      });
    expect(toReportDocument(snapshot, peel2017, '2018-03-22')?.staleClaims).toBeGreaterThan(0);
  });
});
