import type { TableName } from '@shared/inspection/entities';

/** A hybrid logical clock as text: sorts by time, then counter, then device. */
export type Clock = string;

/** A value that can be written as JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One changed field. `path` is a field's name, or "field/key" for one key of a record field
 * ("answers/early-evidence"), so that two people can change different keys without a conflict.
 */
export interface FieldChange {
  path: string;
  /** Absent when the field (or the key) is taken away. */
  value?: Json;
  /** The value before, kept for undo and for "who changed this, from what". Absent when there was none. */
  was?: Json;
  /** Clock of the value that this one replaced; null when there was none. */
  replaced: Clock | null;
  /** Clocks of rival values that this one settles too, when a person resolved a conflict. */
  alsoReplaced?: Clock[];
}

/** `put` makes a row, `patch` changes fields, `remove` and `restore` hide and show it: nothing is ever erased. */
export type Operation = 'put' | 'patch' | 'remove' | 'restore';

/** What a journal entry says, before it is chained. The vault's own rows have tables of their own. */
export interface EntryBody<T extends string = TableName> {
  /** Random id of the device (32 hex digits). */
  device: string;
  /** From 1, without gaps, for each device and inspection. */
  seq: number;
  clock: Clock;
  author: string;
  inspection: string;
  table: T;
  row: string;
  op: Operation;
  fields: FieldChange[];
  /** Entries written by one act of a person share this id; undo works on acts. */
  act: string;
  /** What the person did, in words for "undo" and the journal page: "Answer criterion 9 of WM-0031". */
  label: string;
  /** The act that this one takes back, when it is an undo (or the undo that it takes back, for a redo). */
  undoes?: string;
  /** Hash of the device's previous entry in this inspection; empty for the first. */
  previousHash: string;
}

/** Ed25519, hex: the public key (32 bytes; the device's id is the beginning of its SHA-256) and the signature (64 bytes). */
export interface HeadSignature {
  key: string;
  signature: string;
}

/** One fact of the journal: what changed, when, by whom, chained to the one before it. */
export interface JournalEntry<T extends string = TableName> extends EntryBody<T> {
  /** SHA-256 (hex) of the canonical JSON of everything above. */
  hash: string;
  /** The device's signature of the hash, on the last entry of an act; absent from devices without a key for signing. */
  signed?: HeadSignature;
}
