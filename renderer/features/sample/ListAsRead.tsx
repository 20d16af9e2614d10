import { useWorkspace } from '@data/useWorkspace';
import { Button, Text } from '@mantine/core';
import type { FrameFile } from '@shared/sampling/frame';
import { useSaveFile } from './useSaveFile';

async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A workbook's rows are numbered in the text it was read as: an outsider needs that text beside the certificate. */
export function ListAsRead({ file }: { file: FrameFile }) {
  const workspace = useWorkspace();
  const { said, save } = useSaveFile();
  async function saveText() {
    const kept = await workspace.readBlob(file.blob);
    await save(`${file.name}.csv`, file.packing === 'gzip' ? await unpack(kept) : kept);
  }
  return (
    <>
      <Button variant="default" onClick={() => void saveText()}>
        Save {file.name} as it was read
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {said}
      </Text>
    </>
  );
}
