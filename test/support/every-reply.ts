import { readdirSync } from 'node:fs';
import { answerReply } from '../../src/conversation/replies/answer-reply.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { playThread } from './play-thread.ts';
import { portfolio } from './portfolio.ts';
import { readScenario } from './scenario.ts';

const scenarios = new URL('../scenarios/', import.meta.url);

/** Every answer of the scenarios as the chat gives it, by its place in the transcripts. */
export function scenarioReplies(): { where: string; reply: Reply }[] {
  const facts = portfolio();
  return readdirSync(scenarios)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      readScenario(new URL(name, scenarios)).flatMap((thread) =>
        playThread(thread, facts).map(({ turn, answer }) => ({
          where: `${name}:${turn.line} ${turn.question}`,
          reply: answerReply(answer),
        })),
      ),
    );
}
