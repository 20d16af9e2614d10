import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { usualNoun } from '@shared/draft/binding';
import { claimHouse, claimValue, wordedClaim } from '@shared/draft/claim';
import type { ClaimWording } from '@shared/draft/draft-node';
import type { AnswerValue } from '@shared/review/instrument';
import { wilson95, writeInterval } from '@shared/review/interval';
import type { Editor } from '@tiptap/react';
import { useForm, useWatch } from 'react-hook-form';
import { ClaimPreview } from './ClaimPreview';
import { type ClaimToInsert, insertClaim, insertComparison } from './claim-commands';
import { WORDINGS } from './claim-wordings';
import { ANSWERS, partsOf, queryFor } from './file-claim-query';

interface Props {
  editor: Editor;
  place: { from: number; to: number };
  /** True: the same question of two parts of the files. */
  isComparison: boolean;
  onClose: () => void;
}

interface Fields {
  criterion: string;
  part: string;
  /** The part it is compared with. */
  otherPart: string;
  answer: AnswerValue;
  wording: ClaimWording;
  /** Empty: the usual noun of the query. */
  noun: string;
}

/** What was asked, of which files, which answer, and how it is worded. */
export function FileClaimForm({ editor, place, isComparison, onClose }: Props) {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const { control, setValue, register } = useForm<Fields>({
    defaultValues: {
      criterion: 'overall',
      part: isComparison ? 'flag:vulnerable-victim' : 'all',
      otherPart: 'all',
      answer: 'yes',
      wording: 'n-of-d',
      noun: '',
    },
  });
  const fields = useWatch({ control }) as Fields;
  const instrument = framework.instruments[0];
  if (instrument === undefined) return null;

  const house = claimHouse(snapshot, framework);
  const claimOf = (part: string, ownNoun: string): ClaimToInsert => {
    const query = queryFor(instrument, fields.criterion, part, fields.answer);
    const noun = ownNoun.trim() === '' ? usualNoun(query, framework) : ownNoun.trim();
    return { query, value: claimValue(query, snapshot), wording: fields.wording, noun };
  };
  const one = claimOf(fields.part, fields.noun);
  const other = claimOf(fields.otherPart, '');
  const shown = isComparison ? [one, other] : [one];
  const words = shown.map(
    ({ value, ...plan }) => wordedClaim({ ...plan, id: 'preview', startsSentence: false }, value, house).text,
  );
  const isEmpty = shown.some(({ value }) => value.d === 0);
  const isSame = isComparison && fields.part === fields.otherPart;
  const intervals = shown.map(
    ({ value: { n, d } }) => `${n} of ${d}; 95% interval ${writeInterval(wilson95(n, d))}`,
  );

  return (
    <>
      <Select
        label="What was asked"
        searchable
        allowDeselect={false}
        value={fields.criterion}
        onChange={(criterion) => criterion !== null && setValue('criterion', criterion)}
        data={[
          { value: 'overall', label: instrument.overall.text },
          ...instrument.criteria.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` })),
        ]}
      />
      <Select
        label="Of which files"
        allowDeselect={false}
        value={fields.part}
        onChange={(part) => part !== null && setValue('part', part)}
        data={partsOf(framework)}
      />
      {isComparison && (
        <Select
          label="Compared with which files"
          allowDeselect={false}
          value={fields.otherPart}
          onChange={(part) => part !== null && setValue('otherPart', part)}
          data={partsOf(framework)}
          error={isSame ? 'Choose two different parts of the files.' : undefined}
        />
      )}
      <SegmentedControl
        aria-label="Which answer is counted"
        value={fields.answer}
        data={ANSWERS}
        onChange={(answer) => setValue('answer', answer)}
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
        description={`In the plural. Leave empty for “${usualNoun(queryFor(instrument, fields.criterion, fields.part, fields.answer), framework)}”`}
        {...register('noun')}
      />
      <ClaimPreview
        words={words.join(', compared with ')}
        note={
          isEmpty
            ? 'No completed review answers this yet.'
            : `${intervals.join('; beside ')}, for your eyes only`
        }
        canInsert={!isEmpty && !isSame}
        onClose={onClose}
        onInsert={() => {
          onClose();
          if (isComparison) insertComparison(editor, [one, other], house, place.from, place.to);
          else insertClaim(editor, one, house, place.from, place.to);
        }}
      />
    </>
  );
}
