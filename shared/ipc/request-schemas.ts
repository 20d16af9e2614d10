import { z } from 'zod';
import type { ChannelName, Channels, KeyFile, SealedEntry } from './channels';
import { ERROR_NAME, FRAME, MOST_FRAMES } from './error-trace';

const MEGABYTE = 1024 * 1024;
const LARGEST_ENTRY = 16 * MEGABYTE;
const LARGEST_APPEND = 64 * MEGABYTE;
const LARGEST_CHUNK = 16 * MEGABYTE;
const LARGEST_EXPORT = 1024 * MEGABYTE;
const LARGEST_PRINT = 64 * MEGABYTE;

const nothing = z.null();
const id = z.string().regex(/^[0-9a-f]{32}$/);
/** The vault's own rows are an inspection of their own. */
const inspection = z.union([id, z.literal('vault')]);
const blobId = z.string().regex(/^[0-9a-f]{32,64}$/);
const wholeNumber = z.number().int().min(0);
const base64 = z
  .string()
  .max(4096)
  .regex(/^[A-Za-z0-9+/_-]*={0,2}$/);
/** Plain `Uint8Array`s over plain memory: shared memory could change after it was checked. */
const bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= most);

export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  vaultId: id,
  device: id,
  kdf: z.strictObject({
    algorithm: z.literal('argon2id13'),
    operations: z.number().int().min(1).max(1000),
    memoryBytes: z
      .number()
      .int()
      .min(8192)
      .max(4096 * MEGABYTE),
    salt: base64,
  }),
  wrappedVaultKey: base64,
  inspectionKeys: z.record(inspection, base64),
  recovery: z.strictObject({ wrappedVaultKey: base64 }).optional(),
  keychain: z.strictObject({ wrappedVaultKey: base64 }).optional(),
  signing: z.strictObject({ publicKey: base64, wrappedSecretKey: base64 }).optional(),
  steps: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/))
    .max(200)
    .optional(),
}) as z.ZodType<KeyFile>;

const entry: z.ZodType<SealedEntry> = z.strictObject({
  device: id,
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  sealed: bytes(LARGEST_ENTRY),
});

const entries = z
  .array(entry)
  .max(100_000)
  .refine((list) => list.reduce((sum, { sealed }) => sum + sealed.byteLength, 0) <= LARGEST_APPEND);

const blob = { inspection, id: blobId };
const backupPlace = z.enum(['own', 'other']);
const fileName = z.string().min(1).max(255);

/** What each channel accepts, checked in the main process before anything else looks at it. */
export const requestSchemas: { [C in ChannelName]: z.ZodType<Channels[C]['request']> } = {
  'vault:state': nothing,
  'vault:create': keyFileSchema,
  'vault:begin-attempt': nothing,
  'vault:attempt-counted': nothing,
  'vault:attempt-succeeded': nothing,
  'vault:update': keyFileSchema,
  'vault:locked': nothing,
  'keychain:state': nothing,
  'keychain:keep': z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) }),
  'keychain:open': nothing,
  'keychain:forget': nothing,
  'log:append': z.strictObject({ inspection, entries }),
  'log:heads': z.strictObject({ inspection }),
  'log:read': z.strictObject({ inspection, from: wholeNumber, count: z.number().int().min(1).max(100_000) }),
  'log:inspections': nothing,
  'blob:write': z.strictObject({ ...blob, index: wholeNumber.max(999_999), bytes: bytes(LARGEST_CHUNK) }),
  'blob:finish': z.strictObject({ ...blob, chunks: wholeNumber.max(1_000_000) }),
  'blob:discard': z.strictObject(blob),
  'blob:read': z.strictObject({ ...blob, index: wholeNumber.max(999_999) }),
  'export:save': z.strictObject({ fileName, bytes: bytes(LARGEST_EXPORT) }),
  'export:begin': z.strictObject({ fileName }),
  'export:append': z.strictObject({ id, bytes: bytes(LARGEST_CHUNK) }),
  'export:end': z.strictObject({ id, keep: z.boolean() }),
  'export:pdf': z.strictObject({
    fileName,
    html: z.string().max(LARGEST_PRINT),
    title: z.string().max(1000),
    marking: z.string().max(200),
  }),
  'export:stop-printing': nothing,
  'microphone:open': nothing,
  'microphone:close': nothing,
  'backup:state': nothing,
  'backup:now': nothing,
  'backup:choose-folder': nothing,
  'backup:set-hours': z.strictObject({ everyHours: z.number().int().min(1).max(168) }),
  'backup:choose-source': nothing,
  'backup:before-update': nothing,
  'backup:list': z.strictObject({ from: backupPlace }),
  'backup:restore': z.strictObject({
    from: backupPlace,
    vaultId: id,
    name: z.string().regex(/^\d{6} \d{4,6}-\d\d-\d\d \d\d\.\d\d$/),
  }),
  'database:set-aside': nothing,
  'database:was-set-aside': nothing,
  // The vault's own rows cannot be destroyed.
  'disposal:destroy': z.strictObject({ inspection: id }),
  'disposal:destroyed': nothing,
  'diagnostics:read': nothing,
  'diagnostics:note-error': z.strictObject({
    name: z.string().regex(ERROR_NAME),
    frames: z.array(z.string().regex(FRAME)).max(MOST_FRAMES),
  }),
  'window:ready-to-close': nothing,
  'window:did-stop': nothing,
  'app:restart': nothing,
  'app:about': nothing,
};
