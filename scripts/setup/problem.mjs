/** Something the person at the keyboard can put right: its message says how, and no stack trace is shown. */
export class SetupProblem extends Error {
  /** @override */
  name = 'SetupProblem';
}

/** Runs a script's main function; a SetupProblem becomes its sentence. @param {() => Promise<number>} main */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
