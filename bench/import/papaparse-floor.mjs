// The floor of an import: papaparse alone in Node, every row read and counted, nothing kept. Prints JSON.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

let rows = 0;
const started = performance.now();
await new Promise((resolve, reject) => {
  Papa.parse(createReadStream(process.argv[2] ?? '', 'utf8'), {
    step: () => {
      rows += 1;
    },
    complete: resolve,
    error: reject,
  });
});
console.log(JSON.stringify({ rows, milliseconds: performance.now() - started }));
