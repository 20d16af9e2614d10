// These run in the app's window: each is sent there as it is and may use nothing from outside itself.

/** Keeps the texts for the scan, and gives the other functions what they need of the page. */
export function startPage(texts: string[]): void {
  Object.assign(globalThis, { benchTexts: texts });
}

/** How long each query takes, from the input event of its last key until the list shows its hits. */
export async function keysToHits(queries: string[]): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  const room = input?.closest('main');
  if (input === null || room === null || room === undefined) throw new Error('the search page is not open');
  const shown = () => room.querySelector('ul[aria-label="Found"] mark')?.textContent ?? '';
  const type = (text: string) => {
    input.focus();
    input.select();
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  };
  const untilTrue = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        watch.disconnect();
        resolve();
      };
      const watch = new MutationObserver(look);
      watch.observe(room, { childList: true, characterData: true, subtree: true });
      look();
    });
  const times: number[] = [];
  for (const query of queries) {
    type('');
    await untilTrue(() => shown() === '');
    const started = performance.now();
    type(query);
    await untilTrue(() => shown() !== '');
    times.push(performance.now() - started);
  }
  return times;
}

/** The least that finds the same words: every text in lower case, every word of the query looked for in it. */
export function scans(queries: string[]): number[] {
  const { benchTexts } = globalThis as unknown as { benchTexts: string[] };
  return queries.map((query) => {
    const started = performance.now();
    const words = query.split(' ');
    let found = 0;
    for (const text of benchTexts) {
      const lower = text.toLowerCase();
      if (words.every((word) => lower.includes(word))) found += 1;
    }
    if (found === 0) throw new Error(`nothing holds ${query}`);
    return performance.now() - started;
  });
}
