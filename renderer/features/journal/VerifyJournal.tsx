import { loadSodium } from '@data/sodium';
import { Button } from '@mantine/core';
import type { JournalEntry } from '@shared/journal/entry';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { type JournalCheck, verifyJournal } from './verify-journal';

/** Checks, when asked, that no entry was changed, taken out or slipped in. */
export function VerifyJournal({ entries }: { entries: readonly JournalEntry[] }) {
  const [check, setCheck] = useState<{ of: readonly JournalEntry[]; outcome: JournalCheck } | null>(null);
  // What was found holds for the entries that were checked, not for those written since.
  const outcome = check?.of === entries ? check.outcome : null;

  async function verify() {
    const sodium = await loadSodium();
    setCheck({ of: entries, outcome: verifyJournal(sodium, entries) });
  }

  return (
    <>
      <span role="status">{outcome !== null && <Outcome outcome={outcome} />}</span>
      <Button variant="default" onClick={() => void verify()}>
        Verify the chain
      </Button>
    </>
  );
}

function Outcome({ outcome }: { outcome: JournalCheck }) {
  if (outcome.kind === 'broken') {
    return (
      <StatusMark meaning="problem">
        Broken at change {outcome.seq} of device {outcome.device.slice(0, 8)}
      </StatusMark>
    );
  }
  if (outcome.kind === 'not-signed') {
    return (
      <StatusMark meaning="problem">
        Change {outcome.seq} does not carry the signature of its device {outcome.device.slice(0, 8)}
      </StatusMark>
    );
  }
  const { entries, signed, unsignedDevices } = outcome;
  return (
    <StatusMark meaning="good">
      Whole: {entries.toLocaleString('en-GB')} changes checked, {signed.toLocaleString('en-GB')} signatures
      {unsignedDevices > 0 && ', some from before signatures'}
    </StatusMark>
  );
}
