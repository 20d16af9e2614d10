import { memberName, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import type { Confirmation, Row } from '@shared/inspection/entities';
import { criteriaFor, deriveJudgement } from '@shared/review/derive';
import type { Instrument } from '@shared/review/instrument';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { AnswerCell, judged } from './AnswerCell';
import classes from './NumbersPage.module.css';
import { OtherAdjudications } from './OtherAdjudications';
import { adjudicateAct, type ReviewPlace } from './review-acts';
import type { Pair } from './review-pair';
import { settledAnswers } from './settled-answers';

interface Props {
  caseFile: Row<'caseFile'>;
  instrument: Instrument;
  pair: Pair;
  onClose: () => void;
}

interface AdjudicationFields {
  /** For each criterion on which the two differ: whose answer stands. */
  sides: Record<string, 'primary' | 'second' | ''>;
  overall: 'yes' | 'no' | '';
  reason: string;
}

/** Two reviews side by side: for each difference somebody says whose answer stands, and why. */
export function AdjudicationDialog({ caseFile, instrument, pair, onClose }: Props) {
  const workspace = useWorkspace();
  const inspection = useInspection();
  const [problem, setProblem] = useState('');
  const { primary, second, adjudicated, overruled, differing } = pair;
  const form = useForm<AdjudicationFields>({
    defaultValues: {
      sides: Object.fromEntries(differing.map(({ id }) => [id, ''])),
      overall: '',
      reason: '',
    },
  });
  if (primary === undefined || second === undefined) return null;

  const submit = form.handleSubmit(async ({ sides, overall, reason }) => {
    // Somebody else may have adjudicated this pair while the dialog was open.
    const already = workspace
      .rows('review')
      .some((row) => row.caseFile === caseFile.id && row.role === 'adjudicated');
    if (already) {
      setProblem(
        'This pair has been adjudicated in the meantime. Nothing was changed; close this and look at it.',
      );
      return;
    }
    const answers = settledAnswers(criteriaFor(instrument, caseFile), primary, second, sides);
    const derived = deriveJudgement(instrument, caseFile, answers).value;
    const place: ReviewPlace = { caseFile, instrument, role: 'adjudicated', reviewer: workspace.author };
    const decided: Omit<Confirmation, 'at'> = {
      value: overall === 'no' ? 'no' : 'yes',
      derived: derived === 'incomplete' ? 'moderate' : derived,
      reason: reason.trim(),
      by: workspace.author,
    };
    await workspace.commit(adjudicateAct(place, answers, decided));
    onClose();
  });

  return (
    <Modal opened onClose={onClose} size="xl" title={`Adjudicate ${caseFile.reference}`}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {problem !== '' && <Message meaning="problem" title={problem} />}
          {adjudicated !== undefined && overruled.length > 0 && (
            <OtherAdjudications caseFile={caseFile} adjudications={[adjudicated, ...overruled]} />
          )}
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Criterion</Table.Th>
                <Table.Th scope="col">{memberName(inspection, primary.reviewer)} (first)</Table.Th>
                <Table.Th scope="col">{memberName(inspection, second.reviewer)} (second)</Table.Th>
                <Table.Th scope="col">Stands</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map((criterion) => (
                <Table.Tr key={criterion.id}>
                  <Table.Th scope="row" className={classes.criterion}>
                    {criterion.number}. {criterion.text}
                  </Table.Th>
                  <Table.Td>
                    <AnswerCell answer={primary.answers[criterion.id]} />
                  </Table.Td>
                  <Table.Td>
                    <AnswerCell answer={second.answers[criterion.id]} />
                  </Table.Td>
                  <Table.Td>
                    {adjudicated === undefined ? (
                      <Controller
                        control={form.control}
                        name={`sides.${criterion.id}`}
                        rules={{ required: true }}
                        render={({ field, fieldState }) => (
                          <Radio.Group
                            {...field}
                            value={field.value}
                            aria-label={`Whose answer to criterion ${criterion.number} stands`}
                            error={fieldState.error && 'Choose one.'}
                          >
                            <Stack gap={6}>
                              <Radio value="primary" label="First" />
                              <Radio value="second" label="Second" />
                            </Stack>
                          </Radio.Group>
                        )}
                      />
                    ) : (
                      <AnswerCell answer={adjudicated.answers[criterion.id]} />
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Th scope="row">{instrument.overall.text}</Table.Th>
                <Table.Td>{judged(primary)}</Table.Td>
                <Table.Td>{judged(second)}</Table.Td>
                <Table.Td>
                  {adjudicated === undefined ? (
                    <Controller
                      control={form.control}
                      name="overall"
                      rules={{ required: true }}
                      render={({ field, fieldState }) => (
                        <Radio.Group
                          {...field}
                          aria-label="The judgement that stands"
                          error={fieldState.error && 'Choose one.'}
                        >
                          <Stack gap={6}>
                            <Radio value="yes" label="Effective" />
                            <Radio value="no" label="Not effective" />
                          </Stack>
                        </Radio.Group>
                      )}
                    />
                  ) : (
                    judged(adjudicated)
                  )}
                </Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
          {adjudicated === undefined ? (
            <>
              <GrowingTextarea
                label="Reason"
                minRows={2}
                error={form.formState.errors.reason?.message}
                {...form.register('reason', {
                  validate: (reason) =>
                    reason.trim() !== '' || 'Say why, so that both reviewers can follow you.',
                })}
              />
              <Group justify="flex-end">
                <Button type="submit">Adjudicate</Button>
              </Group>
            </>
          ) : (
            overruled.length === 0 && (
              <Text>
                {memberName(inspection, adjudicated.reviewer)}: {adjudicated.confirmation?.reason}
              </Text>
            )
          )}
        </Stack>
      </form>
    </Modal>
  );
}
