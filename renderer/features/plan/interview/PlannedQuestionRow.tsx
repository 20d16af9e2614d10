import { useAutosave } from '@data/useAutosave';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { PlanEntry } from '@shared/notes/plan/interview-plan';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useRef, useState } from 'react';
import { changeQuestion, dropChanges } from './interview-acts';
import classes from './PlannedQuestion.module.css';

interface Props {
  entry: PlanEntry;
  /** "Q3, question 4": how its fields are told apart. */
  name: string;
  timesAsked: number;
}

const rolesIn = (typed: string) =>
  typed
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '');

/** One planned question. The first change of a built-in one makes it the inspection's own wording. */
export function PlannedQuestionRow({ entry, name, timesAsked }: Props) {
  const workspace = useWorkspace();
  const [typed, setTyped] = useState<{ text: string; roles: string } | null>(null);
  const waiting = useRef<{ text: string; roles: string } | null>(null);
  const change = (set: Parameters<typeof changeQuestion>[2], label: string) =>
    workspace.commit(changeQuestion(workspace, entry, set, label));

  const autosave = useAutosave(async () => {
    const now = waiting.current;
    if (now === null) return;
    await change({ text: now.text, roles: rolesIn(now.roles) }, 'Change a question of the interview plan');
    if (waiting.current === now) waiting.current = null;
  });

  const shown = typed ?? { text: entry.text, roles: entry.roles.join(', ') };
  const type = (set: Partial<typeof shown>) => {
    const now = { ...shown, ...set };
    waiting.current = now;
    setTyped(now);
    autosave.touch();
  };
  // What is stored shows again once the field is left: an undo elsewhere must not be hidden by it.
  const leave = () =>
    void autosave.flush().then(
      () => setTyped(null),
      () => undefined,
    );

  return (
    <div className={classes.row} data-left-out={entry.isLeftOut}>
      <GrowingTextarea
        aria-label={`Wording of ${name}`}
        value={shown.text}
        placeholder="What to ask"
        disabled={entry.isLeftOut}
        onChange={(event) => type({ text: event.currentTarget.value })}
        onBlur={leave}
      />
      <TextInput
        aria-label={`Roles for ${name}`}
        value={shown.roles}
        placeholder="response officers, sergeants"
        disabled={entry.isLeftOut}
        onChange={(event) => type({ roles: event.currentTarget.value })}
        onBlur={leave}
      />
      <NativeSelect
        aria-label={`Setting of ${name}`}
        value={entry.setting}
        disabled={entry.isLeftOut}
        data={[
          { value: 'interview', label: 'Interview' },
          { value: 'focus-group', label: 'Focus group' },
        ]}
        onChange={({ currentTarget: { value } }) =>
          void change(
            { setting: value === 'interview' ? 'interview' : 'focus-group' },
            'Change the setting of a planned question',
          )
        }
      />
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {timesAsked === 0
            ? 'not asked yet'
            : timesAsked === 1
              ? 'asked in 1 note'
              : `asked in ${timesAsked} notes`}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${entry.isLeftOut ? 'Take in' : 'Leave out'} ${name}`}
          onClick={() =>
            void change(
              { isLeftOut: !entry.isLeftOut },
              entry.isLeftOut ? 'Take a question into the plan again' : 'Leave a planned question out',
            )
          }
        >
          {entry.isLeftOut ? 'Take in again' : 'Leave out'}
        </Button>
        {entry.row !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${entry.isBuiltIn ? 'Use the built-in wording of' : 'Remove'} ${name}`}
            onClick={() => void workspace.commit(dropChanges(entry))}
          >
            {entry.isBuiltIn ? 'Use the built-in wording' : 'Remove'}
          </Button>
        )}
      </Group>
    </div>
  );
}
