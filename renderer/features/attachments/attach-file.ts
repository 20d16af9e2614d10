import { put } from '@data/change';
import type { Workspace } from '@data/workspace';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ByteSource } from '@shared/attachments/byte-source';
import { isMisnamed } from '@shared/attachments/file-kind';
import { sourceWithCuts } from '@shared/attachments/location/cut';
import { findLocation, type LocationFinding } from '@shared/attachments/location/find-location';
import { detectMediaType, HEAD_BYTES } from '@shared/attachments/media-type';
import { type Refusal, refuseBySize } from '@shared/attachments/refusal';
import type { Attachment, AttachmentLocation } from '@shared/inspection/entities';
import { fail, type Result, succeed } from '@shared/result';
import type { Incoming } from './incoming';

export interface Attaching {
  /** Null for a document of the inspection as a whole. */
  note: string | null;
  /** The inspector wants the place to stay in the file. */
  keepsLocation: boolean;
  now: number;
  signal: AbortSignal;
  progress: (share: number) => void;
}

export interface Attached {
  id: string;
  name: string;
  location: AttachmentLocation;
}

/** A source that is read once from front to back, and the fingerprint of what was read. */
function fingerprinted(source: ByteSource): { source: ByteSource; digest: () => string } {
  const hash = sha256.create();
  return {
    source: {
      size: source.size,
      async read(from, to) {
        const bytes = await source.read(from, to);
        hash.update(bytes);
        return bytes;
      },
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

function locationOf(finding: LocationFinding, keeps: boolean): AttachmentLocation {
  if (finding.kind === 'none') return 'none';
  if (keeps) return 'kept';
  return finding.kind === 'found' ? 'removed' : 'not-removable';
}

async function look(source: ByteSource): Promise<{ mediaType: string; finding: LocationFinding }> {
  const head = await source.read(0, HEAD_BYTES);
  const tail = await source.read(Math.max(0, source.size - HEAD_BYTES), source.size);
  const mediaType = detectMediaType(head, tail);
  return { mediaType, finding: await findLocation(source, mediaType) };
}

async function store(
  workspace: Workspace,
  { name, source, origin }: Incoming,
  how: Attaching,
  { mediaType, finding }: Awaited<ReturnType<typeof look>>,
): Promise<Attached> {
  const location = locationOf(finding, how.keepsLocation);
  const cuts = finding.kind === 'none' || how.keepsLocation ? [] : finding.cuts;
  const original = fingerprinted(source);
  const kept = fingerprinted(sourceWithCuts(original.source, cuts));
  const { signal, progress } = how;
  const blob = await workspace.writeBlobFrom(kept.source, { signal, progress });
  const value: Attachment = {
    note: how.note,
    name,
    mediaType,
    bytes: source.size,
    sha256: kept.digest(),
    blob,
    addedAt: how.now,
    addedBy: workspace.author,
    origin,
    description: '',
    location,
    originalSha256: cuts.length === 0 ? null : original.digest(),
  };
  const change = put('attachment', value);
  await workspace.commit({ label: `Attach “${name}”`, changes: [change] });
  return { id: change.id, name, location };
}

/** All bytes attached to the inspection. */
export function bytesHeld(workspace: Workspace): number {
  return workspace.rows('attachment').reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Attaches one file: looks at it, takes the place out, seals it piece by piece and writes its row. What is refused or
 * stopped leaves nothing behind.
 */
export async function attachFile(
  workspace: Workspace,
  incoming: Incoming,
  how: Attaching,
): Promise<Result<Attached, Refusal>> {
  const { name, source } = incoming;
  const refused = refuseBySize(name, source.size, bytesHeld(workspace));
  if (refused !== null) return fail(refused);
  try {
    const seen = await look(source);
    if (isMisnamed(name, seen.mediaType)) return fail({ kind: 'misnamed', name, mediaType: seen.mediaType });
    return succeed(await store(workspace, incoming, how, seen));
  } catch (error) {
    if (how.signal.aborted) return fail({ kind: 'stopped', name });
    // What the browser throws when a file cannot be read is a DOMException; what our own stores say is a sentence.
    if (error instanceof DOMException) return fail({ kind: 'unreadable', name });
    const words = error instanceof Error ? error.message : 'The vault did not take it.';
    return fail({ kind: 'not-stored', name, words });
  }
}
