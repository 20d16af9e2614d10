import { useWorkspace } from '@data/useWorkspace';
import { fail } from '@shared/result';
import type { DrawCertificate } from '@shared/sampling/certificate';
import { type CertificateFailure, readCertificate } from '@shared/sampling/certificate-schema';
import { type CertificateCheck, rowsSha256 } from '@shared/sampling/check-certificate';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { useEffect, useRef, useState } from 'react';
import type { KeptFile, Progress } from './import/frame-protocol';
import { type FrameReader, openFrameReader } from './import/frame-reader';

export type CheckState =
  | { kind: 'idle' }
  | { kind: 'checking'; progress: Progress | null }
  | { kind: 'checked'; certificate: DrawCertificate; check: CertificateCheck }
  /** The list is not here: the person may choose it and try again. */
  | { kind: 'failed'; certificate: DrawCertificate; failure: ImportFailure }
  | { kind: 'refused'; failure: CertificateFailure };

/** Far more than the largest draw takes: what is larger is another file, and is not read. */
const MOST_BYTES = 16 * 1024 * 1024;
const NO_CERTIFICATE = fail<CertificateFailure>({ kind: 'not-json' });

/** Repeats a certified draw in a worker of its own, from the sealed lists of this inspection or from chosen files. */
export function useCertificateCheck() {
  const workspace = useWorkspace();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const held = useRef<FrameReader | null>(null);
  useEffect(() => () => held.current?.close(), []);

  async function keptFor(certificate: DrawCertificate): Promise<KeptFile[]> {
    const wanted = new Set(certificate.frame.files.map(rowsSha256));
    const kept = new Map<string, KeptFile>();
    for (const { source } of workspace.rows('sampleFrame')) {
      for (const file of source.files) {
        const sha256 = rowsSha256(file);
        if (!wanted.has(sha256) || kept.has(sha256)) continue;
        try {
          kept.set(sha256, { file, bytes: new Uint8Array(await workspace.readBlob(file.blob)) });
        } catch {
          // The sealed copy is gone: the check then asks for the file itself.
        }
      }
    }
    return [...kept.values()];
  }

  async function check(certificate: DrawCertificate, files: File[] = []) {
    held.current?.close();
    const reader = openFrameReader();
    held.current = reader;
    setState({ kind: 'checking', progress: null });
    const sources = { kept: await keptFor(certificate), files };
    const result = await reader.ask('check', { certificate, sources }, (progress) =>
      setState({ kind: 'checking', progress }),
    );
    reader.close();
    if (held.current !== reader) return;
    if (result.ok) setState({ kind: 'checked', certificate, check: result.value });
    else setState({ kind: 'failed', certificate, failure: result.failure });
  }

  async function checkFile(file: File) {
    const read = file.size > MOST_BYTES ? NO_CERTIFICATE : readCertificate(await file.text());
    if (read.ok) await check(read.value);
    else setState({ kind: 'refused', failure: read.failure });
  }

  return { state, check, checkFile };
}
