import { databaseSilent, notUpdated, sayRecoveryRefusal } from '@data/key-change-words';
import type { UnlockReport } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Stack, Text } from '@mantine/core';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { Message } from '@ui/Message';
import { type NewPassphrase, NewPassphraseFields, newPassphraseProblems } from '@ui/NewPassphraseFields';
import { type FormEvent, useState } from 'react';
import { OpeningTrouble } from './OpeningTrouble';
import { useOpening } from './useOpening';

type Refusal = { title: string; next: string };

/** The key on paper opens the vault once, and a new passphrase from then on. */
export function UnlockWithRecoveryKey({ onUnlocked }: { onUnlocked: (report: UnlockReport) => void }) {
  const session = useVaultSession();
  const [typed, setTyped] = useState('');
  const [next, setNext] = useState<NewPassphrase>({ first: '', repeated: '' });
  const [asked, setAsked] = useState(false);
  const opening = useOpening();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const { first, repeated } = newPassphraseProblems(next);
    if (first !== null || repeated !== null || opening.isWorking) return;
    setRefusal(null);
    const outcome = await opening.run(() => session.unlockWithRecoveryKey(typed, next.first));
    if (outcome === null) return;
    if (outcome.ok) onUnlocked(outcome.value);
    else setRefusal(say(outcome.failure));
  }

  return (
    <form onSubmit={(event) => void unlock(event)} noValidate>
      <Stack gap="md">
        <Text>Type what is on the paper. Capitals, spaces and hyphens do not matter.</Text>
        <GrowingTextarea
          label="Recovery key"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          showsProblems={asked}
          labels={{ first: 'New passphrase', repeated: 'Repeat new passphrase' }}
        />
        {refusal !== null && (
          <Message meaning="problem" title={refusal.title}>
            {refusal.next}
          </Message>
        )}
        <OpeningTrouble {...opening} />
        <Button type="submit" loading={opening.isWorking}>
          Unlock and set the passphrase
        </Button>
      </Stack>
    </form>
  );
}

type Failure = Extract<
  Awaited<ReturnType<ReturnType<typeof useVaultSession>['unlockWithRecoveryKey']>>,
  { ok: false }
>['failure'];

function say(failure: Failure): Refusal | null {
  switch (failure.kind) {
    case 'wait':
      return {
        title: 'Too many wrong attempts.',
        next: `Nothing is lost. You can try again in ${Math.ceil(failure.milliseconds / 1000)} seconds.`,
      };
    case 'no-key-file':
      return {
        title: 'The key file is no longer there.',
        next: 'Nothing was deleted by Assay. Close it and start it again to see what can be done.',
      };
    case 'not-updated':
      return notUpdated;
    case 'database-silent':
      return databaseSilent;
    // The gate shows the recovery screen in place of this one.
    case 'database-damaged':
      return null;
    default:
      return sayRecoveryRefusal(failure);
  }
}
