import type { Row, Snapshot } from '@shared/inspection/entities';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { SearchIndex } from '@shared/search/search-index';
import { goTo } from '../e2e/support/screens/shell';
import { unlock } from '../e2e/support/screens/vault';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { median } from './harness/statistics';
import { keysToHits, scans, startPage } from './search/in-the-window';
import { launchApp } from './support/launch-app';
import { openSeeded, seededProfile } from './support/seeded-profile';

const LONGEST_INDEX_MS = 120_000;

/** Looking for a word in everything that was written. */
export const search: BenchRow = {
  name: 'search',
  what: 'Search notes, beginnings and typing errors: a key to the hits in the list',
  floorIs: 'a linear scan of the same text in the same window, lower case and nothing else',
  unit: 'ms',
  goal: { kind: 'ratio', most: 0.5 },
  sizes: [1000, 10_000, 100_000],
  goalAt: 10_000,
  sizeIs: 'notes',
  runs: 7,
  prepare: prepareSearch,
};

const WORDS =
  'custody officers nurse wait hours risk assessment victim statement supervisor workload vehicle response domestic abuse plan partner agency record late night shift training crime control room radio camera evidence charge bail suspect witness safeguarding child mental health ambulance'.split(
    ' ',
  );

/** An invented note's text of about 1 KB; the same number gives the same words. */
function textOf(number: number): string {
  const words: string[] = [];
  let state = number + 1;
  for (let at = 0; at < 150; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    // A tail of rare words, as real notes have: names of places, operations, forms.
    words.push(state % 11 === 0 ? `place${state % 5000}` : (WORDS[state % WORDS.length] ?? ''));
  }
  return words.join(' ');
}

function inspectionWith(count: number): Snapshot {
  const example = exampleSnapshot();
  const [first] = example.note;
  if (first === undefined) throw new Error('the example has notes');
  const made: Row<'note'>[] = [];
  const blocks: Row<'noteBlock'>[] = [];
  for (let at = 0; at < count; at += 1) {
    made.push({ ...first, id: `note-${at}`, title: `Visit ${at}`, themes: [] });
    blocks.push({
      id: `block-${at}`,
      note: `note-${at}`,
      position: 'a0',
      kind: 'paraphrase',
      text: textOf(at),
      heldBy: null,
      ofSpeakers: null,
    });
  }
  const empty = Object.fromEntries(Object.keys(example).map((table) => [table, []])) as unknown as Snapshot;
  return { ...empty, inspection: example.inspection, note: made, noteBlock: blocks };
}

/** The index alone, in Node: built once, then kept current by edits. */
function indexTimes({ noteBlock }: Snapshot): Record<string, number> {
  const index = new SearchIndex();
  const from = performance.now();
  for (const [key, { text }] of noteBlock.entries()) index.put({ key, title: '', text });
  const built = performance.now() - from;
  const edits = Array.from({ length: 21 }, (_, at) => {
    const started = performance.now();
    index.put({ key: at, title: '', text: `${textOf(at)} zanzibar` });
    return performance.now() - started;
  });
  return { 'index built (ms)': built, 'index after one edit (ms)': median(edits) };
}

async function prepareSearch(size: number, bench: Bench): Promise<PreparedRow> {
  const snapshot = inspectionWith(size);
  const profile = await seededProfile(bench, `${size} notes to search`, () => snapshot);
  const { window, close } = await launchApp({ profile });
  await unlock(window);
  await openSeeded(window);
  await goTo(window, 'Search');
  await window.evaluate(
    startPage,
    snapshot.noteBlock.map(({ text }) => text),
  );
  const first = await window.evaluate(keysToHits, ['custod']);
  const started = performance.now();
  const inAMoment = window.getByText('Typing errors are allowed for in a moment.');
  await inAMoment.waitFor({ state: 'hidden', timeout: LONGEST_INDEX_MS });
  const untilIndexed = performance.now() - started;
  return {
    value: () => window.evaluate(keysToHits, ['custod', 'custody ris', 'nruse', 'ambulence', 'safegu']),
    floor: () => window.evaluate(scans, ['custod', 'custody ris', 'nurse', 'ambulance', 'safegu']),
    details: () =>
      Promise.resolve({
        'first search, by scan (ms)': first[0] ?? 0,
        'until typing errors are allowed for (ms)': untilIndexed,
        ...indexTimes(snapshot),
      }),
    close,
  };
}
