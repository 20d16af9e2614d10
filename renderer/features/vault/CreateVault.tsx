import type { CreateFailure } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, List, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { type FormEvent, useState } from 'react';
import { PassphraseField } from './PassphraseField';
import { passphraseStrength } from './passphrase-strength';
import { StrengthMeter } from './StrengthMeter';
import { VaultFrame } from './VaultFrame';
import { describeWriteFailure } from './write-failure';

/** First start. */
export function CreateVault() {
  const session = useVaultSession();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<CreateFailure | null>(null);

  const strength = passphraseStrength(passphrase);
  const problem = passphraseProblem(passphrase, strength.isRefused);
  const mismatch = repeated === passphrase ? null : 'The two passphrases are not the same.';

  async function create(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (problem !== null || mismatch !== null) return;
    setWorking(true);
    setFailure(null);
    const outcome = await session.createVault(passphrase);
    setWorking(false);
    if (!outcome.ok) setFailure(outcome.failure);
  }

  return (
    <VaultFrame title="Set a passphrase">
      <Text>Everything you write in Assay is sealed on this laptop with your passphrase.</Text>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Stack gap="md">
          <PassphraseField
            label="Passphrase"
            value={passphrase}
            onChange={setPassphrase}
            error={asked ? problem : null}
            autoFocus
            isNew
          />
          {passphrase !== '' && <StrengthMeter strength={strength} />}
          <PassphraseField
            label="Repeat passphrase"
            value={repeated}
            onChange={setRepeated}
            error={asked ? mismatch : null}
            isNew
          />
          <Message meaning="attention" title="We cannot recover it.">
            Nobody can open your inspections without the passphrase, not even the makers of Assay. Write it
            down and keep it away from this laptop.
          </Message>
          {failure !== null && <CreateProblem failure={failure} />}
          <Button type="submit" loading={working}>
            Create vault
          </Button>
        </Stack>
      </form>
      <List size="sm" c="dimmed">
        <List.Item>Four or more unrelated words are strong and easy to remember.</List.Item>
        <List.Item>Nothing leaves this laptop unless you export it.</List.Item>
      </List>
    </VaultFrame>
  );
}

function passphraseProblem(passphrase: string, isRefused: boolean): string | null {
  if (passphrase === '') return 'Choose a passphrase.';
  if (passphrase.length < 8) return 'Use at least 8 characters; four words are better.';
  return isRefused ? 'This would be guessed at once. Use several unrelated words.' : null;
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
