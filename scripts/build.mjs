// Builds the app into out/ unless it is there already: `npm run build`
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/problem.mjs';

await runScript(async () => {
  await ensureDependencies(console.log);
  await ensureBuild(console.log);
  console.log('out/ holds the app as the sources describe it.');
  return 0;
});
