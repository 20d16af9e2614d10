import { useExport } from '@data/useExport';
import { useInspection } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Switch, Text, Title } from '@mantine/core';
import { accuracyLog } from '@shared/draft/moderation/accuracy-log';
import { remarksOf } from '@shared/draft/moderation/remarks';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { JudgmentModeration } from './JudgmentModeration';
import classes from './Moderation.module.css';
import { NewRemark } from './NewRemark';
import { RemarkCard } from './RemarkCard';
import { ReturnedImport } from './ReturnedImport';

interface Props {
  editor: Editor;
  section: Row<'section'>;
  question: Question;
  flush: () => Promise<void>;
}

/** The judgment under discussion, what colleagues and the force say about the draft, and what was decided. */
export function ModerationPanel({ editor, section, question, flush }: Props) {
  const snapshot = useSnapshot();
  const inspection = useInspection();
  const { said, save } = useExport();
  const [showsDecided, setShowsDecided] = useState(false);
  const remarks = remarksOf(section);
  const shown = showsDecided ? remarks : remarks.filter(({ state }) => state === 'open');
  const challenges = remarks.filter(({ kind }) => kind === 'challenge').length;
  const saveLog = () =>
    void save(
      `${inspection.force} ${inspection.year} ${question.code} factual accuracy.xlsx`,
      exportXlsx([accuracyLog(section, snapshot, inspection)]),
    );
  return (
    <>
      <JudgmentModeration question={question} />
      <NewRemark editor={editor} section={section.id} code={question.code} flush={flush} />
      <section className={classes.part} aria-label="Factual accuracy">
        <Title order={3}>Factual accuracy</Title>
        <Text size="sm" c="dimmed">
          {challenges === 0
            ? 'No challenge by the force is recorded yet.'
            : `${challenges === 1 ? 'One challenge' : `${challenges} challenges`} by the force`}
        </Text>
        <ReturnedImport section={section.id} code={question.code} flush={flush} />
        {challenges > 0 && (
          <Button size="compact-sm" variant="default" onClick={saveLog}>
            Export the list of challenges
          </Button>
        )}
        {said !== '' && <Text size="xs">{said}</Text>}
      </section>
      <section className={classes.wide} aria-label="Remarks">
        <Title order={3}>Remarks</Title>
        <Switch
          size="xs"
          my="xs"
          label="Show those that are decided"
          checked={showsDecided}
          onChange={(event) => setShowsDecided(event.currentTarget.checked)}
        />
        {shown.length === 0 && <Text c="dimmed">Nothing is open.</Text>}
        <ul className={classes.list}>
          {shown.map((remark) => (
            <RemarkCard
              key={remark.id}
              remark={remark}
              section={section.id}
              block={snapshot.draftBlock.find(({ id }) => id === remark.block)}
              editor={editor}
              flush={flush}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
