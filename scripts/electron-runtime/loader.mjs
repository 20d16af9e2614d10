// Copied into the runtime as resources/app/index.mjs: the registry's Electron comes without the part
// that opens the folder named on the command line. An ES module, because Electron waits for its top-level
// await before `ready`, and schemes must be registered before that.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.assign(app, { name: productName ?? name });
/** @type {any} setVersion and setAppPath are what Electron's own loader calls; its types do not list them */
const internals = app;
internals.setVersion(version);
internals.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
