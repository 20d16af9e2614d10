import { newId } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, FileButton, Group, List, Modal, Stack, Text } from '@mantine/core';
import { type ImportPlan, projectAsRows } from '@shared/themes/refi/project-as-rows';
import { refiFailureWords } from '@shared/themes/refi/refi-failure';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { readRefiFile } from './read-refi-file';

type Step =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'refused'; words: string }
  | { kind: 'read'; plan: ImportPlan; lost: string[] };

/** Shows what a file of another tool becomes, and what of it is lost, before anything is created. */
export function RefiImport({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const themes = useRows('theme');
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const type =
    framework.noteTypes.find(({ provenance }) => provenance === 'document') ?? framework.noteTypes[0];
  const open = async (file: File | null) => {
    if (file === null) return;
    setStep({ kind: 'reading' });
    const answer = await readRefiFile(file);
    if (!answer.ok) return setStep({ kind: 'refused', words: refiFailureWords(answer.failure) });
    const { project, lost } = answer.value;
    const plan = projectAsRows(project, {
      themes,
      newId,
      author: workspace.author,
      type: type?.id ?? '',
      now: Date.now(),
    });
    setStep({ kind: 'read', plan, lost });
  };
  const create = async (plan: ImportPlan) => {
    onClose();
    const changes = plan.rows.map((row) => ({ op: 'put' as const, ...row }));
    if (changes.length > 0)
      await workspace.commit({ label: 'Import themes and notes from another tool', changes });
  };
  const plan = step.kind === 'read' ? step.plan : null;
  return (
    <Modal opened onClose={onClose} title="Import from another tool">
      <Stack gap="sm">
        <Text size="sm">
          A code book (.qdc) or a project (.qdpx) in the REFI-QDA standard, as NVivo, ATLAS.ti, MAXQDA and
          QualCoder write them.
        </Text>
        <FileButton
          accept=".qdc,.qdpx"
          onChange={(file) => void open(file)}
          inputProps={{ 'aria-label': 'File of another tool' }}
        >
          {(props) => (
            <Button
              {...props}
              variant={plan === null ? 'filled' : 'default'}
              loading={step.kind === 'reading'}
            >
              {plan === null ? 'Choose a file' : 'Choose another file'}
            </Button>
          )}
        </FileButton>
        {step.kind === 'refused' && <Message meaning="problem" title={step.words} />}
        {step.kind === 'read' && <Preview plan={step.plan} lost={step.lost} type={type?.label ?? ''} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {plan !== null && <Button onClick={() => void create(plan)}>{createWords(plan)}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `one ${one}` : `${count} ${many}`;

function createWords({ themes, notes }: ImportPlan): string {
  const made = [
    ...(themes.made > 0 ? [counted(themes.made, 'theme', 'themes')] : []),
    ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
  ];
  return made.length === 0 ? 'Close: everything is there' : `Create ${made.join(' and ')}`;
}

function Preview({ plan, lost, type }: { plan: ImportPlan; lost: readonly string[]; type: string }) {
  const { themes, notes, words } = plan;
  return (
    <>
      <List size="sm">
        <List.Item>{counted(themes.made, 'new theme', 'new themes')}</List.Item>
        {themes.known > 0 && (
          <List.Item>
            {counted(themes.known, 'code is a theme', 'codes are themes')} of the code book already
          </List.Item>
        )}
        {notes > 0 && (
          <List.Item>
            {counted(notes, 'note', 'notes')} ({type}), with{' '}
            {counted(words, 'coded passage', 'coded passages')}
          </List.Item>
        )}
      </List>
      {lost.length > 0 && (
        <Message meaning="attention" title="Not carried over">
          {lost.join('; ')}
        </Message>
      )}
    </>
  );
}
