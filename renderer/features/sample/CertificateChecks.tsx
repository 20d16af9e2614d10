import { Button, FileButton, Group, Stack } from '@mantine/core';
import type { DrawCertificate } from '@shared/sampling/certificate';
import { certificateFailureWords } from '@shared/sampling/check-certificate';
import { checkedWords } from '@shared/sampling/draw-facts';
import { Message } from '@ui/Message';
import { ImportTrouble } from './ImportTrouble';
import { ReadingProgress } from './ReadingProgress';
import { type CheckState, useCertificateCheck } from './useCertificateCheck';

/** Repeats this draw, or one that somebody else certified, and says whether it comes out the same. */
export function CertificateChecks({ certificate }: { certificate: DrawCertificate }) {
  const { state, check, checkFile } = useCertificateCheck();
  return (
    <Stack mt="md" gap="sm">
      <Group gap="xs">
        <Button variant="default" onClick={() => void check(certificate)}>
          Repeat the draw
        </Button>
        <FileButton
          accept=".json,application/json"
          onChange={(file) => {
            if (file !== null) void checkFile(file);
          }}
          inputProps={{ 'aria-label': 'Certificate to check' }}
        >
          {(props) => (
            <Button variant="default" {...props}>
              Check another certificate
            </Button>
          )}
        </FileButton>
      </Group>
      <Outcome state={state} onFiles={(from, files) => void check(from, files)} />
    </Stack>
  );
}

interface OutcomeProps {
  state: CheckState;
  onFiles: (certificate: DrawCertificate, files: File[]) => void;
}

function Outcome({ state, onFiles }: OutcomeProps) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'checking':
      return <ReadingProgress label="Repeating the draw" progress={state.progress} />;
    case 'refused':
      return <Message meaning="problem" title={certificateFailureWords(state.failure)} />;
    case 'failed':
      return (
        <>
          <ImportTrouble failure={state.failure} />
          {state.failure.kind === 'list-missing' && (
            <FileButton
              multiple
              onChange={(files) => onFiles(state.certificate, files)}
              inputProps={{ 'aria-label': 'List of the certificate' }}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  Choose the list
                </Button>
              )}
            </FileButton>
          )}
        </>
      );
    case 'checked': {
      const { title, details } = checkedWords(state.certificate, state.check);
      return (
        <Message meaning={state.check.matches ? 'good' : 'problem'} title={title}>
          {details}
        </Message>
      );
    }
  }
}
