import { bridge } from '@data/bridge';
import { List, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { type ReactNode, useEffect, useState } from 'react';
import { VaultFrame } from './VaultFrame';

/** Evidence without its key file is never taken for a fresh start. */
export function KeyFileDamaged({ restore }: { restore: ReactNode }) {
  const profile = useProfileFolder();
  return (
    <VaultFrame title="The key file cannot be read">
      <Message meaning="problem" title="The file that opens your vault is missing or damaged.">
        Your inspections are still on this laptop, sealed. Assay has changed and deleted nothing.
      </Message>
      <Text>If you have a backup, Assay puts it in place and sets aside what is here now:</Text>
      <div>{restore}</div>
      <Text>Or, by hand:</Text>
      <List type="ordered">
        <List.Item>Close Assay.</List.Item>
        <List.Item>
          Put the key file, <code>vault.key</code>, from a backup back into{' '}
          {profile === null ? 'the Assay folder' : <code>{profile}</code>}.
        </List.Item>
        <List.Item>Start Assay and unlock with the passphrase that belongs to that key file.</List.Item>
      </List>
      <Text c="dimmed">
        Do not delete anything in that folder: it holds your evidence and its safety log.
      </Text>
    </VaultFrame>
  );
}

function useProfileFolder(): string | null {
  const [profile, setProfile] = useState<string | null>(null);
  useEffect(() => {
    void bridge()
      .ask('app:about', null)
      .then((about) => setProfile(about.profile));
  }, []);
  return profile;
}
