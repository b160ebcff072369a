import { type ConversationLog, conversationLog } from './conversation-log.ts';

/** The conversations of the page by thread. */
export type Conversations = Readonly<{ of(thread: string): ConversationLog }>;

const maxConversations = 32;

/** Keeps those that were used last; one that a page follows is never dropped. */
export function openConversations(): Conversations {
  const logs = new Map<string, ConversationLog>();
  const dropOne = () => {
    const idle = [...logs].find(([, log]) => !log.isFollowed());
    if (idle) logs.delete(idle[0]);
  };
  return {
    of(thread) {
      const log = logs.get(thread) ?? conversationLog();
      logs.delete(thread);
      if (logs.size >= maxConversations) dropOne();
      logs.set(thread, log);
      return log;
    },
  };
}
