import { databaseSilent, notUpdated } from '@data/key-change-words';
import type { UnlockFailure, UnlockReport } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { PassphraseField } from '@ui/PassphraseField';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { OpeningTrouble } from './OpeningTrouble';
import { useCountdown } from './useCountdown';
import { useOpening } from './useOpening';
import { VaultFrame } from './VaultFrame';
import { WindowStopped } from './WindowStopped';

interface Props {
  /** What unlocking put right by itself. */
  onUnlocked: (report: UnlockReport) => void;
  /** The other ways in, for whoever cannot go this one. */
  otherWays: ReactNode;
}

export function Unlock({ onUnlocked, otherWays }: Props) {
  const session = useVaultSession();
  const form = useRef<HTMLFormElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const opening = useOpening();
  const [failure, setFailure] = useState<UnlockFailure['kind'] | null>(null);
  const [secondsLeft, countDown] = useCountdown();

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (opening.isWorking || secondsLeft > 0) return;
    if (passphrase === '') {
      focusField();
      return;
    }
    const opened = opening.run(() => session.unlock(passphrase));
    setFailure(null);
    const outcome = await opened;
    if (outcome === null) {
      focusField();
      return;
    }
    if (outcome.ok) {
      onUnlocked(outcome.value);
      return;
    }
    setFailure(outcome.failure.kind);
    if (outcome.failure.kind === 'wait') countDown(outcome.failure.milliseconds);
    focusField();
  }

  function type(typed: string) {
    setPassphrase(typed);
    session.expectPassphrase();
  }

  function focusField() {
    const field = form.current?.querySelector('input');
    field?.focus();
    field?.select();
  }

  return (
    <VaultFrame title="Unlock your inspections">
      <WindowStopped />
      <form ref={form} onSubmit={(event) => void unlock(event)} noValidate>
        <Stack gap="md">
          <PassphraseField label="Passphrase" value={passphrase} onChange={type} autoFocus />
          {!opening.isWorking && <UnlockProblem kind={failure} secondsLeft={secondsLeft} />}
          <OpeningTrouble {...opening} />
          {/* Said in words: a turning wheel would be drawn sixty times a second beside the derivation, and slow it down. */}
          <Button type="submit" disabled={secondsLeft > 0} aria-disabled={opening.isWorking}>
            {opening.isWorking ? 'Unlocking…' : 'Unlock'}
          </Button>
        </Stack>
      </form>
      <Text size="sm" c="dimmed">
        Without the passphrase nobody can open what is stored here.
      </Text>
      {otherWays}
    </VaultFrame>
  );
}

function UnlockProblem({ kind, secondsLeft }: { kind: UnlockFailure['kind'] | null; secondsLeft: number }) {
  if (secondsLeft > 0) {
    return (
      <Message meaning="attention" title="Too many wrong passphrases.">
        Nothing is lost. You can try again in {secondsLeft === 1 ? '1 second' : `${secondsLeft} seconds`}.
      </Message>
    );
  }
  switch (kind) {
    case 'wrong-passphrase':
      return (
        <Message meaning="problem" title="That is not the passphrase.">
          Nothing is lost. Check capital letters and the keyboard language, then try again.
        </Message>
      );
    case 'no-key-file':
      return (
        <Message meaning="problem" title="The key file is no longer there.">
          Nothing was deleted by Assay. Close it and start it again to see what can be done.
        </Message>
      );
    case 'not-updated':
      return (
        <Message meaning="problem" title={notUpdated.title}>
          {notUpdated.next}
        </Message>
      );
    case 'database-silent':
      return (
        <Message meaning="problem" title={databaseSilent.title}>
          {databaseSilent.next}
        </Message>
      );
    case 'wait':
      return <Message meaning="information" title="You can try again now." />;
    // The gate shows the recovery screen in place of this one.
    case 'database-damaged':
    case null:
      return null;
  }
}
