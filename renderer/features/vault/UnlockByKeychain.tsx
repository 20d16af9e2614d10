import { databaseSilent, notUpdated } from '@data/key-change-words';
import type { UnlockReport } from '@data/session';
import { useKeychain } from '@data/useKeychain';
import { useVaultSession } from '@data/useVaultSession';
import { Button } from '@mantine/core';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { OpeningTrouble } from './OpeningTrouble';
import { useOpening } from './useOpening';

const PROBLEMS = {
  'not-opened': {
    title: 'The keychain does not open this vault.',
    next: 'Nothing is lost: the passphrase opens it. Switch the keychain on again in the settings if you want it.',
  },
  'not-updated': notUpdated,
  'database-silent': databaseSilent,
} as const;

/** Only where it was switched on: a button for what does not work would be one more thing to read. */
export function UnlockByKeychain({ onUnlocked }: { onUnlocked: (report: UnlockReport) => void }) {
  const keychain = useKeychain();
  const session = useVaultSession();
  const opening = useOpening();
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null);
  if (keychain?.kind !== 'available' || !keychain.isKept) return null;

  async function unlock() {
    setProblem(null);
    const opened = await opening.run(() => session.unlockByKeychain());
    if (opened === null) return;
    if (opened.ok) onUnlocked(opened.value);
    // The gate shows the recovery screen in place of this one.
    else if (opened.failure.kind !== 'database-damaged') setProblem(opened.failure.kind);
  }

  return (
    <>
      {problem !== null && (
        <Message meaning="problem" title={PROBLEMS[problem].title}>
          {PROBLEMS[problem].next}
        </Message>
      )}
      <OpeningTrouble {...opening} />
      <Button variant="default" loading={opening.isWorking} onClick={() => void unlock()}>
        Unlock with the keychain
      </Button>
    </>
  );
}
