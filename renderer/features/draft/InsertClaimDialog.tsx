import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { usualNoun } from '@shared/draft/binding';
import { claimHouse, claimValue, wordedClaim } from '@shared/draft/claim';
import type { ClaimWording } from '@shared/draft/draft-node';
import type { CaseFlag, Framework } from '@shared/framework/framework';
import type { CountQuery, Subset } from '@shared/review/count-query';
import type { AnswerValue } from '@shared/review/instrument';
import { wilson95, writeInterval } from '@shared/review/interval';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { insertClaim } from './claim-commands';
import { WORDINGS } from './claim-wordings';

interface Props {
  editor: Editor;
  onClose: () => void;
}

interface Fields {
  criterion: string;
  /** "all", "flag:…" or "offence:…". */
  part: string;
  answer: AnswerValue;
  wording: ClaimWording;
  /** Empty: the usual noun of the query. */
  noun: string;
}

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-shown', label: 'File does not show' },
];

function subsetOf(part: string): Subset {
  const [kind, id] = part.split(':');
  if (kind === 'flag') return { flag: id as CaseFlag };
  return kind === 'offence' && id !== undefined ? { offenceType: id } : {};
}

function parts(framework: Framework) {
  return [
    { value: 'all', label: 'All case files' },
    ...framework.caseFlags.map(({ id, label }) => ({ value: `flag:${id}`, label: `Flag: ${label}` })),
    ...framework.offenceTypes.map(({ id, label }) => ({
      value: `offence:${id}`,
      label: `Offence: ${label}`,
    })),
  ];
}

/** A count is picked, not typed: what was asked, of which files, which answer, and how it is worded. */
export function InsertClaimDialog({ editor, onClose }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  // Where the cursor stood when the dialog opened: the dialog takes the focus.
  const [place] = useState(() => ({ from: editor.state.selection.from, to: editor.state.selection.to }));
  const { control, setValue, register } = useForm<Fields>({
    defaultValues: { criterion: 'overall', part: 'all', answer: 'yes', wording: 'n-of-d', noun: '' },
  });
  const fields = useWatch({ control }) as Fields;
  const instrument = framework.instruments[0];
  if (instrument === undefined) return null;

  const query: CountQuery = {
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    criterion: fields.criterion,
    subset: subsetOf(fields.part),
    answers: [fields.answer],
  };
  const noun = fields.noun.trim() === '' ? usualNoun(query, framework) : fields.noun.trim();
  const value = claimValue(query, snapshot);
  const house = claimHouse(snapshot, framework);
  const preview = wordedClaim(
    { id: 'preview', query, wording: fields.wording, noun, startsSentence: false },
    value,
    house,
  );

  return (
    <Modal opened onClose={onClose} title="Insert a claim" size="lg">
      <Stack gap="sm">
        <Select
          label="What was asked"
          searchable
          allowDeselect={false}
          value={fields.criterion}
          onChange={(criterion) => criterion !== null && setValue('criterion', criterion)}
          data={[
            { value: 'overall', label: instrument.overall.text },
            ...instrument.criteria.map(({ id, number, text }) => ({
              value: id,
              label: `${number}. ${text}`,
            })),
          ]}
        />
        <Select
          label="Of which files"
          allowDeselect={false}
          value={fields.part}
          onChange={(part) => part !== null && setValue('part', part)}
          data={parts(framework)}
        />
        <SegmentedControl
          aria-label="Which answer is counted"
          value={fields.answer}
          data={ANSWERS}
          onChange={(answer) => setValue('answer', answer as AnswerValue)}
        />
        <Select
          label="Wording"
          allowDeselect={false}
          value={fields.wording}
          onChange={(wording) => wording !== null && setValue('wording', wording)}
          data={WORDINGS}
        />
        <TextInput
          label="How the whole is named"
          description={`In the plural. Leave empty for “${usualNoun(query, framework)}”`}
          {...register('noun')}
        />
        <div aria-live="polite">
          <Text size="lg">“… {preview.text} …”</Text>
          <Text size="xs" c="dimmed">
            {value.d === 0
              ? 'No completed review answers this yet.'
              : `${value.n} of ${value.d}; 95% interval ${writeInterval(wilson95(value.n, value.d))}, for your eyes only`}
          </Text>
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={value.d === 0}
            onClick={() => {
              onClose();
              insertClaim(
                editor,
                { query, value, wording: fields.wording, noun },
                house,
                place.from,
                place.to,
              );
            }}
          >
            Insert claim
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
