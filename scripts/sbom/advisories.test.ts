import { describe, expect, it } from 'vitest';
import { readAudit } from './advisories.mjs';

const SHIPPED = [{ name: 'dexie' }, { name: 'electron' }];
const printed = (report: object) => `npm warn audit something\n${JSON.stringify(report)}\nnpm error again\n`;

describe('what npm says about the packages inside the app', () => {
  it('is told by name and reason, and tools are left out', () => {
    const vulnerabilities = {
      electron: {
        severity: 'high',
        via: [{ title: 'Use after free', url: 'https://github.com/advisories/GHSA-x' }, 'dexie'],
      },
      vite: { severity: 'critical', via: [] },
    };
    expect(readAudit(printed({ vulnerabilities }), SHIPPED)).toEqual({
      kind: 'found',
      advisories: [
        {
          name: 'electron',
          severity: 'high',
          because: ['Use after free, https://github.com/advisories/GHSA-x', 'uses dexie'],
        },
      ],
    });
  });

  it('is nothing only where npm says that it found nothing', () => {
    expect(readAudit(printed({ vulnerabilities: {} }), SHIPPED)).toEqual({ kind: 'none' });
  });

  it.each([
    ['a registry that has no such question', printed({ message: '405 Method Not Allowed', statusCode: 405 })],
    ['no network', printed({ message: 'request failed', error: { code: 'ENOTFOUND' } })],
    ['silence', ''],
    ['half a report', '{"vulnerabilities":{'],
    ['another report', printed({ vulnerabilities: null })],
  ])('is unknown, never nothing: %s', (_, text) => {
    expect(readAudit(text, SHIPPED).kind).toBe('unknown');
  });
});
