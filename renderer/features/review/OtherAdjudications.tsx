import { memberName, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { Message } from '@ui/Message';
import { judged } from './AnswerCell';
import { letStandAct } from './review-acts';

interface Props {
  caseFile: Row<'caseFile'>;
  /** All adjudications of the pair, the one that counts first. */
  adjudications: readonly Row<'review'>[];
}

/** Two people settled the same pair without seeing each other: a person says which one stands. */
export function OtherAdjudications({ caseFile, adjudications }: Props) {
  const workspace = useWorkspace();
  const inspection = useInspection();
  return (
    <Stack gap="xs">
      <Message meaning="attention" title="This pair was adjudicated by more than one person.">
        Until somebody says which one stands, the one completed last is counted. The journal keeps both.
      </Message>
      {adjudications.map((review, at) => (
        <Group key={review.id} align="flex-start" justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">
            {memberName(inspection, review.reviewer)}
            {review.completedAt != null && `, ${writeInstant(review.completedAt)}`}: {judged(review)}.{' '}
            {review.confirmation?.reason} {at === 0 && <strong>Counted now.</strong>}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            aria-label={`Let this one stand, by ${memberName(inspection, review.reviewer)}`}
            onClick={() => void workspace.commit(letStandAct(caseFile, review, adjudications))}
          >
            Let this one stand
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
