import { bridge } from '@data/bridge';
import { sourceOf } from '@shared/attachments/byte-source';
import { LARGEST_ATTACHMENT } from '@shared/attachments/limits';
import { fail, type Result, succeed } from '@shared/result';
import { writeInstant } from '@shared/text/day';
import type { Incoming } from './incoming';

const TYPE = 'audio/webm;codecs=opus';
/** Plain for speech, and 4 hours stay far below the size of an attachment. */
const BITS_A_SECOND = 48_000;
const PIECE_MILLISECONDS = 1000;

export interface Recording {
  startedAt: number;
  /** Ends it and answers what was recorded. */
  stop: () => Promise<Incoming>;
  /** Ends it and forgets what was recorded. */
  discard: () => Promise<void>;
  /** Called when the recording ended by itself: the microphone was taken out, or the memo is as large as it may be. */
  whenEnded: (hear: () => void) => void;
}

type NotRecorded = { kind: 'not-recorded'; words: string };

function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError')
    return 'No microphone was found. Nothing was recorded. Plug one in, then press record again.';
  if (name === 'NotAllowedError')
    return 'The system does not let Assay use the microphone. Nothing was recorded. Allow it in the system’s privacy settings, then press record again.';
  return 'The microphone could not be opened: another program may be using it. Nothing was recorded. Close that program, then press record again.';
}

async function openMicrophone(): Promise<MediaStream> {
  if (!(await bridge().ask('microphone:open', null))) throw new DOMException('', 'NotAllowedError');
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true, video: false });
  } catch (error) {
    await bridge().ask('microphone:close', null);
    throw error;
  }
}

async function closeMicrophone(stream: MediaStream): Promise<void> {
  for (const track of stream.getTracks()) track.stop();
  await bridge().ask('microphone:close', null);
}

/** Records until it is stopped. The pieces are kept in our own memory: nothing of it waits in a file of Chromium's. */
export async function record(): Promise<Result<Recording, NotRecorded>> {
  try {
    const stream = await openMicrophone();
    return succeed(recordingOf(stream, Date.now()));
  } catch (error) {
    return fail({ kind: 'not-recorded', words: whyNot(error) });
  }
}

function recordingOf(stream: MediaStream, startedAt: number): Recording {
  const recorder = new MediaRecorder(stream, { mimeType: TYPE, audioBitsPerSecond: BITS_A_SECOND });
  const pieces: Promise<Uint8Array>[] = [];
  let size = 0;
  recorder.ondataavailable = ({ data }) => {
    pieces.push(data.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
    size += data.size;
    if (size > LARGEST_ATTACHMENT * 0.95 && recorder.state === 'recording') recorder.stop();
  };
  const ended = new Promise<void>((done) => recorder.addEventListener('stop', () => done()));
  recorder.start(PIECE_MILLISECONDS);
  const end = async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    await closeMicrophone(stream);
  };
  return {
    startedAt,
    discard: end,
    whenEnded: (hear) => void ended.then(hear),
    async stop() {
      await end();
      const bytes = joined(await Promise.all(pieces));
      const name = `Voice memo ${writeInstant(startedAt).replaceAll(':', '.')}.webm`;
      return { name, source: sourceOf(bytes), origin: 'recorded' };
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
