import { bridge } from '@data/bridge';
import { Table, Text } from '@mantine/core';
import type { Channels } from '@shared/ipc/channels';
import { useEffect, useState } from 'react';

export function About() {
  const about = useAbout();
  if (about === null) return null;
  return (
    <>
      <Table maw="44rem">
        <Table.Tbody>
          <Fact name="Assay">{about.version}</Fact>
          <Fact name="Electron">{about.electron}</Fact>
          <Fact name="Chromium">{about.chromium}</Fact>
          <Fact name="System">{about.platform}</Fact>
          <Fact name="Your data">{about.profile}</Fact>
        </Table.Tbody>
      </Table>
      <Text c="dimmed" mt="xs" maw="70ch">
        Everything in that folder is sealed with your passphrase. Assay sends nothing anywhere.
      </Text>
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w="10rem">
        {name}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{children}</Table.Td>
    </Table.Tr>
  );
}

function useAbout(): Channels['app:about']['response'] | null {
  const [about, setAbout] = useState<Channels['app:about']['response'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void bridge()
      .ask('app:about', null)
      .then((answer) => {
        if (isCurrent) setAbout(answer);
      });
    return () => {
      isCurrent = false;
    };
  }, []);
  return about;
}
