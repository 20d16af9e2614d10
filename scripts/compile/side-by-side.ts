import { compileSection } from '@shared/draft/compile/compile-section';
import { type CompiledPassage, isAnnexOrigin } from '@shared/draft/compile/passage';
import { claimsOf, inlineLines, plainText } from '@shared/draft/node-text';
import { gradeLabel } from '@shared/framework/labels';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Snapshot } from '@shared/inspection/entities';
import { listWithAnd } from '@shared/text/list';
import { REFERENCE } from './reference-section';

/** One thing that both sections have or lack. */
export interface Compared {
  what: string;
  reference: string;
  ours: string;
  /** Why they differ; empty where they do not. */
  because: string;
}

const QUESTION = 'protecting-vulnerable';

class Section {
  readonly body: CompiledPassage[];
  readonly annex: CompiledPassage[];

  constructor(snapshot: Snapshot) {
    const passages = compileSection(snapshot, peel2017, QUESTION);
    this.body = passages.filter(({ origin }) => !isAnnexOrigin(origin));
    this.annex = passages.filter(({ origin }) => isAnnexOrigin(origin));
  }

  headings(level: number): string[] {
    return this.body.flatMap(({ node }) =>
      node.type === 'heading' && node.attrs.level === level ? [plainText(node)] : [],
    );
  }

  listBelow(origin: string): string[] {
    const node = this.body.find((passage) => passage.origin === origin)?.node;
    return node === undefined ? [] : plainText(node).split('\n');
  }

  footnotes(): string[] {
    return [...this.body, ...this.annex].flatMap(({ node }) =>
      inlineLines(node)
        .flat()
        .flatMap((inline) => (inline.type === 'footnote' ? [inline.attrs.term] : [])),
    );
  }

  annexPart(part: string): string {
    const node = this.annex.find(({ origin }) => origin === `annex:${part}`)?.node;
    return node === undefined ? '' : plainText(node);
  }
}

const list = (words: readonly string[]) => (words.length === 0 ? 'none' : listWithAnd([...words]));
const presence = (text: string) => (text === '' ? 'no' : 'yes');

/** The example's section on vulnerable people beside the published one, thing by thing. */
export function sideBySide(snapshot: Snapshot): Compared[] {
  const section = new Section(snapshot);
  const judgment = section.body.find(({ node }) => node.type === 'judgment')?.node;
  const narrative = section.body.filter(({ origin }) => origin.startsWith('finding:'));
  const claims = narrative.flatMap(({ node }) => claimsOf(node));
  const counts = claims.filter(({ wording }) => wording !== 'whole');
  const reviewed = claims.filter(
    ({ query }) => 'subset' in query && query.subset.flag === 'vulnerable-victim',
  );
  const areas = section.listBelow('afis');
  const structural = section
    .headings(2)
    .filter((title) => !/^(?:areas? for improvement|cause of concern|recommendations?)$/i.test(title));
  const caveat = (id: string) => presence(section.annexPart(`caveat-${id}`));
  const followUps = section.body.filter(({ origin }) => origin.startsWith('earlier-afi:')).length;
  const row = (what: string, reference: string | number, ours: string | number, because = ''): Compared => ({
    what,
    reference: String(reference),
    ours: String(ours),
    because: String(reference) === String(ours) ? '' : because,
  });
  return [
    row('Title', REFERENCE.title, section.headings(1)[0] ?? ''),
    row(
      'Judgment',
      REFERENCE.judgment,
      judgment?.type === 'judgment' ? gradeLabel(peel2017, judgment.attrs.grade) : 'none',
    ),
    row('Headings', list(REFERENCE.headings), list(structural)),
    row(
      'Count of the file review',
      REFERENCE.fileReview,
      `${reviewed.find(({ wording }) => wording === 'whole')?.text ?? ''}, an effective investigation in ${reviewed.find(({ wording }) => wording !== 'whole')?.text ?? ''}`,
    ),
    row(
      'Other counts of case files',
      REFERENCE.otherCounts,
      counts.length - 1,
      'The report gives one number of its file review and tells the rest in words. Our findings print the counts that stand behind those words, because an inspector can take a sentence out more easily than find its number again.',
    ),
    row(
      'Paragraphs of narrative',
      REFERENCE.paragraphs,
      narrative.length,
      'A finding becomes one paragraph. The report gives context, history and examples between its findings; an inspector writes those by hand, and they are never compiled.',
    ),
    row(
      'Earlier areas for improvement followed up',
      'within the narrative',
      followUps === 0
        ? 'none'
        : `${followUps} in ${followUps === 1 ? 'a paragraph' : 'paragraphs'} of their own`,
      'The report weaves what became of earlier areas into its text. We print them first, so that none is forgotten; they can be moved.',
    ),
    row('Areas for improvement', REFERENCE.areasForImprovement, areas.length),
    row(
      'Areas start with',
      REFERENCE.areasStartWith,
      areas.every((text) => text.startsWith(REFERENCE.areasStartWith))
        ? REFERENCE.areasStartWith
        : 'other words',
    ),
    row(
      'Causes of concern',
      REFERENCE.causesOfConcern,
      section.body.filter(({ origin }) => origin.startsWith('cause:')).length,
    ),
    row(
      'Recommendations',
      REFERENCE.recommendations,
      section.body.filter(({ origin }) => origin.startsWith('recommendations:')).length,
    ),
    row(
      'Terms explained in footnotes',
      list(REFERENCE.footnotes),
      list(section.footnotes()),
      'We explain a term wherever it is first used, so the terms follow the words of our findings; the report explains some of them in other sections.',
    ),
    row(
      'Figures',
      REFERENCE.figures,
      section.body.filter(({ node }) => node.type === 'figure').length,
      'The force gave the inspectorate no arrest data, so the report has no figure here. Ours has what the example’s invented data allow.',
    ),
    row('Annex', REFERENCE.annexTitle, section.annexPart('title')),
    row(
      'Types of offence named in the annex',
      REFERENCE.offenceTypes,
      section.annexPart('offences').split('\n').filter(Boolean).length,
    ),
    row('Caveat: a small sample never stands alone', REFERENCE.caveats.smallSample, caveat('small-sample')),
    row(
      'Caveat: a part of the sample chosen by a flag',
      REFERENCE.caveats.flaggedSubset,
      caveat('subset'),
      'The report does not say how the 18 cases relate to the 60. Ours are a part of the sample, and whoever reads a number from a part has to know it.',
    ),
    row(
      'Caveat: survey of staff',
      REFERENCE.caveats.staffSurvey,
      caveat('staff-survey'),
      'The annex prints the caveats that the evidence of this section calls for and no others; no survey is among it.',
    ),
    row(
      'Caveat: data were checked with the force',
      REFERENCE.caveats.dataChecked,
      caveat('force-data'),
      'As above: printed once data of the force are among the evidence.',
    ),
    row(
      'Files that could not be reviewed',
      REFERENCE.eliminations,
      section.annexPart('eliminations') === '' ? 'none' : 'number and reasons',
      'The report is silent about sealed and missing files. An inspectorate that asks forces for candour can say what it could not see.',
    ),
    row(
      'Second reviews',
      REFERENCE.secondReviews,
      section.annexPart('second-reviews') === '' ? 'none' : 'number and how many differed',
      'Likewise: that two people read the same file, and how often they disagreed, is part of how far a number can be trusted.',
    ),
  ];
}

const cell = (text: string) => text.replaceAll('|', '\\|');

export function sideBySideText(snapshot: Snapshot): string {
  const rows = sideBySide(snapshot).map(
    ({ what, reference, ours, because }) =>
      `| ${cell(what)} | ${cell(reference)} | ${cell(ours)} | ${because === '' ? 'the same' : cell(because)} |`,
  );
  return `# The example’s section beside the published one

The example inspection is invented but for the figures that the published report gives. This page compares what Assay
compiles from it, question 3, with the same section of the report: not the words, which are each inspectorate’s own, but
what a section is made of. Published: ${REFERENCE.source}; counted by hand.

The page is generated (\`npm run side-by-side\`) from the example, and a test fails when it is out of date or when a
difference has no explanation.

| | the report | compiled from the example | why they differ |
|---|---|---|---|
${rows.join('\n')}
`;
}
