import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds in the window or in a part of it, as lines that say where to look. Words in the very colour of what is
 * behind them, which nobody can read, axe takes for hidden on purpose and only wants looked at: here they are barriers.
 */
export async function barriers(window: Page, part = ':root'): Promise<string[]> {
  // Electron cannot open the second page that axe would like to work in.
  const found = await new AxeBuilder({ page: window }).setLegacyMode(true).include(part).analyze();
  const unreadable = found.incomplete.map((rule) => ({
    ...rule,
    nodes: rule.nodes.filter(({ any }) =>
      any.some(({ data }: { data?: { messageKey?: string } | null }) => data?.messageKey === 'equalRatio'),
    ),
  }));
  return [...found.violations, ...unreadable].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
