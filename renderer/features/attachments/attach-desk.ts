import type { Workspace } from '@data/workspace';
import { type Refusal, refusalWords } from '@shared/attachments/refusal';
import { type Attached, attachFile } from './attach-file';
import type { Incoming } from './incoming';

/** A file that waits or is being sealed. */
export interface Job {
  id: number;
  name: string;
  /** From 0 to 1. */
  share: number;
  stop: () => void;
}

/** Something to be read by the person, until they close it. */
export interface Remark {
  id: number;
  meaning: 'problem' | 'attention' | 'information';
  title: string;
  words: string;
}

export interface DeskState {
  jobs: readonly Job[];
  remarks: readonly Remark[];
}

export interface Wanted {
  note: string | null;
  keepsLocation: boolean;
}

function remarkOn({ name, location }: Attached): Omit<Remark, 'id'> | null {
  if (location === 'removed')
    return {
      meaning: 'information',
      title: 'The place was taken out',
      words: `“${name}” said where it was made; the copy in the vault does not.`,
    };
  if (location === 'not-removable')
    return {
      meaning: 'attention',
      title: 'The place may still be in it',
      words: `“${name}” says, or may say, where it was made in a form that Assay cannot take out. If that must not be kept, remove it and attach a copy without the place.`,
    };
  return null;
}

function remarkOnRefusal(refusal: Refusal): Omit<Remark, 'id'> {
  const isWish = refusal.kind === 'stopped';
  return {
    meaning: isWish ? 'information' : 'problem',
    title: isWish ? 'Stopped' : 'Not attached',
    words: refusalWords(refusal),
  };
}

/** Attaches files one after the other, whichever screen is shown meanwhile. One for an open inspection. */
export class AttachDesk {
  readonly #workspace: Workspace;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { jobs: [], remarks: [] };
  #last: Promise<unknown> = Promise.resolve();
  #next = 1;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  subscribe = (hear: () => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  state = (): DeskState => this.#state;

  /** Resolves when all of them are attached or refused. */
  async add(files: readonly Incoming[], wanted: Wanted): Promise<void> {
    await Promise.all(files.map((incoming) => this.#line(incoming, wanted)));
  }

  refuse(refusal: Refusal): void {
    this.#remark(remarkOnRefusal(refusal));
  }

  close = (remark: number): void => {
    this.#set({ remarks: this.#state.remarks.filter(({ id }) => id !== remark) });
  };

  #line(incoming: Incoming, wanted: Wanted): Promise<void> {
    const stopping = new AbortController();
    const id = this.#take();
    const job: Job = { id, name: incoming.name, share: 0, stop: () => stopping.abort() };
    this.#set({ jobs: [...this.#state.jobs, job] });
    const done = this.#last.then(() => this.#run(id, incoming, wanted, stopping.signal));
    this.#last = done;
    return done;
  }

  async #run(id: number, incoming: Incoming, wanted: Wanted, signal: AbortSignal): Promise<void> {
    const progress = (share: number) =>
      this.#set({ jobs: this.#state.jobs.map((job) => (job.id === id ? { ...job, share } : job)) });
    const attached = await attachFile(this.#workspace, incoming, {
      ...wanted,
      now: Date.now(),
      signal,
      progress,
    });
    this.#set({ jobs: this.#state.jobs.filter((job) => job.id !== id) });
    this.#remark(attached.ok ? remarkOn(attached.value) : remarkOnRefusal(attached.failure));
  }

  #remark(remark: Omit<Remark, 'id'> | null): void {
    // The newest first: it is the one that somebody waits for.
    if (remark !== null) this.#set({ remarks: [{ ...remark, id: this.#take() }, ...this.#state.remarks] });
  }

  #take(): number {
    this.#next += 1;
    return this.#next;
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const hear of this.#listeners) hear();
  }
}

const desks = new WeakMap<Workspace, AttachDesk>();

export function deskOf(workspace: Workspace): AttachDesk {
  const desk = desks.get(workspace) ?? new AttachDesk(workspace);
  desks.set(workspace, desk);
  return desk;
}
