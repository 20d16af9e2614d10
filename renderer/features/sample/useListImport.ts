import { newId, put } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useVaultSession } from '@data/useVaultSession';
import { useWorkspace } from '@data/useWorkspace';
import { fail, type Result } from '@shared/result';
import type { ColumnMapping, FrameFile } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { recallMapping, rememberMapping } from '@shared/sampling/remembered-mapping';
import { inNumberOrder } from '@shared/text/reference-order';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from './import/frame-protocol';
import { type FrameReader, openFrameReader } from './import/frame-reader';
import type { FormatChoice, ListLook } from './import/look-at-list';
import type { LiveFrame } from './useLiveFrame';

export type ListChoice = FormatChoice & { sheet?: string };

export type ImportState =
  | { kind: 'choose' }
  | { kind: 'looking' }
  | { kind: 'looked'; looks: ListLook[]; mapping: ColumnMapping; isRecalled: boolean }
  | { kind: 'reading'; progress: Progress | null }
  | { kind: 'sealing'; share: number };

const ENDED = new Set<ImportFailure['kind']>(['crashed', 'too-slow', 'cancelled']);

/**
 * From chosen files to a sealed list. Nothing is written before everything was read; a cancel or a failure leaves the
 * inspection as it was and keeps the files chosen, so that the guess can be corrected.
 */
export function useListImport(onImported: (live: LiveFrame) => void) {
  const workspace = useWorkspace();
  const session = useVaultSession();
  const { force } = useInspection();
  const [state, setState] = useState<ImportState>({ kind: 'choose' });
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const chosen = useRef<{ files: File[]; choices: ListChoice[] }>({ files: [], choices: [] });
  const held = useRef<FrameReader | null>(null);

  const reader = () => (held.current ??= openFrameReader());
  const drop = useCallback(() => {
    held.current?.close();
    held.current = null;
  }, []);
  useEffect(() => drop, [drop]);

  async function look(files: File[], choices: ListChoice[]): Promise<boolean> {
    setFailure(null);
    const result = await reader().ask('look', { files, choices });
    if (!result.ok) {
      setFailure(result.failure);
      // A worker that ended with its file answers nothing else.
      if (ENDED.has(result.failure.kind)) drop();
      return false;
    }
    const [first] = result.value;
    if (first === undefined) return false;
    chosen.current = { files, choices };
    const recalled = recallMapping(session.settings().columnMappings[force], first.columns);
    setState({
      kind: 'looked',
      looks: result.value,
      mapping: recalled ?? first.mapping,
      isRecalled: recalled !== null,
    });
    return true;
  }

  async function choose(files: File[]) {
    const before = state;
    setState({ kind: 'looking' });
    const sorted = [...files].sort((a, b) => inNumberOrder(a.name, b.name));
    if (
      !(await look(
        sorted,
        sorted.map(() => ({})),
      ))
    )
      setState(before.kind === 'looked' ? before : { kind: 'choose' });
  }

  async function change(at: number, choice: ListChoice) {
    const { files, choices } = chosen.current;
    await look(
      files,
      choices.map((old, index) => (index === at ? { ...old, ...choice } : old)),
    );
  }

  async function seal(
    files: readonly { file: Omit<FrameFile, 'blob'>; packed: Uint8Array }[],
  ): Promise<FrameFile[]> {
    const sealed: FrameFile[] = [];
    for (const [at, { file, packed }] of files.entries()) {
      const progress = (share: number) => setState({ kind: 'sealing', share: (at + share) / files.length });
      sealed.push({ ...file, blob: await workspace.writeBlob(packed, progress) });
    }
    return sealed;
  }

  async function read(mapping: ColumnMapping): Promise<Result<LiveFrame, ImportFailure>> {
    if (state.kind !== 'looked') return fail({ kind: 'cancelled' });
    const formats = state.looks.map(({ format }) => format);
    setState({ kind: 'reading', progress: null });
    const open = reader();
    const result = await open.ask('read', { formats, mapping }, (progress) =>
      setState({ kind: 'reading', progress }),
    );
    if (!result.ok) return result;
    const { columns, head, summary, sha256 } = result.value;
    setState({ kind: 'sealing', share: 0 });
    const files = await seal(result.value.files);
    const id = newId();
    const source = { files, sha256, columns, mapping, rows: summary.rows };
    const names = files.map(({ name }) => name).join(', ');
    await workspace.commit({
      label: `Import ${names}`,
      changes: [put('sampleFrame', { source, importedAt: Date.now() }, id)],
    });
    const { columnMappings } = session.settings();
    const remembered = { ...columnMappings, [force]: rememberMapping(mapping, columns) };
    await session.changeSettings({ columnMappings: remembered });
    const unreadable = result.value.files.map(({ unreadable: times }) => times);
    held.current = null;
    return {
      ok: true,
      value: { frame: id, reader: open, opened: { columns, head, summary }, markColumn: null, unreadable },
    };
  }

  async function importList(mapping: ColumnMapping) {
    if (state.kind !== 'looked') return;
    const before = { ...state, mapping };
    setFailure(null);
    try {
      const result = await read(mapping);
      if (result.ok) return onImported(result.value);
      setFailure(result.failure);
    } catch {
      setFailure({ kind: 'not-sealed' });
    }
    setState(before);
    // The worker may be gone (cancel) or hold half a list: the files are looked at again by a fresh one.
    drop();
    await reader().ask('look', chosen.current);
  }

  return { state, failure, choose, change, importList, cancel: drop };
}
