import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileArchive } from './compile-archive';

const USAGE = `Compiles one question of an open archive, or the whole report, without the app.

  npm run compile -- <archive.zip> --question <id> --out <folder> [--as-drafted] [--day 2018-03-03]

  --question    the question's id or code, for example q3; overall; or report for everything
  --out         where the DOCX, HTML and Markdown go; made when it is not there
  --as-drafted  print the draft as it stands in the archive instead of compiling its evidence anew
  --day         the day printed on the document; the day the archive was written when left out
`;

function problem(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        question: { type: 'string' },
        out: { type: 'string' },
        'as-drafted': { type: 'boolean', default: false },
        day: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return problem(`${error instanceof Error ? error.message : 'The arguments cannot be read.'}\n\n${USAGE}`);
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return problem(`${path} cannot be read. Check the name, then try again.`);
  }
}

const { values, positionals } = readArguments();
const [path] = positionals;
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (path === undefined || values.question === undefined || values.out === undefined) problem(USAGE);
if (values.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.day))
  problem('--day has to look like 2018-03-03.');

const compiled = await compileArchive({
  archive: readFile(path),
  question: values.question,
  asDrafted: values['as-drafted'],
  ...(values.day === undefined ? {} : { day: values.day }),
});
if (!compiled.ok) problem(compiled.failure.message);
mkdirSync(values.out, { recursive: true });
for (const { name, content } of compiled.value) {
  const file = join(values.out, name);
  writeFileSync(file, content);
  console.log(file);
}
