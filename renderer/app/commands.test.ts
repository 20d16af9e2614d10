import { expect, it } from 'vitest';
import { type Command, findCommands } from './commands';

const run = () => undefined;
const commands: Command[] = [
  { group: 'Go to', label: 'Sample', run },
  { group: 'Case files', label: 'WM-0031', run },
  { group: 'Case files', label: 'WM-0131', run },
  { group: 'Notes', label: 'Custody visit', description: 'Hindlip', run },
  { group: 'Notes', label: 'Hindlip call centre', run },
];

const labels = (query: string, perGroup = 6) =>
  findCommands(commands, query, perGroup).flatMap(({ found }) => found.map(({ label }) => label));

it('shows everything before a word is typed', () => {
  expect(labels('')).toHaveLength(commands.length);
});

it('finds a case file by the end of its reference', () => {
  expect(labels('31')).toEqual(['WM-0031', 'WM-0131']);
});

it('puts what starts with the word before what only holds it', () => {
  expect(labels('hindlip')).toEqual(['Hindlip call centre', 'Custody visit']);
});

it('asks for every word, in any order', () => {
  expect(labels('hindlip custody')).toEqual(['Custody visit']);
  expect(labels('hindlip sample')).toEqual([]);
});

it('keeps a long list of case files short', () => {
  expect(labels('wm', 1)).toEqual(['WM-0031']);
});
