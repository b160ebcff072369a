import type { Command } from 'commander';
import { ask } from '../../../../src/conversation/ask.ts';
import { answerReply } from '../../../../src/conversation/replies/answer-reply.ts';
import { drawReply } from '../draw-reply.ts';
import { terminalStyle } from '../style.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay ask [--thread ID] "question"` */
export function addAsk(program: Command): void {
  const command = program
    .command('ask')
    .description('answer a question from proven claims, with citations')
    .argument('<question...>', 'in plain words')
    .option('--thread <id>', 'a conversation: “they” then means the supplier asked about before');
  withCommonOptions(command).action(
    (words: readonly string[], options: CommonOptions & { thread?: string }) =>
      inSession(options, async ({ desk, out, asOf, colour }) => {
        const { thread } = options;
        const answer = await ask(desk, words.join(' '), { asOf, ...(thread ? { thread } : {}) });
        const style = terminalStyle(process.stdout, colour);
        out.result(answer, () => drawReply(answerReply(answer), style, terminalRoom()));
        return 0;
      }),
  );
}
