import { enableCompileCache } from 'node:module';
import path from 'node:path';

/**
 * Loads and runs the command line. What was compiled once is kept beside the packages, which halves
 * the time to the first answer; never in a folder that other users of the machine can write to.
 */
export async function startProgram(argv: readonly string[]): Promise<void> {
  enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/assay'));
  const { runProgram } = await import('../adapters/chat/terminal/commands/program.ts');
  await runProgram(argv);
}
