import { bridge } from '@data/bridge';
import { sayKeyChangeFailure } from '@data/key-change-words';
import type { KeyChangeFailure } from '@data/session';
import { useVaultSession } from '@data/useVaultSession';
import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { type FormEvent, useState } from 'react';
import { PaperKey } from './PaperKey';

/** An optional second way in, for paper: whoever holds it needs no passphrase. */
export function RecoveryKey() {
  const session = useVaultSession();
  const [has, setHas] = useState(() => session.hasRecoveryKey());
  const [asks, setAsks] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [working, setWorking] = useState(false);
  const [groups, setGroups] = useState<string[] | null>(null);
  const [failure, setFailure] = useState<KeyChangeFailure | null>(null);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setWorking(true);
    setFailure(null);
    const made = await session.makeRecoveryKey(passphrase);
    setWorking(false);
    setPassphrase('');
    if (made.ok) {
      setGroups(made.value);
      setHas(true);
    } else setFailure(made.failure);
  }

  async function remove() {
    const removed = await session.removeRecoveryKey();
    if (removed.ok) setHas(false);
    else setFailure(removed.failure);
  }

  function close() {
    setAsks(false);
    setGroups(null);
    setFailure(null);
    setPassphrase('');
  }

  return (
    <Stack gap="sm" maw="44rem">
      <Text>
        {has
          ? 'There is a recovery key. Making another one makes the paper with the first one worthless.'
          : 'There is no recovery key: whoever forgets the passphrase loses everything.'}
      </Text>
      {failure !== null && !asks && <Refused failure={failure} />}
      <Group>
        <Button variant="default" onClick={() => setAsks(true)}>
          {has ? 'Make another recovery key' : 'Make a recovery key'}
        </Button>
        {has && (
          <Button variant="default" onClick={() => void remove()}>
            Remove the recovery key
          </Button>
        )}
      </Group>
      <Modal
        opened={asks}
        onClose={close}
        title="Recovery key"
        size="lg"
        closeOnClickOutside={groups === null}
      >
        {groups === null ? (
          <form onSubmit={(event) => void make(event)} noValidate>
            <Stack>
              <PasswordInput
                label="Present passphrase"
                description="So that nobody makes one at a laptop that was left open."
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
                autoComplete="off"
                data-autofocus
                visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
              />
              {failure !== null && <Refused failure={failure} />}
              <Button type="submit" loading={working}>
                Make the recovery key
              </Button>
            </Stack>
          </form>
        ) : (
          <PaperKey groups={groups} onPrint={(html) => print(html)} onDone={close} />
        )}
      </Modal>
    </Stack>
  );
}

async function print(html: string): Promise<string | null> {
  const printed = await bridge().ask('export:pdf', {
    fileName: 'Assay recovery key.pdf',
    html,
    title: 'Assay recovery key',
    marking: '',
  });
  return printed.ok ? printed.value.path : null;
}

function Refused({ failure }: { failure: KeyChangeFailure }) {
  const { title, next } = sayKeyChangeFailure(failure);
  return (
    <Message meaning="problem" title={title}>
      {next}
    </Message>
  );
}
