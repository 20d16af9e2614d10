import { plainText } from '@shared/draft/node-text';
import { sentenceAt } from '@shared/draft/sentences';
import type { Sheet } from '@shared/export/scores/sheet';
import type { Inspection, Row, Snapshot } from '@shared/inspection/entities';
import { dayOf, writeDay } from '@shared/text/day';
import { placeOfWords, type RemarkRow, remarksOf } from './remarks';

/** The sentence a challenge is about, as the draft has it now; the words it quoted when they are gone. */
export function sentenceOf(remark: RemarkRow, block: Row<'draftBlock'> | undefined): string {
  const text = block === undefined ? '' : plainText(block.node);
  const place = placeOfWords(remark.about, text);
  if (place === null) return remark.about === '' ? text : remark.about;
  return sentenceAt(text, place.from)?.words ?? remark.about;
}

const DECISIONS: Record<RemarkRow['state'], string> = {
  open: 'Open',
  accepted: 'Accepted',
  'not-accepted': 'Not accepted',
};

/** The factual-accuracy log of a section as a table that leaves the app: every challenge, decided or not. */
export function accuracyLog(section: Row<'section'>, snapshot: Snapshot, inspection: Inspection): Sheet {
  const blocks = new Map(snapshot.draftBlock.map((block) => [block.id, block]));
  const name = (id: string) => inspection.team.find((member) => member.id === id)?.name ?? id;
  const challenges = remarksOf(section)
    .filter(({ kind }) => kind === 'challenge')
    .sort((one, other) => one.at - other.at);
  return {
    name: 'Factual accuracy',
    columns: [
      { title: 'Number', width: 8 },
      { title: 'Sentence in the draft', width: 60 },
      { title: 'Challenge', width: 60 },
      { title: 'Made by', width: 24 },
      { title: 'Received', width: 18 },
      { title: 'Decision', width: 14 },
      { title: 'Reason', width: 60 },
      { title: 'Decided by', width: 24 },
      { title: 'Decided on', width: 18 },
    ],
    rows: challenges.map((remark, index) => [
      index + 1,
      sentenceOf(remark, blocks.get(remark.block)),
      remark.text,
      remark.by,
      writeDay(dayOf(remark.at)),
      DECISIONS[remark.state],
      remark.reason,
      remark.decidedBy === '' ? null : name(remark.decidedBy),
      remark.decidedAt === null ? null : writeDay(dayOf(remark.decidedAt)),
    ]),
  };
}
