import { note } from '@shared/evidence/evidence.test-data';
import { describe, expect, it } from 'vitest';
import { likelyPlace, noteOfSameVisit } from './likely-place';

const HOUR = 60 * 60 * 1000;
const NOW = Date.UTC(2017, 10, 7, 2);
const at = (id: string, hoursAgo: number, place: string, author = 'me') =>
  note(id, 'reality-testing', { happenedAt: NOW - hoursAgo * HOUR, place, author });

describe('where a note is most likely written', () => {
  it('is where its author last was on this visit, past midnight too', () => {
    const notes = [
      at('a', 3, 'Worcester custody suite'),
      at('b', 5, 'Telford'),
      at('c', 1, 'Hereford', 'somebody'),
    ];
    expect(likelyPlace(notes, ['Redditch'], 'me', NOW)).toBe('Worcester custody suite');
    expect(noteOfSameVisit(notes, 'me', NOW)?.id).toBe('a');
  });

  it('is the next planned place when the last visit is over, or had no place', () => {
    const planned = ['Telford', 'Redditch', 'Hereford'];
    expect(likelyPlace([at('a', 13, ' telford ')], planned, 'me', NOW)).toBe('Redditch');
    expect(likelyPlace([at('a', 1, ' ')], planned, 'me', NOW)).toBe('Telford');
    expect(likelyPlace([at('later', -2, 'Hereford')], ['Redditch'], 'me', NOW)).toBe('Redditch');
  });

  it('is left open when nothing tells', () => {
    expect(likelyPlace([], [], 'me', NOW)).toBe('');
    expect(likelyPlace([at('a', 30, 'Telford')], ['Telford'], 'me', NOW)).toBe('');
  });
});
