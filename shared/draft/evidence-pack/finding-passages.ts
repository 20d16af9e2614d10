import { heading, paragraph, text } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { describeSource } from '@shared/evidence/describe-source';
import { quantifiedPoints } from '@shared/evidence/quantified-points';
import { strengthOf } from '@shared/evidence/strength';
import type { Row, Snapshot, Stance } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { redact } from './redact';

const STANCES: Record<Stance, string> = {
  supporting: 'Supports',
  contradicting: 'Contradicts',
  context: 'Context',
};
const ORDER: Stance[] = ['supporting', 'contradicting', 'context'];

function rowsOf(links: readonly Row<'evidenceLink'>[], snapshot: Snapshot): string[][] {
  return [...links]
    .sort((one, other) => ORDER.indexOf(one.stance) - ORDER.indexOf(other.stance))
    .map((link) => {
      const { kind, text: words } = describeSource(link.source, snapshot);
      const addressed =
        link.stance !== 'contradicting'
          ? ''
          : link.addressed.trim() === ''
            ? 'Not addressed yet'
            : redact(link.addressed);
      // What the app says of a case file or a count names nobody; everything else was written by a person.
      const isComputed = link.source.kind === 'review' || link.source.kind === 'count';
      return [STANCES[link.stance], kind, isComputed ? words : redact(words), addressed];
    });
}

/** The findings of a section with their evidence for and against, and how well each stands. */
export function findingPassages(section: Row<'section'>, snapshot: Snapshot): DraftNode[] {
  const findings = snapshot.finding.filter(({ question }) => question === section.question).sort(byPosition);
  const passages = findings.flatMap((finding): DraftNode[] => {
    const links = snapshot.evidenceLink.filter((link) => link.finding === finding.id);
    const held = quantifiedPoints(finding, links, snapshot).words;
    const strength = `How it stands: ${strengthOf(finding, links, snapshot).words}.`;
    const rows = rowsOf(links, snapshot);
    return [
      heading(3, redact(finding.statement)),
      paragraph(text(held === '' ? strength : `${strength} Held by ${held}.`)),
      ...(rows.length === 0
        ? [paragraph(text('No evidence is linked to this finding.'))]
        : [
            {
              type: 'table' as const,
              attrs: {
                id: `finding-${finding.id}`,
                caption: 'Evidence for and against',
                columns: ['Stance', 'Source', 'What it says', 'How it was addressed'],
                rows,
              },
            },
          ]),
    ];
  });
  const none = paragraph(text('This section has no finding yet.'));
  return [heading(2, 'Findings'), ...(passages.length === 0 ? [none] : passages)];
}
