// The small form of the library: the whole of it would be loaded at every start.
import * as z from 'zod/mini';
import type { ChannelName, Channels, KeyFile, SealedEntry } from './channels';
import { ERROR_NAME, FRAME, MOST_FRAMES } from './error-trace';

const MEGABYTE = 1024 * 1024;
const LARGEST_ENTRY = 16 * MEGABYTE;
const LARGEST_APPEND = 64 * MEGABYTE;
const LARGEST_CHUNK = 16 * MEGABYTE;
const LARGEST_EXPORT = 1024 * MEGABYTE;
const LARGEST_PRINT = 64 * MEGABYTE;

const nothing = z.null();
const text = (pattern: RegExp) => z.string().check(z.regex(pattern));
const integer = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const id = text(/^[0-9a-f]{32}$/);
/** The vault's own rows are an inspection of their own. */
const inspection = z.union([id, z.literal('vault')]);
const blobId = text(/^[0-9a-f]{32,64}$/);
const wholeNumber = z.int().check(z.minimum(0));
const base64 = z.string().check(z.maxLength(4096), z.regex(/^[A-Za-z0-9+/_-]*={0,2}$/));
/** Plain `Uint8Array`s over plain memory: shared memory could change after it was checked. */
const bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= most);

export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  vaultId: id,
  device: id,
  kdf: z.strictObject({
    algorithm: z.literal('argon2id13'),
    operations: integer(1, 1000),
    memoryBytes: integer(8192, 4096 * MEGABYTE),
    salt: base64,
  }),
  wrappedVaultKey: base64,
  inspectionKeys: z.record(inspection, base64),
  recovery: z.optional(z.strictObject({ wrappedVaultKey: base64 })),
  keychain: z.optional(z.strictObject({ wrappedVaultKey: base64 })),
  signing: z.optional(z.strictObject({ publicKey: base64, wrappedSecretKey: base64 })),
  steps: z.optional(z.array(text(/^[a-z0-9-]{1,60}$/)).check(z.maxLength(200))),
}) as z.ZodMiniType<KeyFile>;

const entry: z.ZodMiniType<SealedEntry> = z.strictObject({
  device: id,
  seq: integer(1, Number.MAX_SAFE_INTEGER),
  sealed: bytes(LARGEST_ENTRY),
});

const entries = z.array(entry).check(
  z.maxLength(100_000),
  z.refine((list) => list.reduce((sum, { sealed }) => sum + sealed.byteLength, 0) <= LARGEST_APPEND),
);

const blob = { inspection, id: blobId };
const backupPlace = z.enum(['own', 'other']);
const fileName = z.string().check(z.minLength(1), z.maxLength(255));

/** What each channel accepts, checked in the main process before anything else looks at it. */
export const requestSchemas: { [C in ChannelName]: z.ZodMiniType<Channels[C]['request']> } = {
  'vault:state': nothing,
  'vault:create': keyFileSchema,
  'vault:begin-attempt': nothing,
  'vault:attempt-counted': nothing,
  'vault:attempt-succeeded': nothing,
  'vault:update': keyFileSchema,
  'vault:locked': nothing,
  'keychain:state': nothing,
  'keychain:keep': z.strictObject({ secret: text(/^[A-Za-z0-9+/]{43}=$/) }),
  'keychain:open': nothing,
  'keychain:forget': nothing,
  'log:append': z.strictObject({ inspection, entries }),
  'log:heads': z.strictObject({ inspection }),
  'log:read': z.strictObject({ inspection, from: wholeNumber, count: integer(1, 100_000) }),
  'log:inspections': nothing,
  'blob:write': z.strictObject({ ...blob, index: integer(0, 999_999), bytes: bytes(LARGEST_CHUNK) }),
  'blob:finish': z.strictObject({ ...blob, chunks: integer(0, 1_000_000) }),
  'blob:discard': z.strictObject(blob),
  'blob:read': z.strictObject({ ...blob, index: integer(0, 999_999) }),
  'export:save': z.strictObject({ fileName, bytes: bytes(LARGEST_EXPORT) }),
  'export:begin': z.strictObject({ fileName }),
  'export:append': z.strictObject({ id, bytes: bytes(LARGEST_CHUNK) }),
  'export:end': z.strictObject({ id, keep: z.boolean() }),
  'export:pdf': z.strictObject({
    fileName,
    html: z.string().check(z.maxLength(LARGEST_PRINT)),
    title: z.string().check(z.maxLength(1000)),
    marking: z.string().check(z.maxLength(200)),
  }),
  'export:stop-printing': nothing,
  'microphone:open': nothing,
  'microphone:close': nothing,
  'backup:state': nothing,
  'backup:now': nothing,
  'backup:choose-folder': nothing,
  'backup:set-hours': z.strictObject({ everyHours: integer(1, 168) }),
  'backup:choose-source': nothing,
  'backup:before-update': nothing,
  'backup:list': z.strictObject({ from: backupPlace }),
  'backup:restore': z.strictObject({
    from: backupPlace,
    vaultId: id,
    name: text(/^\d{6} \d{4,6}-\d\d-\d\d \d\d\.\d\d$/),
  }),
  'database:set-aside': nothing,
  'database:was-set-aside': nothing,
  // The vault's own rows cannot be destroyed.
  'disposal:destroy': z.strictObject({ inspection: id }),
  'disposal:destroyed': nothing,
  'diagnostics:read': nothing,
  'diagnostics:note-error': z.strictObject({
    name: text(ERROR_NAME),
    frames: z.array(text(FRAME)).check(z.maxLength(MOST_FRAMES)),
  }),
  'window:ready-to-close': nothing,
  'window:did-stop': nothing,
  'app:restart': nothing,
  'app:about': nothing,
};
