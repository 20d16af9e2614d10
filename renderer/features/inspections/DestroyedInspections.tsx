import { bridge } from '@data/bridge';
import { useSettings } from '@data/useVaultSession';
import { Button, Group, Table } from '@mantine/core';
import { certificateText, type DisposalCertificate } from '@shared/inspection/disposal-certificate';
import { writeInstant } from '@shared/text/day';
import { announce } from '@ui/LiveRegion';
import { PageSection } from '@ui/PageSection';

/** What is left of inspections that were destroyed: their certificates. */
export function DestroyedInspections() {
  const { certificates } = useSettings();
  if (certificates.length === 0) return null;
  return (
    <PageSection
      title="Destroyed inspections"
      description="Nothing of them can be read any more. Save the certificates with your records."
    >
      <Table aria-label="Destroyed inspections">
        <Table.Tbody>
          {certificates.map((certificate) => (
            <CertificateRow key={certificate.inspection} certificate={certificate} />
          ))}
        </Table.Tbody>
      </Table>
    </PageSection>
  );
}

function CertificateRow({ certificate }: { certificate: DisposalCertificate }) {
  const { force, year, destroyedAt, by, foldersLeft } = certificate;
  const name = `${force} ${year}`;
  const save = (kind: 'json' | 'txt') => void saveCertificate(certificate, kind);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        Destroyed {writeInstant(destroyedAt)} by {by.name}
        {foldersLeft.length > 0 && `; backups still to be cleared in ${foldersLeft.join(', ')}`}
      </Table.Td>
      <Table.Td>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            size="compact-md"
            onClick={() => save('txt')}
            aria-label={`Save the certificate: ${name}`}
          >
            Save the certificate
          </Button>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => save('json')}
            aria-label={`Save the certificate as data: ${name}`}
          >
            As data
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

async function saveCertificate(certificate: DisposalCertificate, kind: 'json' | 'txt'): Promise<void> {
  const text = kind === 'json' ? `${JSON.stringify(certificate, null, 2)}\n` : certificateText(certificate);
  const fileName = `Certificate of disposal ${certificate.force} ${certificate.year}.${kind}`;
  const saved = await bridge().ask('export:save', { fileName, bytes: new TextEncoder().encode(text) });
  if (saved.ok) announce(`Saved to ${saved.value.path}`);
  else if (saved.failure.kind !== 'cancelled')
    announce('The certificate could not be saved. Try another folder.');
}
