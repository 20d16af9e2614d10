import { blocksOf } from '@shared/draft/block-changes';
import { speaksOfTheSame } from '@shared/draft/claim';
import { textSpans } from '@shared/draft/node-text';
import type { EvidenceSource, Row, Snapshot } from '@shared/inspection/entities';
import { canonicalJson, toJson } from '@shared/journal/canonical-json';
import { type SourcedSentence, sentenceSources } from './sentence-sources';

/** A piece of evidence and the sentences of a section that use it. */
export interface EvidenceUses {
  source: EvidenceSource;
  /** Findings it was linked to, in this section. */
  findings: string[];
  sentences: SourcedSentence[];
}

const keyOf = (source: EvidenceSource) => canonicalJson(toJson(source));

/** For a count only the sentences that print it; for all else, every sentence that rests on its finding. */
function usedBy(
  source: EvidenceSource,
  findings: readonly string[],
  sentences: readonly SourcedSentence[],
  blocks: readonly Row<'draftBlock'>[],
): SourcedSentence[] {
  const resting = sentences.filter(({ finding }) => finding !== null && findings.includes(finding));
  if (source.kind !== 'count') return resting;
  const nodes = new Map(blocks.map((block) => [block.id, block.node]));
  return sentences.filter((sentence) => {
    const node = nodes.get(sentence.block);
    if (node === undefined) return false;
    return textSpans(node).some(
      ({ claim, from, to }) =>
        claim !== null &&
        from < sentence.to &&
        to > sentence.from &&
        speaksOfTheSame(claim, { ...claim, query: source.query }),
    );
  });
}

/** Every piece of evidence behind a section, once, with the sentences that use it. */
export function evidenceUses(section: Row<'section'>, snapshot: Snapshot): EvidenceUses[] {
  const sentences = sentenceSources(section, snapshot);
  const blocks = blocksOf(section.id, snapshot.draftBlock);
  const meant = new Set(
    snapshot.finding.filter(({ question }) => question === section.question).map(({ id }) => id),
  );
  const pieces = new Map<string, { source: EvidenceSource; findings: string[] }>();
  for (const { finding, source } of snapshot.evidenceLink) {
    if (!meant.has(finding)) continue;
    const piece = pieces.get(keyOf(source)) ?? { source, findings: [] };
    if (!piece.findings.includes(finding)) piece.findings.push(finding);
    pieces.set(keyOf(source), piece);
  }
  return [...pieces.values()].map(({ source, findings }) => ({
    source,
    findings,
    sentences: usedBy(source, findings, sentences, blocks),
  }));
}
