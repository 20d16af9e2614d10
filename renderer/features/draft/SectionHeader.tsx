import { Button, Group, Text, Title } from '@mantine/core';
import type { CheckResult } from '@shared/draft/checks/check';
import type { Offer } from '@shared/draft/recompile';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { StatusMark } from '@ui/StatusMark';
import classes from './DraftRoom.module.css';
import { staleWords } from './DraftOutline';
import { ExportMenu } from './ExportMenu';

interface Props {
  question: Question;
  section: Row<'section'>;
  stale: number;
  offers: readonly Offer[];
  results: readonly CheckResult[];
  onCompare: () => void;
  onAcceptAll: () => void;
  flush: () => Promise<void>;
}

/** Where the section stands, and what can be done with it as a whole. */
export function SectionHeader({ question, section, stale, offers, results, onCompare, onAcceptAll, flush }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <div>
          <Title order={1}>{question.title}</Title>
          <Text c="dimmed" size="xs">
            {question.code}, compiled {writeInstant(section.compiledAt)}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={onCompare}>
            Compile again
          </Button>
          <ExportMenu question={question} section={section} stale={stale} results={results} flush={flush} />
        </Group>
      </div>
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
          <>
            <StatusMark meaning="information">
              {offers.length === 1 ? 'One passage differs' : `${offers.length} passages differ`} from the evidence
            </StatusMark>
            <Button size="compact-sm" variant="light" onClick={onCompare}>
              Look at the differences
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
