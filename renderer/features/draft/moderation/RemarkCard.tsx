import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Text } from '@mantine/core';
import { placeOfWords, type RemarkRow } from '@shared/draft/moderation/remarks';
import { plainText } from '@shared/draft/node-text';
import type { Row } from '@shared/inspection/entities';
import { dayOf, writeDay } from '@shared/text/day';
import type { Editor } from '@tiptap/react';
import type { Meaning } from '@ui/colours';
import { StatusMark } from '@ui/StatusMark';
import { showRange } from '../show-range';
import classes from './Moderation.module.css';
import { reopenRemarkAct } from './moderation-acts';
import { RemarkDecision } from './RemarkDecision';

interface Props {
  remark: RemarkRow;
  section: string;
  block: Row<'draftBlock'> | undefined;
  editor: Editor;
  flush: () => Promise<void>;
}

const KINDS: Record<RemarkRow['kind'], string> = {
  comment: 'Comment',
  suggestion: 'Suggestion',
  challenge: 'Challenge',
};

function standing({ kind, state }: RemarkRow): { meaning: Meaning; words: string } {
  if (state === 'open') return { meaning: 'attention', words: `${KINDS[kind]}, open` };
  if (kind === 'comment') return { meaning: 'good', words: 'Comment, closed' };
  return state === 'accepted'
    ? { meaning: 'good', words: `${KINDS[kind]}, accepted` }
    : { meaning: 'information', words: `${KINDS[kind]}, not accepted` };
}

/** One remark with the words it is about, and what was decided. */
export function RemarkCard({ remark, section, block, editor, flush }: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const name = (id: string) => team.find((member) => member.id === id)?.name ?? id;
  const { meaning, words } = standing(remark);
  const text = block === undefined ? '' : plainText(block.node);
  const place = placeOfWords(remark.about, text);
  const isLost = block === undefined || (remark.about !== '' && place === null);
  return (
    <li className={classes.remark} data-remark={remark.kind} data-state={remark.state}>
      <StatusMark meaning={meaning}>{words}</StatusMark>
      <Text size="xs" c="dimmed">
        {name(remark.by)}, {writeDay(dayOf(remark.at))}
        {remark.from === 'word' && ', from a Word document'}
      </Text>
      {remark.about !== '' && <blockquote className={classes.about}>{remark.about}</blockquote>}
      {isLost && (
        <Text size="xs">
          {remark.block === '' ? 'Its place in the draft was not found.' : 'These words have changed since.'}
        </Text>
      )}
      <p className={classes.words}>{remark.text}</p>
      {block !== undefined && (
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => showRange(editor, block.id, place)}
            aria-label={`Show me the words of this ${remark.kind}`}
          >
            Show me
          </Button>
        </Group>
      )}
      {remark.state === 'open' ? (
        <RemarkDecision remark={remark} section={section} block={block} flush={flush} />
      ) : (
        <>
          {remark.reason !== '' && <Text size="sm">Reason: {remark.reason}</Text>}
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {name(remark.decidedBy)}
              {remark.decidedAt !== null && `, ${writeDay(dayOf(remark.decidedAt))}`}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => void workspace.commit(reopenRemarkAct(section, remark))}
            >
              Open again
            </Button>
          </Group>
        </>
      )}
    </li>
  );
}
