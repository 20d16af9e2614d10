import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpeakers } from './parse-speakers';
import { speakersLabel } from './speakers';

describe('who was spoken to, typed in one line', () => {
  it('is read by number and role', () => {
    expect(parseSpeakers('7 response officers, 1 sergeant and two PCSOs')).toEqual([
      { role: 'response officers', count: 7 },
      { role: 'sergeant', count: 1 },
      { role: 'PCSOs', count: 2 },
    ]);
    expect(parseSpeakers('a sergeant; 3 command and control staff')).toEqual([
      { role: 'sergeant', count: 1 },
      { role: 'command and control staff', count: 3 },
    ]);
    expect(parseSpeakers('2 sergeants, 1 sergeant')).toEqual([{ role: 'sergeants', count: 3 }]);
  });

  it('is refused when a number or a role is missing, so that nothing is guessed', () => {
    for (const typed of [
      '',
      'officers',
      '7',
      '7 officers, sergeants',
      '0 officers',
      '12 34',
      '1000 officers',
      ', ,',
    ])
      expect(parseSpeakers(typed)).toBeNull();
  });

  it('reads back what the label says', () => {
    const role = fc.constantFrom('response officers', 'PCSOs', 'detectives', 'custody staff', 'sergeants');
    const groups = fc.uniqueArray(fc.record({ role, count: fc.integer({ min: 2, max: 999 }) }), {
      selector: (group) => group.role,
      minLength: 1,
    });
    fc.assert(
      fc.property(groups, (said) => {
        expect(parseSpeakers(speakersLabel(said))).toEqual(said);
      }),
    );
  });
});
