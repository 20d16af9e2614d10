import { handle } from '../ipc';
import { askToSetDatabaseAside, readDatabaseSetAside } from './set-aside-database';

/** Answers about the files of Chromium's database, of which the window can only use what is in them. */
export function answerDatabase(profile: string): void {
  // Asked at the start: opening the vault forgets the note, and the screen still tells of it.
  const setAside = readDatabaseSetAside(profile);
  handle('database:set-aside', () => askToSetDatabaseAside(profile, Date.now()));
  handle('database:was-set-aside', () => setAside);
}
