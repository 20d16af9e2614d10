import { useFramework } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Text, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { Criterion } from '@shared/review/instrument';
import { blankCriterion, moved, numbered, tidied } from '@shared/review/instrument-draft';
import { announce } from '@ui/LiveRegion';
import { PageHeader } from '@ui/PageHeader';
import { PageSection } from '@ui/PageSection';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CriterionEditor } from './CriterionEditor';
import { CriterionList } from './CriterionList';
import classes from './Instruments.module.css';
import { discardAct, newCriterionId } from './instrument-acts';
import { JudgementFields } from './JudgementFields';
import { PublishDialog } from './PublishDialog';

interface Props {
  draft: Row<'instrument'>;
  onClose: () => void;
}

/** The draft of a version: written as it is typed, used by no review before it is published. */
export function InstrumentEditor({ draft, onClose }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const form = useRowForm({
    table: 'instrument',
    row: draft,
    fields: ['title', 'criteria', 'derivation', 'overall'],
    label: () => 'Edit the draft of the checklist',
    keepable: (values) => ({ ...values, criteria: values.criteria.map(tidied) }),
  });
  const criteria = useWatch({ control: form.control, name: 'criteria' });
  const [chosen, setChosen] = useState(criteria[0]?.id);
  const [isPublishing, setPublishing] = useState(false);
  const current = criteria.find(({ id }) => id === chosen) ?? criteria[0];

  const write = (next: readonly Criterion[]) => form.setValue('criteria', numbered(next));
  const change = (criterion: Criterion) =>
    write(criteria.map((one) => (one.id === criterion.id ? criterion : one)));
  const move = (from: number, step: 1 | -1) => {
    const to = from + step;
    if (to < 0 || to >= criteria.length) return;
    write(moved(criteria, from, to));
    announce(`Criterion ${from + 1} is now criterion ${to + 1}.`);
  };
  const add = () => {
    const criterion = blankCriterion(newCriterionId());
    write([...criteria, criterion]);
    setChosen(criterion.id);
  };
  const remove = (criterion: Criterion) => {
    const at = criteria.findIndex(({ id }) => id === criterion.id);
    const left = criteria.filter(({ id }) => id !== criterion.id);
    write(left);
    setChosen((left[at] ?? left.at(-1))?.id);
    announce(`Criterion ${criterion.number} is removed.`);
  };

  return (
    <div className={classes.page}>
      <PageHeader
        title={`Draft of version ${draft.version}`}
        summary="Kept as you type. No review is made on a draft."
        actions={
          <>
            <Button variant="default" onClick={onClose}>
              Back to the versions
            </Button>
            <Button
              variant="default"
              onClick={() => {
                onClose();
                void workspace.commit(discardAct(draft));
              }}
            >
              Discard draft
            </Button>
            <Button onClick={() => setPublishing(true)}>Publish</Button>
          </>
        }
      />
      <TextInput label="Title of the checklist" maw="40rem" {...form.register('title')} />
      <PageSection
        title="Criteria"
        description="Alt with the up and down arrows moves a criterion. A reworded criterion has to be answered again when a review moves to this version."
      >
        <div className={classes.editor}>
          <CriterionList
            criteria={criteria}
            current={current?.id}
            onChoose={setChosen}
            onMove={move}
            onAdd={add}
          />
          {current === undefined ? (
            <Text c="dimmed">Add a criterion to say what the checklist asks.</Text>
          ) : (
            <CriterionEditor
              key={current.id}
              criterion={current}
              framework={framework}
              onChange={change}
              onRemove={() => remove(current)}
            />
          )}
        </div>
      </PageSection>
      <JudgementFields control={form.control} />
      {isPublishing && (
        <PublishDialog
          draft={{ ...draft, ...form.getValues() }}
          onClose={() => setPublishing(false)}
          onPublished={onClose}
        />
      )}
    </div>
  );
}
