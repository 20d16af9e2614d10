import { blocksOf } from '@shared/draft/block-changes';
import { remarksOf } from '@shared/draft/moderation/remarks';
import type { Instant, Row, Snapshot } from '@shared/inspection/entities';

/** A remark on its way into an exported document. */
export interface DocumentComment {
  /** Which block it is about: an index into the document's blocks, followed by its annex. */
  block: number;
  /** The words it is about; empty for the whole block. */
  about: string;
  author: string;
  at: Instant;
  text: string;
}

const LEADS = { comment: '', suggestion: 'Suggested instead: ', challenge: 'Challenge by the force: ' };

function decision(state: 'open' | 'accepted' | 'not-accepted', reason: string): string {
  if (state === 'open') return '';
  const because = reason === '' ? '' : `: ${reason}`;
  return ` (${state === 'accepted' ? 'Accepted' : 'Not accepted'}${because})`;
}

/**
 * The remarks of a section that still have a place in what is exported, in the order of the text.
 * @param exported the blocks of the document, its annex last; those of the section unless said otherwise
 */
export function commentsOf(
  section: Row<'section'>,
  snapshot: Snapshot,
  exported: readonly Pick<Row<'draftBlock'>, 'id'>[] = blocksOf(section.id, snapshot.draftBlock),
): DocumentComment[] {
  const places = new Map(exported.map(({ id }, index) => [id, index]));
  const team = snapshot.inspection[0]?.team ?? [];
  return remarksOf(section)
    .flatMap((remark) => {
      const block = places.get(remark.block);
      if (block === undefined || (remark.kind === 'comment' && remark.state !== 'open')) return [];
      return [
        {
          block,
          about: remark.about,
          author: team.find(({ id }) => id === remark.by)?.name ?? remark.by,
          at: remark.at,
          text: `${LEADS[remark.kind]}${remark.text}${decision(remark.state, remark.reason)}`,
        },
      ];
    })
    .sort((one, other) => one.block - other.block || one.at - other.at);
}
