import { describe, expect, it } from 'vitest';
import { triggerIn } from './capture-trigger';

describe('keys that open suggestions', () => {
  it('count at the start of a line and after a space', () => {
    expect(triggerIn('#')).toEqual({ key: '#', query: '' });
    expect(triggerIn('They are short of cars #veh')).toEqual({ key: '#', query: 'veh' });
    expect(triggerIn('line one\n@men')).toEqual({ key: '@', query: 'men' });
    expect(triggerIn('/workload man')).toEqual({ key: '/', query: 'workload man' });
  });

  it('leave ordinary writing alone', () => {
    for (const text of [
      'and/or',
      'w/c 6 March',
      'ask@example.org',
      'room # 4',
      'at @ 3 pm',
      '/ ',
      '#1 said that nobody had told them',
      '#a word that goes on and on until nobody can mean it',
      'C#',
      'nothing',
      '',
    ])
      expect(triggerIn(text)).toBeNull();
  });
});
