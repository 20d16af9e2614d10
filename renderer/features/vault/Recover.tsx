import type { DatabaseDamage, RecoverFailure, RecoveryReport } from '@data/session';
import { useBackupState } from '@data/useBackupState';
import { useDatabaseSetAside } from '@data/useDatabaseSetAside';
import { useVaultSession } from '@data/useVaultSession';
import { Button, List, Progress, Text } from '@mantine/core';
import { writeInstant } from '@shared/text/day';
import { Message } from '@ui/Message';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { OpeningTrouble } from './OpeningTrouble';
import { RecoverProblem } from './RecoverProblem';
import { useOpening } from './useOpening';
import { VaultFrame } from './VaultFrame';

interface Props {
  damage: DatabaseDamage;
  onRecovered: (report: RecoveryReport) => void;
  /** The way back to a backup, when the safety log is damaged too. */
  restore: ReactNode;
}

/** The passphrase was right, but the database is empty or damaged: offer what the safety log still has. */
export function Recover({ damage, onRecovered, restore }: Props) {
  const session = useVaultSession();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<RecoverFailure | null>(null);
  const opening = useOpening();
  const trouble = useRef<HTMLDivElement>(null);
  const isInTrouble = share === null && (failure !== null || opening.faults > 0);
  // The button that was pressed could not be pressed meanwhile, and lost the focus: it goes to what is said, before the ways out.
  useEffect(() => {
    if (isInTrouble) trouble.current?.focus();
  }, [isInTrouble]);
  const [backups] = useBackupState();
  const setAside = useDatabaseSetAside();
  const restored = backups?.restored ?? null;

  async function recover() {
    setFailure(null);
    setShare(0);
    const outcome = await opening.run(() => session.recover(setShare));
    setShare(null);
    if (outcome === null) return;
    if (outcome.ok) onRecovered(outcome.value);
    else setFailure(outcome.failure);
  }

  return (
    <VaultFrame title={restored === null ? 'Recover from the safety log' : 'Open the restored backup'}>
      {restored === null ? (
        <WhatIsWrong damage={damage} setAside={setAside} />
      ) : (
        <WhatIsRestored {...restored} />
      )}
      <List>
        <List.Item>
          The safety log holds {counted(damage.entries, 'change')} in{' '}
          {counted(damage.inspections, 'inspection')}.
        </List.Item>
        <List.Item>
          {damage.damagedBytes === 0
            ? 'All of it can be read: nothing is lost.'
            : `${counted(damage.damagedBytes, 'byte')} of it could not be read and were set aside.`}
        </List.Item>
        <List.Item>Nothing is deleted, whatever you choose.</List.Item>
      </List>
      {share !== null && (
        <div>
          <Text id="recovery-progress">Rebuilding the database …</Text>
          <Progress.Root mt="xs">
            <Progress.Section value={share * 100} aria-labelledby="recovery-progress" />
          </Progress.Root>
        </div>
      )}
      {isInTrouble && (
        <div ref={trouble} tabIndex={-1}>
          {failure !== null && <RecoverProblem failure={failure} />}
          <OpeningTrouble {...opening} takesLong={false} />
        </div>
      )}
      <Button onClick={() => void recover()} loading={share !== null}>
        {restored === null ? 'Recover from the safety log' : 'Build the database from it'}
      </Button>
      {restored === null && <div>{restore}</div>}
    </VaultFrame>
  );
}

function WhatIsWrong({ damage, setAside }: { damage: DatabaseDamage; setAside: string | null }) {
  if (setAside !== null && damage.kind === 'missing')
    return (
      <Message meaning="good" title="The damaged database is set aside.">
        It is kept in the folder set-aside, under {setAside}. A new one is built from the safety log, the
        second copy that Assay writes of every change.
      </Message>
    );
  return (
    <Message
      meaning="attention"
      title={damage.kind === 'missing' ? 'The database is missing.' : 'The database cannot be read.'}
    >
      Your passphrase is right and your work is in the safety log, the second copy that Assay writes of every
      change.
    </Message>
  );
}

function WhatIsRestored({ madeAt, setAside }: { madeAt: number; setAside: string }) {
  return (
    <Message meaning="good" title={`The backup of ${writeInstant(madeAt)} is in place.`}>
      Its database is built anew from its safety log. What was here before is kept in the folder set-aside,
      under {setAside}.
    </Message>
  );
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
