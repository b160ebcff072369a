import { threadName } from '../address.ts';
import { drawHome } from '../draw/draw-home.ts';
import { envelopeOf } from './envelope.ts';
import type { Receiving } from './receiving.ts';

/** The app's own tabs, and the stop button of a session; nothing of it needs to be durable. */
export function listenToHome(receiving: Receiving): void {
  const { app, bot, client, later } = receiving;
  app.event('app_home_opened', async ({ event, context }) => {
    const { workspace } = envelopeOf(context);
    if (event.tab === 'home') {
      later('publish the home tab', () => publishHome(receiving, workspace, event.user));
      return;
    }
    later('suggest prompts', async () => {
      const prompts = [...(await bot.prompts(workspace))];
      if (prompts.length === 0) return;
      const { assistant } = await client(workspace);
      // With a thread_ts the call fails silently for apps with agent_view.
      await assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    });
  });
  app.event('agent_session_stopped', async ({ event, context }) => {
    const { workspace } = envelopeOf(context);
    bot.stop({ workspace, thread: threadName(event.channel, event.thread_ts) });
  });
}

/** Draws the portfolio as it is now. */
export async function publishHome(
  { bot, client }: Pick<Receiving, 'bot' | 'client'>,
  workspace: string,
  user: string,
): Promise<void> {
  const view = drawHome(await bot.overview(workspace));
  const { views } = await client(workspace);
  await views.publish({ user_id: user, view });
}
