import type { Prompt } from '../../../../src/conversation/overview.ts';
import { composer } from './composer.ts';
import { followConversation } from './conversation.ts';
import { part } from './dom.ts';
import { evidencePanel } from './evidence-panel.ts';
import { showPortfolio } from './portfolio.ts';
import { read, send, wordsOf } from './server.ts';
import { tabs } from './tabs.ts';
import { currentThread, newThread } from './thread.ts';

let thread = currentThread();
const evidence = evidencePanel();
const writing = composer(() => thread);

const views = tabs((name) => {
  evidence.close();
  if (name === 'portfolio') void showPortfolio(askFromPortfolio);
});

function askFromPortfolio(question: string): void {
  views.show('conversation');
  writing.ask(question);
  writing.focus();
}

function welcome(isNew: boolean): void {
  part('welcome', HTMLElement).hidden = !isNew;
  part('conversation', HTMLElement).classList.toggle('talking', !isNew);
}

async function act(data: object, said?: string): Promise<void> {
  const trouble = part('trouble', HTMLElement);
  trouble.textContent = '';
  try {
    const operation = crypto.randomUUID();
    await send('/api/actions', { operation, thread, data, ...(said && { said }) });
  } catch (error) {
    trouble.textContent = wordsOf(error);
  }
}

async function offerPrompts(): Promise<void> {
  const { prompts } = await read<{ prompts: readonly Prompt[] }>('/api/prompts');
  writing.offer(prompts);
}

const follow = () =>
  followConversation({
    thread,
    press: (data, said) => void act(data, said),
    stop: (operation) => void act({ do: 'stop', operation }),
    cite: evidence.open,
    onFirst: () => welcome(false),
  });

let leave = follow();
part('new', HTMLButtonElement).addEventListener('click', () => {
  leave();
  evidence.close();
  thread = newThread();
  welcome(true);
  leave = follow();
  views.show('conversation');
  void offerPrompts();
  writing.focus();
});
offerPrompts().catch((error: unknown) => {
  part('trouble', HTMLElement).textContent = wordsOf(error);
});
writing.focus();
