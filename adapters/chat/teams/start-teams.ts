import type { IncomingMessage } from 'node:http';
import type { Bot } from '../../../src/bot.ts';
import type { TeamsConfig } from '../../../src/chat-config.ts';
import { AssayError } from '../../../src/errors.ts';
import { bugFields } from '../../../src/ports/bug-fields.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { RunningChat } from '../../http/running-chat.ts';
import { admit } from './receive/admit.ts';
import { handleActivity } from './receive/handle-activity.ts';
import { readRequest, refusedLocally } from './receive/read-request.ts';
import { type Answered, respond } from './receive/respond.ts';
import { openSender } from './send/open-sender.ts';
import { type Pace, usualPace } from './send/retry-sends.ts';
import { teamsChannel } from './send/teams-channel.ts';
import { type TeamsCloud, teamsCloud } from './teams-cloud.ts';

export type TeamsDeps = Readonly<{
  log: Logger;
  store: Store;
  production: boolean;
  /** @defaultValue Microsoft's public cloud */
  cloud?: Partial<TeamsCloud>;
  /** @defaultValue what Teams asks for */
  pace?: Partial<Pace>;
}>;

/**
 * Connects the bot to Teams and serves its messaging endpoint. The SDK is loaded here and not
 * before. Throws BAD_CONFIGURATION without an app in production: nothing would be checked then.
 */
export async function startTeams(
  bot: Bot,
  config: TeamsConfig,
  { log, store, production, ...options }: TeamsDeps,
): Promise<RunningChat> {
  if (!config.app && production) throw openDoor();
  const { openTransport } = await import('./open-transport.ts');
  const cloud = { ...teamsCloud(config), ...options.cloud };
  const pace = { ...usualPace, ...options.pace };
  const transport = openTransport(config, cloud);
  const sender = openSender(transport, { store, log, pace });
  bot.connect(teamsChannel({ bot, config, sender, store, everyMs: pace.streamMs }));

  const closing = new AbortController();
  const work = new Set<Promise<unknown>>();
  const afterwards = (start: (signal: AbortSignal) => Promise<unknown>) => {
    const running = start(closing.signal).catch((error: unknown) => {
      if (!(error instanceof AssayError)) log.error(bugFields(error), 'an activity failed');
    });
    work.add(running);
    running.finally(() => work.delete(running)).catch(() => undefined);
  };

  const receive = async (request: IncomingMessage): Promise<Answered> => {
    const refused = config.app ? undefined : refusedLocally(request);
    const read = refused ?? (await readRequest(request));
    if ('refused' in read) return sayNo(read.refused, read.why);
    const { activity } = read;
    const authorization = request.headers.authorization ?? '';
    const admitted = await admit(activity, authorization, { config, cloud, transport, log });
    if ('turnedAway' in admitted) return sayNo(admitted.turnedAway, admitted.why);
    const deps = { bot, config, store, sender, log, afterwards };
    return await handleActivity(activity, admitted.workspace, deps);
  };

  return {
    routes: [
      {
        path: '/api/messages',
        handle(request, response) {
          receive(request)
            .catch((error: unknown) => failed(error, log))
            .then((answered) => respond(response, answered))
            .catch((error: unknown) => log.error(bugFields(error), 'an answer failed'));
        },
      },
    ],
    async close() {
      closing.abort();
      await Promise.all(work);
    },
  };
}

const sayNo = (status: number, error: string): Answered => ({ status, body: { error } });

/** Teams sends again what is answered with 503. */
function failed(error: unknown, log: Logger): Answered {
  if (error instanceof AssayError && error.code === 'STORE_BUSY') return sayNo(503, error.message);
  const fields = bugFields(error);
  log.error(fields, 'an activity failed');
  return sayNo(500, `Something went wrong (${fields.reference}).`);
}

function openDoor(): AssayError {
  return new AssayError({
    code: 'BAD_CONFIGURATION',
    message: 'Teams without an app id lets everybody in, which production forbids.',
    remedy: 'Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
  });
}
