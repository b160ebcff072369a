#!/usr/bin/env node
import { runProgram } from '../adapters/chat/terminal/commands/program.ts';

await runProgram(process.argv);
