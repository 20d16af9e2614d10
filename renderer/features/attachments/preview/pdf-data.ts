import { InvariantError } from '@shared/result';

const FONTS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const DECODERS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/*.wasm', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function file(files: Record<string, string>, name: string): Promise<Uint8Array> {
  const address = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (address === undefined) throw new InvariantError(`the app brings no ${name}`);
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** Gives the reader the fonts that a PDF may name without bringing them. */
export class FontFiles {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return file(FONTS, filename);
  }
}

/** Gives the reader its decoders for pictures of rarer kinds. */
export class DecoderFiles {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return file(DECODERS, filename);
  }
}
