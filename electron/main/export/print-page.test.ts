import { expect, it } from 'vitest';
import { footerTemplate, headerTemplate } from './print-page';

it('prints a title as text, not as markup', () => {
  const footer = footerTemplate('<img src=x onerror=alert(1)> & "Q3"', 'OFFICIAL');
  expect(footer).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Q3&quot;');
  expect(footer).not.toContain('<img');
});

it('puts the marking above and below, and numbers the pages', () => {
  expect(headerTemplate('OFFICIAL - SENSITIVE')).toContain('OFFICIAL - SENSITIVE');
  const footer = footerTemplate('Q3', 'OFFICIAL - SENSITIVE');
  expect(footer).toContain('OFFICIAL - SENSITIVE');
  expect(footer).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>');
});
