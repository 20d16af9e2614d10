import { newId, put, remove } from '@data/change';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, NativeSelect } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { ColumnMapping } from '@shared/sampling/frame';
import { PageHeader } from '@ui/PageHeader';
import { useEffect, useState } from 'react';
import { DrawnSample } from './DrawnSample';
import { ImportList } from './ImportList';
import { ImportTrouble } from './ImportTrouble';
import { ReadingProgress } from './ReadingProgress';
import { SetUpDraw } from './SetUpDraw';
import { type LiveFrame, useLiveFrame } from './useLiveFrame';

type Place = { at: 'import' } | { at: 'set-up'; frame: string } | { at: 'sample'; draw: string };

/** From the force's list to the case files of a draw, and what becomes of them. */
export function SampleRoom() {
  const frames = useRows('sampleFrame');
  const draws = useRows('draw');
  // Decided once: a row that arrives (the list just imported, a draw) must not move the person elsewhere.
  const [chosen, setChosen] = useState<Place>(() => usualPlace(frames, draws));
  const { live, opening, keep, reopen } = useLiveFrame();
  const place = exists(chosen, frames, draws) ? chosen : usualPlace(frames, draws);
  const draw = place.at === 'sample' ? draws.find(({ id }) => id === place.draw) : undefined;
  const frame = frames.find(({ id }) => id === (place.at === 'set-up' ? place.frame : draw?.frame));

  function imported(next: LiveFrame) {
    keep(next);
    setChosen({ at: 'set-up', frame: next.frame });
  }

  if (place.at === 'sample' && draw !== undefined)
    return (
      <DrawnSample
        key={draw.id}
        draw={draw}
        frame={frame}
        choice={
          draws.length > 1 && (
            <NativeSelect
              aria-label="Draw"
              data={draws.map(({ id, title }) => ({ value: id, label: title }))}
              value={draw.id}
              onChange={(event) => setChosen({ at: 'sample', draw: event.currentTarget.value })}
            />
          )
        }
        onDrawAgain={() => setChosen({ at: 'set-up', frame: draw.frame })}
        onImport={() => setChosen({ at: 'import' })}
      />
    );
  const back = draws.length > 0 && (
    <Button variant="default" onClick={() => setChosen(usualPlace(frames, draws))}>
      Back to the sample
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Sample"
        summary="From the force’s list of recorded crimes to case files"
        actions={back}
      />
      {place.at === 'set-up' && frame !== undefined ? (
        <OpenedSetUp
          key={frame.id}
          frame={frame}
          live={live?.frame === frame.id ? live : null}
          opening={opening}
          reopen={reopen}
          onRemapped={(id) => setChosen({ at: 'set-up', frame: id })}
          onImportAnother={() => setChosen({ at: 'import' })}
          onDrawn={(id) => setChosen({ at: 'sample', draw: id })}
        />
      ) : (
        <ImportList onImported={imported} />
      )}
    </>
  );
}

/** False once an undo has taken away what was on screen. */
function exists(place: Place, frames: readonly Row<'sampleFrame'>[], draws: readonly Row<'draw'>[]): boolean {
  if (place.at === 'sample') return draws.some(({ id }) => id === place.draw);
  return place.at === 'import' || frames.some(({ id }) => id === place.frame);
}

/** Where the room opens: at the latest draw, else at the list waiting for one, else at the import. */
function usualPlace(frames: readonly Row<'sampleFrame'>[], draws: readonly Row<'draw'>[]): Place {
  const draw = draws.at(-1);
  if (draw !== undefined) return { at: 'sample', draw: draw.id };
  const frame = frames.at(-1);
  return frame === undefined ? { at: 'import' } : { at: 'set-up', frame: frame.id };
}

interface SetUpProps extends Pick<ReturnType<typeof useLiveFrame>, 'live' | 'opening' | 'reopen'> {
  frame: Row<'sampleFrame'>;
  /** The same list under other columns is another frame. */
  onRemapped: (frame: string) => void;
  onImportAnother: () => void;
  onDrawn: (draw: string) => void;
}

/** Opens the sealed list if no worker holds it yet. */
function OpenedSetUp({ frame, live, opening, reopen, onRemapped, onImportAnother, onDrawn }: SetUpProps) {
  const workspace = useWorkspace();
  const isOpen = live !== null;
  const column = frame.plan?.subset?.column ?? null;

  // The worker is outside React: it has to be asked to open the list whenever it does not hold it.
  useEffect(() => {
    if (!isOpen) void reopen(frame.id, column);
  }, [frame.id, isOpen, column, reopen]);

  async function remap(mapping: ColumnMapping) {
    const id = newId();
    const hasDraws = workspace.rows('draw').some((draw) => draw.frame === frame.id);
    await workspace.commit({
      label: 'Change the columns of the list',
      changes: [
        put('sampleFrame', { source: { ...frame.source, mapping }, importedAt: frame.importedAt }, id),
        // A draw keeps the frame that it was made from, as it was.
        ...(hasDraws ? [] : [remove('sampleFrame', frame.id)]),
      ],
    });
    onRemapped(id);
  }

  if (opening.kind === 'failed') return <ImportTrouble failure={opening.failure} />;
  const reading = opening.kind === 'opening' && (
    <ReadingProgress label="Opening the sealed list" progress={opening.progress} />
  );
  if (live === null) return reading;
  return (
    <>
      {reading}
      <SetUpDraw
        frame={frame}
        live={live}
        onMark={(mark) => void reopen(frame.id, mark)}
        onRemap={(next) => void remap(next)}
        onImportAnother={onImportAnother}
        onDrawn={onDrawn}
      />
    </>
  );
}
