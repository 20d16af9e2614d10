import type { UnlockReport } from '@data/session';
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { RestoreFromBackup } from './RestoreFromBackup';
import { UnlockByKeychain } from './UnlockByKeychain';
import { UnlockWithRecoveryKey } from './UnlockWithRecoveryKey';

/** For whoever has forgotten the passphrase, or finds that what is here is not what was here. */
export function OtherWaysIn({ onUnlocked }: { onUnlocked: (report: UnlockReport) => void }) {
  const [asksForKey, setAsksForKey] = useState(false);
  return (
    <Group>
      <UnlockByKeychain onUnlocked={onUnlocked} />
      <Button variant="default" onClick={() => setAsksForKey(true)}>
        Use the recovery key
      </Button>
      <RestoreFromBackup />
      <Modal opened={asksForKey} onClose={() => setAsksForKey(false)} title="Use the recovery key" size="lg">
        <UnlockWithRecoveryKey onUnlocked={onUnlocked} />
      </Modal>
    </Group>
  );
}
