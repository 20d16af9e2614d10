import { sayKeyChangeFailure } from '@data/key-change-words';
import type { KeyChangeFailure } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Group, Stack } from '@mantine/core';
import { Message } from '@ui/Message';
import { type NewPassphrase, NewPassphraseFields, newPassphraseProblems } from '@ui/NewPassphraseFields';
import { PassphraseField } from '@ui/PassphraseField';
import { type FormEvent, useState } from 'react';

type Outcome = { kind: 'changed' } | { kind: 'refused'; failure: KeyChangeFailure };

const NOTHING: NewPassphrase = { first: '', repeated: '' };

/** Only the lock is changed: nothing has to be sealed again, whatever there is. */
export function ChangePassphrase() {
  const session = useVaultSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NOTHING);
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function change(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const { first, repeated } = newPassphraseProblems(next);
    if (first !== null || repeated !== null || working) return;
    setWorking(true);
    setOutcome(null);
    const changed = await session.changePassphrase(current, next.first);
    setWorking(false);
    setAsked(false);
    setCurrent('');
    if (changed.ok) setNext(NOTHING);
    setOutcome(changed.ok ? { kind: 'changed' } : { kind: 'refused', failure: changed.failure });
  }

  return (
    <form onSubmit={(event) => void change(event)} noValidate>
      <Stack gap="sm" maw="28rem">
        <PassphraseField label="Present passphrase" value={current} onChange={setCurrent} />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          showsProblems={asked}
          labels={{ first: 'New passphrase', repeated: 'Repeat new passphrase' }}
        />
        {outcome?.kind === 'changed' && (
          <Message meaning="good" title="The passphrase is changed.">
            Use the new one from now on. Backups made before today still open with the old one.
          </Message>
        )}
        {outcome?.kind === 'refused' && <Refused failure={outcome.failure} />}
        <Group>
          <Button type="submit" variant="default" loading={working}>
            Change the passphrase
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Refused({ failure }: { failure: KeyChangeFailure }) {
  const { title, next } = sayKeyChangeFailure(failure);
  return (
    <Message meaning="problem" title={title}>
      {next}
    </Message>
  );
}
