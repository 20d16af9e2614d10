import { readFileSync } from 'node:fs';
import { asOrdinaryUser } from './support/ordinary-user';
import { processesOn } from './support/processes';
import { compileSection, openSection, sectionText } from './support/screens/draft';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const SECCOMP_FILTER = '2';

interface Process {
  kind: string;
  user: string;
  seccomp: string;
}

/** What the system says about a running process. Linux only, like the sandbox that it tells of. */
function look(pid: number): Process {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/\0| (?=--)/);
  const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '';
  const kind = commandLine.find((one) => one.startsWith('--type='))?.slice('--type='.length) ?? 'main';
  expect(commandLine, `${kind} has no switch against the sandbox`).not.toContain('--no-sandbox');
  return { kind, user: field('Uid'), seccomp: field('Seccomp') };
}

test("the day's work as an ordinary user, in Chromium's own sandbox", async ({ launchApp }) => {
  test.setTimeout(180_000);
  await asOrdinaryUser(async (options) => {
    const first = await launchApp(options);
    const { window, profile } = first;
    await createVault(window);
    await window.getByRole('button', { name: 'Open the example inspection' }).click();
    await goTo(window, 'Draft');
    await openSection(window, 'Q3');
    await compileSection(window);
    await expect(sectionText(window)).not.toBeEmpty();
    await quickNote(window);
    await window.keyboard.type('Two officers were on duty.');
    await untilSaved(window);

    const processes = processesOn(profile).map(look);
    const windows = processes.filter(({ kind }) => kind === 'renderer');
    expect(windows.length).toBeGreaterThan(0);
    expect(windows.filter(({ seccomp }) => seccomp !== SECCOMP_FILTER)).toEqual([]);
    expect(processes.filter(({ user }) => user === '0')).toEqual([]);
    expect(first.consoleErrors).toEqual([]);
    await first.close();

    const second = await launchApp({ ...options, profile });
    await unlock(second.window);
    await second.window
      .getByRole('button', { name: /^Open West Mercia/ })
      .first()
      .click();
    await goTo(second.window, 'Notes');
    await second.window.getByRole('textbox', { name: 'Search notes' }).fill('on duty');
    await second.window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
    await expect(noteText(second.window)).toContainText('Two officers were on duty.');
    await second.close();
  });
});
