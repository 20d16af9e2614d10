import type { Head } from '@shared/ipc/channels';

/** Where one entry is on disk. */
export interface Place {
  device: string;
  seq: number;
  segment: string;
  /** Offset of the sealed bytes in the segment. */
  offset: number;
  length: number;
}

/** Numbers of one device that are missing below its head, both ends included. */
export interface Gap {
  device: string;
  from: number;
  to: number;
}

/** What one inspection's log holds, in memory: which entries, and where. */
export class EntryIndex {
  readonly #byDevice = new Map<string, Map<number, Place>>();
  readonly #heads = new Map<string, Head>();
  #places: Place[] = [];
  #isInOrder = true;

  get size(): number {
    return this.#places.length;
  }

  has(device: string, seq: number): boolean {
    return this.#byDevice.get(device)?.has(seq) ?? false;
  }

  add(place: Place, checksum: string): void {
    if (this.has(place.device, place.seq)) return;
    const ofDevice = this.#byDevice.get(place.device) ?? new Map<number, Place>();
    this.#byDevice.set(place.device, ofDevice.set(place.seq, place));
    this.#places.push(place);
    const head = this.#heads.get(place.device);
    if (head === undefined || head.seq < place.seq) {
      this.#heads.set(place.device, { device: place.device, seq: place.seq, checksum });
    } else {
      this.#isInOrder = false;
    }
  }

  heads(): Head[] {
    return [...this.#heads.values()];
  }

  gaps(): Gap[] {
    return [...this.#byDevice].flatMap(([device, places]) => {
      const gaps: Gap[] = [];
      let expected = 1;
      for (const seq of [...places.keys()].sort((a, b) => a - b)) {
        if (seq > expected) gaps.push({ device, from: expected, to: seq - 1 });
        expected = seq + 1;
      }
      return gaps;
    });
  }

  /** As appended, but each device's entries by seq: one that was lost and written again stands where it belongs. */
  inOrder(): readonly Place[] {
    if (!this.#isInOrder) {
      const queues = new Map(
        [...this.#byDevice].map(([device, places]) => [
          device,
          [...places.values()].sort((a, b) => b.seq - a.seq),
        ]),
      );
      this.#places = this.#places.map((place) => queues.get(place.device)?.pop() ?? place);
      this.#isInOrder = true;
    }
    return this.#places;
  }
}
