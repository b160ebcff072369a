import { startProgram } from './start-program.ts';

await startProgram([...process.argv.slice(0, 2), 'serve', ...process.argv.slice(2)]);
