import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelName } from './channels';
import { requestSchemas } from './request-schemas';

const ID = '0123456789abcdef'.repeat(2);
const sealed = new Uint8Array([1, 2, 3]);
const keyFile = {
  format: 1,
  vaultId: ID,
  device: ID,
  kdf: { algorithm: 'argon2id13', operations: 3, memoryBytes: 64 * 1024 * 1024, salt: 'c2FsdA==' },
  wrappedVaultKey: 'd3JhcHBlZA',
  inspectionKeys: { vault: 'AAAA', [ID]: 'BBBB' },
};

const WELL_FORMED: Record<ChannelName, unknown> = {
  'vault:state': null,
  'vault:create': keyFile,
  'vault:begin-attempt': null,
  'vault:attempt-counted': null,
  'vault:attempt-succeeded': null,
  'vault:update': keyFile,
  'vault:locked': null,
  'keychain:state': null,
  'keychain:keep': { secret: `${'A'.repeat(43)}=` },
  'keychain:open': null,
  'keychain:forget': null,
  'log:append': { inspection: ID, entries: [{ device: ID, seq: 1, sealed }] },
  'log:heads': { inspection: 'vault' },
  'log:read': { inspection: ID, from: 0, count: 500 },
  'log:inspections': null,
  'blob:write': { inspection: ID, id: ID, index: 0, bytes: sealed },
  'blob:finish': { inspection: ID, id: ID, chunks: 1 },
  'blob:discard': { inspection: ID, id: ID },
  'blob:read': { inspection: ID, id: ID, index: 0 },
  'export:save': { fileName: 'Section.docx', bytes: sealed },
  'export:stop-printing': null,
  'export:begin': { fileName: 'photo.jpg' },
  'export:append': { id: ID, bytes: sealed },
  'export:end': { id: ID, keep: true },
  'microphone:open': null,
  'microphone:close': null,
  'export:pdf': { fileName: 'Section.pdf', html: '<p>', title: 'Section', marking: '' },
  'backup:state': null,
  'backup:now': null,
  'backup:choose-folder': null,
  'backup:set-hours': { everyHours: 4 },
  'backup:choose-source': null,
  'backup:before-update': null,
  'backup:list': { from: 'own' },
  'backup:restore': { from: 'other', vaultId: ID, name: '000012 2017-03-03 14.03' },
  'database:set-aside': null,
  'database:was-set-aside': null,
  'disposal:destroy': { inspection: ID },
  'disposal:destroyed': null,
  'diagnostics:read': null,
  'diagnostics:note-error': { name: 'TypeError', frames: ['index-B1x.js:1:234'] },
  'window:ready-to-close': null,
  'window:did-stop': null,
  'app:restart': null,
  'app:about': null,
};

const channels = Object.keys(requestSchemas) as ChannelName[];
const accepts = (channel: ChannelName, request: unknown) =>
  requestSchemas[channel].safeParse(request).success;

it('takes a well-formed request on every channel', () => {
  for (const channel of channels) expect(accepts(channel, WELL_FORMED[channel]), channel).toBe(true);
});

it('takes nothing that has a field too many or too few', () => {
  for (const channel of channels) {
    const request = WELL_FORMED[channel];
    expect(accepts(channel, undefined), channel).toBe(false);
    if (typeof request !== 'object' || request === null) continue;
    expect(accepts(channel, { ...request, extra: 1 }), channel).toBe(false);
    for (const key of Object.keys(request)) {
      expect(accepts(channel, { ...request, [key]: undefined }), `${channel} without ${key}`).toBe(false);
    }
  }
});

describe.each(['log:heads', 'log:append', 'blob:read', 'blob:write'] as const)('%s', (channel) => {
  it.each([
    '..',
    '../vault',
    '/etc',
    'vault/..',
    `${ID}/`,
    ID.toUpperCase(),
    `${ID}0`,
    '',
    'Vault',
    `${ID}\n`,
    'con',
  ])('takes no inspection called %j', (inspection) => {
    expect(accepts(channel, { ...(WELL_FORMED[channel] as object), inspection })).toBe(false);
  });
});

it.each(['..', '../x', '', ID.slice(1), `${ID}${ID}0`, `${ID.slice(1)}/`, `${ID}.part`])(
  'takes no blob called %j',
  (id) => {
    expect(accepts('blob:read', { inspection: ID, id, index: 0 })).toBe(false);
    expect(accepts('blob:discard', { inspection: ID, id })).toBe(false);
  },
);

it('takes no more bytes than a channel is for', () => {
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
  const entry = (seq: number, bytes: Uint8Array) => ({ device: ID, seq, sealed: bytes });
  expect(accepts('blob:write', { inspection: ID, id: ID, index: 0, bytes: megabytes(16) })).toBe(true);
  expect(accepts('blob:write', { inspection: ID, id: ID, index: 0, bytes: megabytes(17) })).toBe(false);
  expect(accepts('log:append', { inspection: ID, entries: [entry(1, megabytes(17))] })).toBe(false);
  const large = megabytes(16);
  const five = [1, 2, 3, 4, 5].map((seq) => entry(seq, large));
  expect(accepts('log:append', { inspection: ID, entries: five.slice(0, 4) })).toBe(true);
  expect(accepts('log:append', { inspection: ID, entries: five })).toBe(false);
});

it('takes bytes only as bytes', () => {
  for (const bytes of ['text', [1, 2], sealed.buffer, new Uint16Array(2), { length: 3 }, null]) {
    expect(accepts('export:save', { fileName: 'x', bytes })).toBe(false);
  }
});

it('takes numbers only in their range', () => {
  for (const seq of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1']) {
    expect(accepts('log:append', { inspection: ID, entries: [{ device: ID, seq, sealed }] }), `${seq}`).toBe(
      false,
    );
  }
  expect(accepts('log:read', { inspection: ID, from: -1, count: 1 })).toBe(false);
  expect(accepts('log:read', { inspection: ID, from: 0, count: 0 })).toBe(false);
});

it('takes no key file that would make opening the vault free or endless', () => {
  const withKdf = (kdf: object) => ({ ...keyFile, kdf: { ...keyFile.kdf, ...kdf } });
  expect(accepts('vault:create', withKdf({ memoryBytes: 1 }))).toBe(false);
  expect(accepts('vault:create', withKdf({ memoryBytes: 2 ** 40 }))).toBe(false);
  expect(accepts('vault:create', withKdf({ operations: 0 }))).toBe(false);
  expect(accepts('vault:create', withKdf({ algorithm: 'none' }))).toBe(false);
  expect(accepts('vault:create', { ...keyFile, inspectionKeys: { '../x': 'AAAA' } })).toBe(false);
});

it('answers any value at all with yes or no, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...channels), fc.anything({ withTypedArray: true }), (channel, value) => {
      expect(typeof accepts(channel, value)).toBe('boolean');
    }),
    { numRuns: 5000 },
  );
});
