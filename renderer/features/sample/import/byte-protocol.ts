import type { ByteResults, ByteTask } from './byte-work';

/** What a worker on bytes is asked; a new `start` takes the place of what was begun before. */
export type ByteRequest =
  | { id: number; kind: 'start'; task: ByteTask }
  | { id: number; kind: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { id: number; kind: 'finish' };

export type ByteReply =
  /** So many bytes were worked through: there is room for as many more. */
  | { id: number; kind: 'taken'; bytes: number }
  | { id: number; kind: 'done'; result: ByteResults[ByteTask] }
  | { id: number; kind: 'failed' };
