import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Select, Text, TextInput } from '@mantine/core';
import { claimHouse, claimValue, wordedClaim } from '@shared/draft/claim';
import type { ClaimWording } from '@shared/draft/draft-node';
import { type PeopleQuery, rolesOf } from '@shared/evidence/people-query';
import { scaleOf } from '@shared/evidence/quantified-points';
import { quantifierFor } from '@shared/text/quantifier';
import type { Editor } from '@tiptap/react';
import { useForm, useWatch } from 'react-hook-form';
import { ClaimPreview } from './ClaimPreview';
import { insertClaim } from './claim-commands';
import { WORDINGS } from './claim-wordings';

interface Props {
  editor: Editor;
  place: { from: number; to: number };
  question: string;
  onClose: () => void;
}

interface Fields {
  finding: string;
  role: string;
  wording: ClaimWording;
  noun: string;
}

const EVERYBODY = 'everybody';

/** How many of those we spoke to held what a finding says: "most of the officers we spoke to". */
export function PeopleClaimForm({ editor, place, question, onClose }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const counted = snapshot.finding.filter(
    ({ id, question: of }) =>
      of === question && claimValue({ kind: 'people', finding: id, role: '' }, snapshot).d > 0,
  );
  const { control, setValue, register } = useForm<Fields>({
    defaultValues: { finding: counted[0]?.id ?? '', role: EVERYBODY, wording: 'quantifier', noun: '' },
  });
  const fields = useWatch({ control }) as Fields;
  if (counted.length === 0)
    return (
      <Text c="dimmed">
        No finding here has counted people behind it yet. In a note, say how many of those present held a
        passage, then link the passage to a finding.
      </Text>
    );
  const role = fields.role === EVERYBODY ? '' : fields.role;
  const query: PeopleQuery = { kind: 'people', finding: fields.finding, role };
  const value = claimValue(query, snapshot);
  const usual = `${role === '' ? 'people' : role} we spoke to`;
  const noun = fields.noun.trim() === '' ? usual : fields.noun.trim();
  const house = claimHouse(snapshot, framework);
  const plan = { query, wording: fields.wording, noun };
  const preview = wordedClaim({ ...plan, id: 'preview', startsSentence: false }, value, house);
  const scale = scaleOf(snapshot);
  const band = scale === undefined ? undefined : quantifierFor(scale, value.n, value.d);
  const tooFew =
    fields.wording === 'quantifier' && band?.ok === false
      ? '; too few for a word from the scale, so the count is printed'
      : '';
  return (
    <>
      <Select
        label="What they held"
        allowDeselect={false}
        value={fields.finding}
        onChange={(finding) => {
          if (finding === null) return;
          setValue('finding', finding);
          setValue('role', EVERYBODY);
        }}
        data={counted.map(({ id, statement }) => ({ value: id, label: statement }))}
      />
      <Select
        label="Who"
        allowDeselect={false}
        value={fields.role}
        onChange={(chosen) => chosen !== null && setValue('role', chosen)}
        data={[
          { value: EVERYBODY, label: 'Everybody who was counted' },
          ...rolesOf(fields.finding, snapshot).map((one) => ({ value: one, label: one })),
        ]}
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
        description={`In the plural. Leave empty for “${usual}”`}
        {...register('noun')}
      />
      <ClaimPreview
        words={preview.text}
        note={value.d === 0 ? 'Nobody of this role was counted.' : `${value.n} of ${value.d} people${tooFew}`}
        canInsert={value.d > 0}
        onClose={onClose}
        onInsert={() => {
          onClose();
          insertClaim(editor, { ...plan, value }, house, place.from, place.to);
        }}
      />
    </>
  );
}
