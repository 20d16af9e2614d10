import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { PROJECT } from '../setup/project.mjs';

/** Which of these names do not compile in a room, beside everything that is in it (libraries bring types along). */
function unknownNames(room: string, names: string[]): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = ts.getParsedCommandLineOfConfigFile(join(PROJECT, room, 'tsconfig.json'), {}, host);
  if (config === undefined) throw new Error(`${room} has no tsconfig.json`);
  const probe = join(PROJECT, room, 'probe-of-a-test.ts');
  const compiler = ts.createCompilerHost(config.options);
  const text = names.map((name) => `export const its${name} = ${name};`).join('\n');
  const getSourceFile = compiler.getSourceFile.bind(compiler);
  compiler.getSourceFile = (file, options, ...rest) =>
    file === probe ? ts.createSourceFile(file, text, options) : getSourceFile(file, options, ...rest);
  const fileExists = compiler.fileExists.bind(compiler);
  compiler.fileExists = (file) => file === probe || fileExists(file);
  const program = ts.createProgram([...config.fileNames, probe], config.options, compiler);
  const lines = program
    .getSemanticDiagnostics(program.getSourceFile(probe))
    .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, ' '));
  return names.filter((name) => lines.some((line) => line.includes(`Cannot find name '${name}'`)));
}

it('in shared/ neither the window nor Node compiles', () => {
  const names = [
    'window',
    'document',
    'fetch',
    'crypto',
    'setTimeout',
    'console',
    'process',
    'Buffer',
    'require',
  ];
  expect(unknownNames('shared', names)).toEqual(names);
});

it('in renderer/ Node does not compile', () => {
  expect(unknownNames('renderer', ['process', 'Buffer', 'require', 'window'])).toEqual([
    'process',
    'Buffer',
    'require',
  ]);
});

it('in electron/ the window does not compile', () => {
  expect(unknownNames('electron', ['window', 'document', 'process'])).toEqual(['window', 'document']);
});
