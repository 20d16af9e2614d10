import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import type { Inspection, Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import type { CheckedSection, CheckResult, ResultInNode, Severity, TextRange } from './check';
import { EVIDENCE_NOUN, typedNumbers } from './check-numbers';
import { isComputed } from './checked-section';

interface Identifier {
  what: string;
  pattern: RegExp;
  severity: Severity;
}

const RANK =
  '(?:PC|PCSO|DC|WPC|Sgt|PS|DS|Insp|DI|DCI|CI|Ch Insp|Supt|Constable|Sergeant|Inspector|Superintendent|Detective)';

const IDENTIFIERS: Identifier[] = [
  { what: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, severity: 'block' },
  {
    what: 'a telephone number',
    pattern: /(?:\+44[ -]?(?:\(0\)[ -]?)?|\b0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/g,
    severity: 'block',
  },
  {
    what: 'a crime reference',
    pattern: /\b\d{2}[A-Z]{0,2}\/\d{3,}[A-Z]?\/\d{2,4}\b|\b[0-9a-f]{32,}\b/g,
    severity: 'block',
  },
  {
    what: 'a date of birth',
    pattern: /\b(?:born(?: on)?|DOB:?|date of birth:?)(?: (?:is|was))? (?:the )?\d[\w/. -]{3,20}\d/gi,
    severity: 'block',
  },
  {
    what: 'a collar number',
    pattern: new RegExp(`\\b(?:collar (?:number |no\\.? ?)|${RANK} ?)\\d{2,6}\\b`, 'g'),
    severity: 'block',
  },
  {
    what: 'a name',
    pattern: new RegExp(
      `\\b(?:${RANK}|Mr|Mrs|Ms|Miss|Dr) (?:[A-Z]\\. ?)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?\\b`,
      'g',
    ),
    severity: 'block',
  },
  { what: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, severity: 'warn' },
  { what: 'the reference of a case file', pattern: /\b[A-Z]{2,3}-\d{3,5}\b/g, severity: 'warn' },
];

/** Ranks and roles that follow one another without a name: "Sergeant Inspector" is none. */
const NO_NAME = /\b(?:Constable|Sergeant|Inspector|Superintendent|Detective|Chief|Officer|Officers|Police)$/;

interface Secret {
  what: string;
  words: string;
}

function known(words: string, secrets: readonly Secret[]): [number, string, string][] {
  return secrets.flatMap((secret): [number, string, string][] => {
    const at = secret.words.length < 4 ? -1 : words.indexOf(secret.words);
    return at < 0 ? [] : [[at, secret.words, secret.what]];
  });
}

function identifiersIn(text: string, secrets: readonly Secret[]): ResultInNode[] {
  const results: (ResultInNode & { range: TextRange })[] = [];
  const add = (from: number, words: string, what: string, severity: Severity) => {
    const range = { from, to: from + words.length };
    if (results.some((other) => range.from < other.range.to && range.to > other.range.from)) return;
    results.push({
      rule: 'identifier',
      severity,
      range,
      message: `“${words}” looks like ${what}: a draft names nobody.`,
    });
  };
  for (const [at, words, what] of known(text, secrets)) add(at, words, what, 'block');
  for (const { what, pattern, severity } of IDENTIFIERS)
    for (const match of text.matchAll(pattern))
      if (!NO_NAME.test(match[0])) add(match.index, match[0], what, severity);
  return results;
}

/** What is found in each node for these names and references: typing changes neither. */
const identifiersFor = onceFor((files: readonly Row<'caseFile'>[]) =>
  onceFor((team: Inspection['team']) => {
    const secrets: Secret[] = [
      ...files.map(({ crimeReference }) => ({ what: 'the force’s crime reference', words: crimeReference })),
      ...team.map(({ name }) => ({ what: 'the name of a member of the team', words: name })),
    ];
    return onceFor((node: DraftNode): ResultInNode[] => identifiersIn(plainText(node), secrets));
  }),
);

/** Names, references, dates of birth, telephone and collar numbers: none of them belongs in a draft. */
export function checkIdentifiers({ blocks, snapshot, inspection }: CheckedSection): CheckResult[] {
  const identifiers = identifiersFor(snapshot.caseFile)(inspection.team);
  return blocks.flatMap(({ id, node }) => identifiers(node).map((found) => ({ ...found, blockId: id })));
}

/** Typed counts of one to four people. */
export function checkSmallNumbers({ blocks }: CheckedSection): CheckResult[] {
  return blocks
    .filter((block) => !isComputed(block))
    .flatMap((block) =>
      typedNumbers(block.node)
        .filter(({ kind, value }) => kind === 'count' && value !== null && value >= 1 && value <= 4)
        .filter((number) => EVIDENCE_NOUN.test(block.text.slice(number.to)))
        .map((number) => ({
          rule: 'small-cell',
          severity: 'warn',
          blockId: block.id,
          range: { from: number.from, to: number.to },
          message: `“${number.text}” is a small number of people or cases: make sure that nobody can be recognised.`,
        })),
    );
}
