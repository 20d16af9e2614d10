import { bridge } from '@data/bridge';
import { Button, Text, Title } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { certificateOf, certificateText } from '@shared/sampling/certificate';
import { drawFacts } from '@shared/sampling/draw-facts';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import { useState } from 'react';
import { CertificateChecks } from './CertificateChecks';
import classes from './DrawnSample.module.css';
import { saveFailureWords } from './save-failure';

interface Props {
  draw: Row<'draw'>;
  frame: Row<'sampleFrame'>;
  caseFiles: readonly Row<'caseFile'>[];
  label: StratumLabel;
}

/** What an outsider needs to repeat the draw, to be read here and saved as a file. */
export function CertificateCard({ draw, frame, caseFiles, label }: Props) {
  const [said, setSaid] = useState('');
  const facts = drawFacts(draw, frame, label);

  const certificate = certificateOf(draw, frame, caseFiles, new Date(draw.drawnAt).toISOString());

  async function save() {
    const bytes = new TextEncoder().encode(certificateText(certificate));
    const fileName = `draw-certificate-${draw.resultSha256.slice(0, 8)}.json`;
    const saved = await bridge().ask('export:save', { fileName, bytes });
    setSaid(saved.ok ? `Saved as ${saved.value.path}` : saveFailureWords(saved.failure));
  }

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
      <Button onClick={() => void save()}>Save the certificate</Button>
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
      <CertificateChecks certificate={certificate} />
    </section>
  );
}
