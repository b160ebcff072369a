import { runProgram } from '../adapters/chat/terminal/commands/program.ts';

await runProgram([...process.argv.slice(0, 2), 'serve', ...process.argv.slice(2)]);
