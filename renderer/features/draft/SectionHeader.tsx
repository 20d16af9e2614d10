import { Button, Group, Text, Title } from '@mantine/core';
import { OVERVIEW } from '@shared/draft/compile/overview';
import type { Offer } from '@shared/draft/recompile';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { StatusMark } from '@ui/StatusMark';
import { memo } from 'react';
import { staleWords } from './DraftOutline';
import classes from './DraftRoom.module.css';
import { ExportMenu } from './ExportMenu';

interface Props {
  question: Question;
  section: Row<'section'>;
  stale: number;
  offers: readonly Offer[];
  onCompare: () => void;
  onAcceptAll: () => void;
  flush: () => Promise<void>;
}

/** Where the section stands, and what can be done with it as a whole. */
export const SectionHeader = memo(function SectionHeader({
  question,
  section,
  stale,
  offers,
  onCompare,
  onAcceptAll,
  flush,
}: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <Title order={1} className={classes.title}>
          {question.id === OVERVIEW ? question.title : `${question.code} ${question.title}`}
        </Title>
        <div className={classes.status}>
          {stale === 0 ? (
            <StatusMark meaning="good">Every claim is up to date</StatusMark>
          ) : (
            <>
              <StatusMark meaning="attention">{staleWords(stale)}</StatusMark>
              <Button size="compact-sm" variant="light" onClick={onAcceptAll}>
                Accept all stale claims
              </Button>
            </>
          )}
          {offers.length > 0 && (
            <StatusMark meaning="information">
              {offers.length === 1 ? 'One passage differs' : `${offers.length} passages differ`} from the
              evidence
            </StatusMark>
          )}
          <Text component="span" c="dimmed" size="xs">
            Compiled {writeInstant(section.compiledAt)}
          </Text>
        </div>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onCompare}>
          Compile again
        </Button>
        <ExportMenu question={question} section={section} flush={flush} />
      </Group>
    </header>
  );
});
