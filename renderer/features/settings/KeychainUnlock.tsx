import { sayKeyChangeFailure } from '@data/key-change-words';
import { useKeychain } from '@data/useKeychain';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { type FormEvent, useState } from 'react';

const REFUSED = {
  'plain-text':
    'Not on this laptop: its keychain keeps secrets in plain text, so anybody with the disk could open the vault. The passphrase stays the way in.',
  none: 'Not on this laptop: its system offers no keychain. The passphrase stays the way in.',
} as const;

/** Optional: whoever is logged in to this laptop opens the vault without the passphrase. */
export function KeychainUnlock() {
  const keychain = useKeychain();
  const session = useVaultSession();
  const [isOn, setIsOn] = useState(() => session.hasKeychain());
  const [passphrase, setPassphrase] = useState('');
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<{ title: string; next: string } | null>(null);
  if (keychain === null) return null;
  if (keychain.kind === 'refused') return <Text maw="70ch">{REFUSED[keychain.because]}</Text>;

  async function turnOn(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setWorking(true);
    const kept = await session.keepInKeychain(passphrase);
    setWorking(false);
    setPassphrase('');
    setProblem(kept.ok ? null : sayKeyChangeFailure(kept.failure));
    if (kept.ok) setIsOn(true);
  }

  async function turnOff() {
    const stopped = await session.stopKeychain();
    setProblem(stopped.ok ? null : sayKeyChangeFailure(stopped.failure));
    if (stopped.ok) setIsOn(false);
  }

  return (
    <Stack gap="sm" maw="44rem">
      <Text>
        {isOn
          ? 'The keychain of this laptop opens the vault for whoever is logged in to it as you.'
          : 'Off. With it on, whoever is logged in to this laptop as you opens the vault without the passphrase.'}
      </Text>
      {problem !== null && (
        <Message meaning="problem" title={problem.title}>
          {problem.next}
        </Message>
      )}
      {isOn ? (
        <Group>
          <Button variant="default" onClick={() => void turnOff()}>
            Ask for the passphrase again
          </Button>
        </Group>
      ) : (
        <form onSubmit={(event) => void turnOn(event)} noValidate>
          <Stack gap="sm" maw="28rem">
            <PasswordInput
              label="Present passphrase, for the keychain"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
            />
            <Group>
              <Button type="submit" variant="default" loading={working}>
                Let the keychain open the vault
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
