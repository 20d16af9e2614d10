// Draws build/icon.png: a tick in a rounded square. `node scripts/icon.mjs`, after changing it here.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 1024;
const TEAL = [15, 92, 94];
const WHITE = [255, 255, 255];
const TICK = [
  [272, 536],
  [448, 704],
  [752, 352],
];

/** Signed distance to a rounded square around the middle, negative inside. @param {number} x @param {number} y */
function square(x, y) {
  const [half, radius] = [448, 176];
  const dx = Math.abs(x - SIZE / 2) - half + radius;
  const dy = Math.abs(y - SIZE / 2) - half + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** Signed distance to the tick's stroke. @param {number} x @param {number} y */
function tick(x, y) {
  const [a = [], b = [], c = []] = TICK;
  return Math.min(segment(x, y, a, b), segment(x, y, b, c)) - 56;
}

/** @param {number} x @param {number} y @param {number[]} from @param {number[]} to */
function segment(x, y, [ax = 0, ay = 0], [bx = 0, by = 0]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How much of a pixel a shape covers, from its distance. @param {number} distance */
const cover = (distance) => Math.min(1, Math.max(0, 0.5 - distance));

const rows = Buffer.alloc(SIZE * (1 + SIZE * 4));
for (let y = 0; y < SIZE; y += 1) {
  for (let x = 0; x < SIZE; x += 1) {
    const at = y * (1 + SIZE * 4) + 1 + x * 4;
    const white = cover(tick(x + 0.5, y + 0.5));
    for (const channel of [0, 1, 2]) {
      rows[at + channel] = Math.round((TEAL[channel] ?? 0) * (1 - white) + (WHITE[channel] ?? 0) * white);
    }
    rows[at + 3] = Math.round(255 * cover(square(x + 0.5, y + 0.5)));
  }
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8);
writeFileSync(
  join(import.meta.dirname, '../build/icon.png'),
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
