import type { ElectronApplication } from '@playwright/test';

/** Chooses an entry of the menu bar, as a mouse would. */
export async function chooseFromMenu(app: ElectronApplication, menu: string, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, [menuLabel, entryLabel]) => {
      const bar = Menu.getApplicationMenu()?.items.find(({ label }) => label === menuLabel);
      const item = bar?.submenu?.items.find(({ label, visible }) => label === entryLabel && visible);
      if (item === undefined) throw new Error(`there is no ${menuLabel} > ${entryLabel}`);
      Reflect.apply(item.click, item, []);
    },
    [menu, entry],
  );
}
