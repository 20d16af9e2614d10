import { SearchIndex } from '@shared/search/search-index';
import type { SearchReply, SearchRequest } from './search-protocol';

/** The part of a worker's global scope that is used here; the room's types are those of a window. */
interface WorkerPort {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null;
  postMessage(reply: SearchReply, transfer?: Transferable[]): void;
}

const port = globalThis as unknown as WorkerPort;

// It lives in this worker's memory and nowhere else: what inspectors wrote is not to be read on the disk.
const index = new SearchIndex();

port.onmessage = ({ data }) => {
  if (data.kind === 'search') {
    const answer = index.search(data.query);
    port.postMessage({ kind: 'found', number: data.number, ...answer }, [answer.keys.buffer]);
    return;
  }
  for (const key of data.removed) index.remove(key);
  for (const entry of data.put) index.put(entry);
  if (data.isLast) port.postMessage({ kind: 'ready' });
};
