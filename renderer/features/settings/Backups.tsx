import { sayBackupFailure, sayBytes } from '@data/backup-words';
import { bridge } from '@data/bridge';
import { useBackupState } from '@data/useBackupState';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { BackupDone, BackupFailure } from '@shared/ipc/backups';
import type { Result } from '@shared/result';
import { announce } from '@ui/LiveRegion';
import { Message } from '@ui/Message';
import { type ReactNode, useState } from 'react';
import { BackupFacts } from './BackupFacts';

const hours = [1, 2, 4, 8, 24].map((number) => ({
  value: String(number),
  label: number === 1 ? 'Every hour' : `Every ${number} hours`,
}));

/** Where sealed copies of everything go, when the last one was made, and the way back. */
export function Backups({ restore }: { restore: ReactNode }) {
  const [state, lookAgain] = useBackupState();
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Result<BackupDone, BackupFailure> | null>(null);
  if (state === null) return null;

  async function run(channel: 'backup:now' | 'backup:choose-folder') {
    setWorking(true);
    setOutcome(null);
    const made = await bridge().ask(channel, null);
    setWorking(false);
    await lookAgain();
    if (made.ok) {
      setOutcome(made);
      announce(sayDone(made.value));
    } else if (made.failure.kind !== 'cancelled') setOutcome({ ok: false, failure: made.failure });
  }

  async function setHours(everyHours: number) {
    await bridge().ask('backup:set-hours', { everyHours });
    await lookAgain();
  }

  const failure = outcome === null ? state.failure : outcome.ok ? null : outcome.failure;
  const isBusy = working || state.isRunning;
  return (
    <Stack gap="sm" maw="44rem">
      <BackupFacts state={state} />
      {state.folder !== null && (
        <NativeSelect
          label="Back up by itself"
          description="While Assay is open, and only when something has changed."
          maw="20rem"
          data={hours}
          value={String(state.everyHours)}
          onChange={(event) => void setHours(Number(event.currentTarget.value))}
        />
      )}
      {failure !== null && failure.kind !== 'no-folder' && <Problem failure={failure} />}
      {outcome?.ok && <Message meaning="good" title={sayDone(outcome.value)} />}
      <Group>
        <Button
          loading={isBusy}
          disabled={state.folder === null}
          onClick={() => void run('backup:now')}
          variant={state.folder === null ? 'default' : 'filled'}
        >
          Back up now
        </Button>
        {!state.isManaged && (
          <Button
            variant={state.folder === null ? 'filled' : 'default'}
            disabled={isBusy}
            onClick={() => void run('backup:choose-folder')}
          >
            {state.folder === null ? 'Choose a folder' : 'Choose another folder'}
          </Button>
        )}
        {restore}
      </Group>
      {state.last !== null && (
        <Text c="dimmed" size="sm">
          Kept are the last three, one of each of the last seven days and one of each of the last four weeks.
          A backup opens with the passphrase that was in use when it was made.
        </Text>
      )}
    </Stack>
  );
}

function Problem({ failure }: { failure: BackupFailure }) {
  const { title, next } = sayBackupFailure(failure);
  return (
    <Message meaning="problem" title={title}>
      {next}
    </Message>
  );
}

function sayDone({ isNew, bytes, files, unreadable }: BackupDone): string {
  if (!isNew) return 'Nothing has changed since the last backup, and it was checked: it is whole.';
  const made = `Backed up and read back: ${files} files, ${sayBytes(bytes)}.`;
  if (unreadable === 0) return made;
  return `${made} The disk of this laptop would not give ${unreadable} more: have it looked at.`;
}
