import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withSmallDisk } from '../../testing/small-disk';
import { temporaryFolder } from '../../testing/temporary-folder';
import { AttemptDelay, type Clocks, delayAfter } from './attempt-delay';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Clocks that a test turns. A restart gives a new steady clock and the same wall clock. */
function turnableClocks(): Clocks & { pass(ms: number): void; turnWall(ms: number): void } {
  let wall = Date.UTC(2017, 2, 3, 9);
  let steady = 0;
  return {
    wall: () => wall,
    steady: () => steady,
    pass: (ms) => {
      wall += ms;
      steady += ms;
    },
    turnWall: (ms) => {
      wall += ms;
    },
  };
}

/** What an attempt is answered, once it is on the disk. */
async function attempt(delay: AttemptDelay): Promise<number> {
  const wait = await delay.begin();
  await delay.counted();
  return wait;
}

async function failTimes(
  delay: AttemptDelay,
  clocks: ReturnType<typeof turnableClocks>,
  times: number,
): Promise<void> {
  for (let failure = 0; failure < times; failure += 1) {
    clocks.pass(5 * MINUTE);
    expect(await attempt(delay)).toBe(0);
  }
}

const attemptsFile = () => join(temporaryFolder(), 'vault.attempts');

it('lets three wrong passphrases go, then waits 1 second, doubling up to 5 minutes', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 100].map(
    (failures) => delayAfter(failures) / SECOND,
  );
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

it('says that an attempt is counted only once that is on the disk', async () => {
  const path = attemptsFile();
  const delay = new AttemptDelay(path, turnableClocks());
  await delay.begin();
  await delay.counted();
  expect(readFileSync(path, 'utf8')).toMatch(/^1 /);
});

it('holds the fourth attempt back for a second and then lets it through', async () => {
  const clocks = turnableClocks();
  const delay = new AttemptDelay(attemptsFile(), clocks);
  await failTimes(delay, clocks, 3);
  expect(await attempt(delay)).toBe(SECOND);
  clocks.pass(400);
  expect(await attempt(delay)).toBe(600);
  clocks.pass(600);
  expect(await attempt(delay)).toBe(0);
  expect(await attempt(delay)).toBe(2 * SECOND);
});

it('starts over after the right passphrase', async () => {
  const clocks = turnableClocks();
  const delay = new AttemptDelay(attemptsFile(), clocks);
  await failTimes(delay, clocks, 8);
  await delay.succeeded();
  expect([await attempt(delay), await attempt(delay), await attempt(delay)]).toEqual([0, 0, 0]);
});

it('counts an attempt before it is known to be wrong: a restart in between does not take it back', async () => {
  const path = attemptsFile();
  const clocks = turnableClocks();
  for (let time = 0; time < 3; time += 1) expect(await attempt(new AttemptDelay(path, clocks))).toBe(0);
  expect(await attempt(new AttemptDelay(path, clocks))).toBe(SECOND);
});

it('waits the whole time again when the clock was turned back over a restart', async () => {
  const path = attemptsFile();
  const clocks = turnableClocks();
  await failTimes(new AttemptDelay(path, clocks), clocks, 5);
  clocks.turnWall(-24 * 60 * MINUTE);
  const restarted = new AttemptDelay(path, clocks);
  expect(await attempt(restarted)).toBe(4 * SECOND);
  clocks.pass(4 * SECOND);
  expect(await attempt(restarted)).toBe(0);
});

it('does not believe a clock that is turned forward while the app runs', async () => {
  const clocks = turnableClocks();
  const delay = new AttemptDelay(attemptsFile(), clocks);
  await failTimes(delay, clocks, 5);
  clocks.turnWall(60 * MINUTE);
  expect(await attempt(delay)).toBe(4 * SECOND);
});

it('does not start over because its file was damaged', async () => {
  const path = attemptsFile();
  writeFileSync(path, 'none at all\n');
  expect(await attempt(new AttemptDelay(path, turnableClocks()))).toBe(SECOND);
});

it('lets an inspector in on a full disk, and still counts', async () => {
  await withSmallDisk(1, async (disk) => {
    await disk.fill();
    const clocks = turnableClocks();
    const delay = new AttemptDelay(join(disk.folder, 'vault.attempts'), clocks);
    expect([await attempt(delay), await attempt(delay), await attempt(delay)]).toEqual([0, 0, 0]);
    expect(await attempt(delay)).toBe(SECOND);
    await disk.makeRoom();
  });
});

it('never asks for more than 5 minutes, whatever the clocks do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          pass: fc.integer({ min: 0, max: 10 * MINUTE }),
          turn: fc.integer({ min: -1e12, max: 1e12 }),
        }),
      ),
      async (steps) => {
        const clocks = turnableClocks();
        const path = attemptsFile();
        let delay = new AttemptDelay(path, clocks);
        for (const [index, { pass, turn }] of steps.entries()) {
          clocks.pass(pass);
          clocks.turnWall(turn);
          if (index % 3 === 0) delay = new AttemptDelay(path, clocks);
          expect(await attempt(delay)).toBeLessThanOrEqual(5 * MINUTE);
        }
      },
    ),
    { numRuns: 20 },
  );
});
