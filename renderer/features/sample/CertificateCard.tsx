import { bridge } from '@data/bridge';
import { Button, Text, Title } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { certificateOf, certificateText } from '@shared/sampling/certificate';
import { drawFacts } from '@shared/sampling/draw-facts';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import { useState } from 'react';
import classes from './DrawnSample.module.css';
import { saveFailureWords } from './save-failure';

interface Props {
  draw: Row<'draw'>;
  frame: Row<'sampleFrame'> | undefined;
  caseFiles: readonly Row<'caseFile'>[];
  label: StratumLabel;
}

/** What an outsider needs to repeat the draw, to be read here and saved as a file. */
export function CertificateCard({ draw, frame, caseFiles, label }: Props) {
  const [said, setSaid] = useState('');
  if (frame === undefined) return null;
  const facts = drawFacts(draw, frame, label);

  async function save(of: Row<'sampleFrame'>) {
    const certificate = certificateOf(draw, of, caseFiles, new Date(draw.drawnAt).toISOString());
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
      <Button size="compact-sm" variant="default" onClick={() => void save(frame)}>
        Save the certificate
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
    </section>
  );
}
