import { sayRestoreFailure } from '@data/backup-words';
import { bridge } from '@data/bridge';
import { useBackupState } from '@data/useBackupState';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { BackupSummary, RestoreFailure } from '@shared/ipc/backups';
import type { Result } from '@shared/result';
import { writeInstant } from '@shared/text/day';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { BackupList } from './BackupList';

type From = 'own' | 'other';
type Step =
  | { kind: 'list'; from: From; found: Result<BackupSummary[], RestoreFailure> }
  | { kind: 'restoring'; backup: BackupSummary }
  | { kind: 'prepared'; backup: BackupSummary }
  | { kind: 'refused'; failure: RestoreFailure };

/** The way back to any day there is a backup of. What is on the laptop now is set aside, never deleted. */
export function RestoreFromBackup() {
  const [state] = useBackupState();
  const [step, setStep] = useState<Step | null>(null);

  async function show(from: From) {
    setStep({ kind: 'list', from, found: await bridge().ask('backup:list', { from }) });
  }

  async function chooseFolder() {
    const chosen = await bridge().ask('backup:choose-source', null);
    if (chosen.ok) await show('other');
  }

  async function restore(from: From, backup: BackupSummary) {
    setStep({ kind: 'restoring', backup });
    const { vaultId, name } = backup;
    const prepared = await bridge().ask('backup:restore', { from, vaultId, name });
    setStep(prepared.ok ? { kind: 'prepared', backup } : { kind: 'refused', failure: prepared.failure });
  }

  const hasOwn = state !== null && state.folder !== null;
  return (
    <>
      <Button variant="default" onClick={() => void (hasOwn ? show('own') : chooseFolder())}>
        Restore from a backup
      </Button>
      <Modal
        opened={step !== null}
        onClose={() => setStep(null)}
        title="Restore from a backup"
        size="xl"
        closeOnClickOutside={false}
        withCloseButton={step?.kind !== 'restoring' && step?.kind !== 'prepared'}
      >
        {step !== null && (
          <Steps
            step={step}
            onChooseFolder={() => void chooseFolder()}
            onRestore={(from, backup) => void restore(from, backup)}
          />
        )}
      </Modal>
    </>
  );
}

interface StepsProps {
  step: Step;
  onChooseFolder: () => void;
  onRestore: (from: From, backup: BackupSummary) => void;
}

function Steps({ step, onChooseFolder, onRestore }: StepsProps) {
  switch (step.kind) {
    case 'list':
      return (
        <Stack>
          <Text maw="70ch">
            Everything on this laptop goes back to what it was then. What is here now is set aside, not
            deleted. Afterwards you unlock with the passphrase that was in use on that day.
          </Text>
          {step.found.ok ? (
            <BackupList backups={step.found.value} onRestore={(backup) => onRestore(step.from, backup)} />
          ) : (
            <Refused failure={step.found.failure} />
          )}
          <Group>
            <Button variant="default" onClick={onChooseFolder}>
              Look in another folder
            </Button>
          </Group>
        </Stack>
      );
    case 'restoring':
      return <Text role="status">Copying and checking every byte …</Text>;
    case 'prepared':
      return (
        <Stack>
          <Message meaning="good" title={`The backup of ${writeInstant(step.backup.madeAt)} is ready.`}>
            It was copied and every byte of it checked. It takes its place when Assay starts again.
          </Message>
          <Group justify="flex-end">
            <Button data-autofocus onClick={() => void bridge().ask('app:restart', null)}>
              Start Assay again
            </Button>
          </Group>
        </Stack>
      );
    case 'refused':
      return <Refused failure={step.failure} />;
  }
}

function Refused({ failure }: { failure: RestoreFailure }) {
  const { title, next } = sayRestoreFailure(failure);
  return (
    <Message meaning="problem" title={title}>
      {next}
    </Message>
  );
}
