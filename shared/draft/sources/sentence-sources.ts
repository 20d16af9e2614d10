import { blocksOf } from '@shared/draft/block-changes';
import { findingOf } from '@shared/draft/checks/checked-section';
import { isComputedOrigin } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { claimsOf, plainText, textSpans } from '@shared/draft/node-text';
import { type Sentence, sentencesOfNode } from '@shared/draft/sentences';
import type { DraftBlock, Row, Section, Snapshot } from '@shared/inspection/entities';

/**
 * What a sentence of the draft rests on. `claim`: a number in it is bound to the evidence; `finding`: it was compiled
 * from a finding; `tied`: a person said which finding it rests on; `compiled`: it comes from the judgment, an area for
 * improvement, a cause of concern or the sample; `none`: nobody has said.
 */
export type SentenceSource = 'claim' | 'finding' | 'tied' | 'compiled' | 'none';

export interface SourcedSentence extends Sentence {
  block: string;
  source: SentenceSource;
  /** The finding behind it; null where it rests on none. */
  finding: string | null;
}

function isRunningText(node: DraftNode): boolean {
  return node.type === 'paragraph' || node.type === 'bulletList' || node.type === 'orderedList';
}

/** Numbers may have been accepted since the compile: compared without them. */
function withoutNumbers(node: DraftNode, sentence: Sentence): string {
  const text = plainText(node);
  const claims = textSpans(node).filter(
    ({ claim, from, to }) => claim !== null && from < sentence.to && to > sentence.from,
  );
  let words = '';
  let at = sentence.from;
  for (const { from, to } of claims) {
    words += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return words + text.slice(at, sentence.to);
}

function compiledSentences(node: DraftNode | null): Set<string> {
  if (node === null) return new Set();
  return new Set(sentencesOfNode(node).map((sentence) => withoutNumbers(node, sentence)));
}

function sourcesOfBlock(block: Row<'draftBlock'>, tied: ReadonlyMap<string, string>): SourcedSentence[] {
  const { node } = block;
  const finding = findingOf(block);
  const compiled = compiledSentences(block.compiled);
  const spans = textSpans(node).filter(({ claim }) => claim !== null);
  return sentencesOfNode(node).map((sentence) => {
    const made = (source: SentenceSource, of: string | null = null): SourcedSentence => ({
      ...sentence,
      block: block.id,
      source,
      finding: of,
    });
    if (spans.some(({ from, to }) => from < sentence.to && to > sentence.from)) return made('claim', finding);
    const tie = tied.get(sentence.words);
    if (tie !== undefined) return made('tied', tie);
    if (!compiled.has(withoutNumbers(node, sentence))) return made('none');
    return finding === null ? made('compiled') : made('finding', finding);
  });
}

/** Sentences that a person tied to a finding, by their words: once the words change, the tie is gone. */
function tiesOf(section: Section, snapshot: Snapshot): Map<string, string> {
  const findings = new Set(snapshot.finding.map(({ id }) => id));
  return new Map(
    Object.values(section.sources ?? {})
      .filter(({ finding }) => findings.has(finding))
      .map(({ sentence, finding }) => [sentence, finding]),
  );
}

/** Each sentence of a section's running text with what it rests on, in reading order; the annex is computed as a whole. */
export function sentenceSources(section: Row<'section'>, snapshot: Snapshot): SourcedSentence[] {
  const tied = tiesOf(section, snapshot);
  return blocksOf(section.id, snapshot.draftBlock)
    .filter((block) => isRunningText(block.node) && !isUntouchedComputed(block))
    .flatMap((block) => sourcesOfBlock(block, tied));
}

function isUntouchedComputed(block: DraftBlock): boolean {
  return (
    isComputedOrigin(block.origin) &&
    block.compiled !== null &&
    plainText(block.node) === plainText(block.compiled)
  );
}

/** Of a section: the sentences that rest on nothing anybody has named. */
export function sentencesWithoutSource(section: Row<'section'>, snapshot: Snapshot): SourcedSentence[] {
  return sentenceSources(section, snapshot).filter(({ source }) => source === 'none');
}

/** The sentence of a block that prints a claim. */
export function sentenceOfClaim(node: DraftNode, claimId: string): string {
  if (!claimsOf(node).some(({ id }) => id === claimId)) return '';
  const span = textSpans(node).find(({ claim }) => claim?.id === claimId);
  const holding = sentencesOfNode(node).find(
    ({ from, to }) => span !== undefined && span.from < to && span.to > from,
  );
  return holding?.words ?? '';
}
