import type { ClaimAttributes, DraftNode, InlineNode } from '@shared/draft/draft-node';
import type { SectionDocument } from '@shared/draft/section-document';

/** Invented, but in the shape of the reference report's own section on vulnerable people. */

export const text = (words: string): InlineNode => ({ type: 'text', text: words });

export const paragraph = (...content: InlineNode[]): DraftNode => ({ type: 'paragraph', content });

export const heading = (level: 1 | 2 | 3, words: string): DraftNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

export const footnote = (id: string, term: string, explanation: string): InlineNode => ({
  type: 'footnote',
  attrs: { id, term, text: explanation },
});

export function claim(words: string, wording: ClaimAttributes['wording'] = 'of-them'): InlineNode {
  return {
    type: 'claim',
    attrs: {
      id: `claim-${words}`,
      query: {
        instrumentId: 'file-review',
        instrumentVersion: '1',
        criterion: 'overall',
        subset: { flag: 'vulnerable-victim' },
        answers: ['yes'],
      },
      wording,
      noun: 'cases that involved vulnerable victims',
      accepted: { n: 17, d: 18 },
      text: words,
      startsSentence: false,
    },
  };
}

const list = (type: 'bulletList' | 'orderedList', ...items: string[]): DraftNode => ({
  type,
  content: items.map((words) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [text(words)] }],
  })),
});

const MASH =
  'A multi-agency safeguarding hub (MASH) is where the police and other agencies share information.';
const DVPN =
  'Domestic violence protection notices keep a suspect away from a victim.\n\nA court order may follow.';

const blocks: DraftNode[] = [
  heading(1, 'Protecting vulnerable people and supporting victims'),
  { type: 'judgment', attrs: { question: 'q3', grade: 'requires-improvement' } },
  heading(2, 'Initial response'),
  paragraph(
    text('We visited one of the hubs (MASHs)'),
    footnote('mash', 'MASH', MASH),
    text(' & found that <forms> were *not* always complete; "the 101 line" had 1_000 calls.'),
  ),
  heading(2, 'Investigating crimes involving vulnerable people'),
  paragraph(
    text('When we scrutinised '),
    claim('18 cases', 'whole'),
    text(' that involved vulnerable victims, there was evidence of an effective investigation in '),
    claim('17 of them'),
    text('. The force uses notices (DVPNs)'),
    footnote('dvpn', 'DVPN', DVPN),
    text(' and hubs'),
    footnote('mash', 'MASH', MASH),
    text('.'),
  ),
  paragraph(
    { type: 'text', text: 'Strong words', marks: [{ type: 'bold' }] },
    text(' and '),
    { type: 'text', text: 'leaning ones', marks: [{ type: 'italic' }] },
    { type: 'hardBreak' },
    text('on a new line.'),
  ),
  {
    type: 'figure',
    attrs: {
      id: 'arrests',
      title: 'Arrests per 100 domestic abuse offences',
      bars: [
        { label: 'West Mercia Police', value: 47.25 },
        { label: 'England and Wales', value: 1249 },
      ],
      unit: 'arrests per 100 offences',
      source: '2017 data return',
      alternativeText: 'Bar chart: West Mercia Police is far below England and Wales.',
      pointsToAnnex: true,
    },
  },
  heading(2, 'Areas for improvement'),
  list(
    'bulletList',
    'The force should re-assess the risk to victims where attendance is delayed.',
    'The force should make sure that DASH forms are complete.',
  ),
  heading(2, 'Recommendations'),
  list('orderedList', 'draw up a profile;', 'act on it.'),
  list('orderedList', 'begin at one again.'),
];

const annex: DraftNode[] = [
  heading(1, 'Annex A – About the data'),
  paragraph(text('The sample is small: its results are indicative and were read with other evidence.')),
  {
    type: 'table',
    attrs: {
      id: 'eliminations',
      caption: 'Case files left out, and why',
      columns: ['Reason', 'Case files', 'Replaced by'],
      rows: [
        ['Sealed by the court', '1', 'WM-0061'],
        ['Missing | not found', '2', 'WM-0062, WM-0063'],
      ],
    },
  },
];

export const SECTION: SectionDocument = {
  title: 'PEEL Effectiveness 2017',
  subtitle: 'An inspection of West Mercia Police',
  force: 'West Mercia Police',
  inspectorate: 'HMICFRS',
  marking: 'OFFICIAL – SENSITIVE',
  year: 2017,
  question: { id: 'q3', code: 'Q3', title: 'Protecting vulnerable people and supporting victims' },
  hasContents: false,
  judgment: null,
  judgments: {
    q3: {
      question: 'q3',
      label: 'Requires improvement',
      symbol: '◐',
      lastInspected: 2017,
      isCarried: false,
    },
  },
  blocks,
  annex,
  footnotes: [
    { number: 1, id: 'mash', term: 'MASH', text: MASH },
    { number: 2, id: 'dvpn', term: 'DVPN', text: DVPN },
  ],
  figures: [{ number: 1, id: 'arrests' }],
  staleClaims: 1,
  isExample: true,
  generatedOn: '2018-03-03',
  language: 'en-GB',
};

const carried = heading(1, 'Investigating crime and reducing re-offending');

/** Two questions, one of them carried forward, with a table of contents. */
export const REPORT: SectionDocument = {
  ...SECTION,
  question: null,
  hasContents: true,
  judgments: {
    ...SECTION.judgments,
    q2: { question: 'q2', label: 'Good', symbol: '●', lastInspected: 2016, isCarried: true },
  },
  blocks: [carried, { type: 'judgment', attrs: { question: 'q2', grade: 'good' } }, ...blocks],
};
