import { Button, Text, Title } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { certificateOf, certificateText } from '@shared/sampling/certificate';
import { drawFacts } from '@shared/sampling/draw-facts';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import { CertificateChecks } from './CertificateChecks';
import classes from './DrawnSample.module.css';
import { ListAsRead } from './ListAsRead';
import { useSaveFile } from './useSaveFile';

interface Props {
  draw: Row<'draw'>;
  frame: Row<'sampleFrame'>;
  caseFiles: readonly Row<'caseFile'>[];
  label: StratumLabel;
}

/** What an outsider needs to repeat the draw, to be read here and saved as a file. */
export function CertificateCard({ draw, frame, caseFiles, label }: Props) {
  const { said, save } = useSaveFile();
  const facts = drawFacts(draw, frame, label);

  const certificate = certificateOf(draw, frame, caseFiles, new Date(draw.drawnAt).toISOString());

  const fileName = `draw-certificate-${draw.resultSha256.slice(0, 8)}.json`;
  const saveCertificate = () => save(fileName, new TextEncoder().encode(certificateText(certificate)));

  return (
    <section className={classes.card} aria-label="Certificate of the draw">
      <Title order={2}>Certificate</Title>
      <dl className={classes.facts}>
        {facts.map(({ term, value, isCode }) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd className={isCode ? classes.mono : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mb="xs">
        With the list and this certificate anybody can repeat the draw, without this app: see
        docs/draw-algorithm.md and docs/verify-draw.py. It names no crime.
      </Text>
      <Button onClick={() => void saveCertificate()}>Save the certificate</Button>
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
      {frame.source.files.map(
        (file) => file.readAs !== undefined && <ListAsRead key={file.sha256} file={file} />,
      )}
      <CertificateChecks certificate={certificate} />
    </section>
  );
}
