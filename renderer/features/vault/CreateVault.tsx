import type { CreateFailure } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, List, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { type NewPassphrase, NewPassphraseFields, newPassphraseProblems } from '@ui/NewPassphraseFields';
import { type FormEvent, type ReactNode, useState } from 'react';
import { OpeningTrouble } from './OpeningTrouble';
import { useOpening } from './useOpening';
import { VaultFrame } from './VaultFrame';
import { describeWriteFailure } from './write-failure';

/** First start. */
export function CreateVault({ restore }: { restore: ReactNode }) {
  const session = useVaultSession();
  const [typed, setTyped] = useState<NewPassphrase>({ first: '', repeated: '' });
  const [asked, setAsked] = useState(false);
  const opening = useOpening();
  const [failure, setFailure] = useState<CreateFailure | null>(null);

  async function create(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const { first, repeated } = newPassphraseProblems(typed);
    if (first !== null || repeated !== null || opening.isWorking) return;
    setFailure(null);
    const outcome = await opening.run(() => session.createVault(typed.first));
    if (outcome?.ok === false) setFailure(outcome.failure);
  }

  return (
    <VaultFrame title="Set a passphrase">
      <Text>Everything you write in Assay is sealed on this laptop with your passphrase.</Text>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Stack gap="md">
          <NewPassphraseFields
            value={typed}
            onChange={setTyped}
            showsProblems={asked}
            labels={{ first: 'Passphrase', repeated: 'Repeat passphrase' }}
            autoFocus
          />
          <Message meaning="attention" title="We cannot recover it.">
            Nobody can open your inspections without the passphrase, not even the makers of Assay. Write it
            down and keep it away from this laptop.
          </Message>
          {failure !== null && <CreateProblem failure={failure} />}
          <OpeningTrouble {...opening} />
          <Button type="submit" loading={opening.isWorking}>
            Create vault
          </Button>
        </Stack>
      </form>
      <List size="sm" c="dimmed">
        <List.Item>Four or more unrelated words are strong and easy to remember.</List.Item>
        <List.Item>Nothing leaves this laptop unless you export it.</List.Item>
      </List>
      <div>{restore}</div>
    </VaultFrame>
  );
}

function CreateProblem({ failure }: { failure: CreateFailure }) {
  if (failure.kind === 'exists') {
    return (
      <Message meaning="problem" title="There is a vault on this laptop already.">
        It was not touched. Close Assay and start it again to unlock it.
      </Message>
    );
  }
  if (failure.kind === 'database-refused') {
    return (
      <Message meaning="problem" title="The database could not be made.">
        {failure.message}
      </Message>
    );
  }
  const { title, next } = describeWriteFailure(failure);
  return (
    <Message meaning="problem" title={title}>
      {next}
    </Message>
  );
}
