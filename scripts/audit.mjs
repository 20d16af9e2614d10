// Asks the registry for known advisories about what is inside the app. `npm run audit`
// Not a part of `npm test`: an answer from outside changes by the day, and a clone without a network has none.
// Ends with 0 when none is known, 1 when there are, 2 when nobody could be asked.
import { readAudit } from './sbom/advisories.mjs';
import { readLock, shippedPackages } from './sbom/shipped.mjs';
import { command } from './setup/command.mjs';
import { runScript } from './setup/problem.mjs';
import { PROJECT } from './setup/project.mjs';

await runScript(async () => {
  const shipped = shippedPackages(readLock());
  const { output } = await command('npm', ['audit', '--json', '--loglevel=silent'], {
    cwd: PROJECT,
    quiet: true,
  });
  const audit = readAudit(output, shipped);
  switch (audit.kind) {
    case 'none':
      console.log(`No advisory is known about the ${shipped.length} packages inside the app.`);
      return 0;
    case 'found':
      for (const { name, severity, because } of audit.advisories)
        console.log(`${name} (${severity}): ${because.join('; ')}`);
      console.log(
        `Advisories about ${audit.advisories.length} of the ${shipped.length} packages inside the app.`,
      );
      return 1;
    case 'unknown':
      console.log(`Not checked: the registry does not answer questions about advisories (${audit.because}).`);
      return 2;
  }
});
