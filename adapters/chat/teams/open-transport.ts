import { type Activity, CloudAdapter } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { TeamsConfig } from '../../../src/chat-config.ts';
import type { TeamsAddress } from './address.ts';
import { appToken } from './app-token.ts';
import { afterFailedCheck, sdkAuthentication } from './sdk-authentication.ts';
import { outgoingWire } from './send/outgoing-wire.ts';
import { sendFault } from './send/send-fault.ts';
import type { TeamsCloud } from './teams-cloud.ts';
import { mayProveTeams } from './token-claims.ts';
import { SendFault, type TeamsTransport } from './transport.ts';

/** The SDK fetches keys without a deadline. */
const checkDeadlineMs = 10_000;

/**
 * Speaks to Teams through botbuilder's CloudAdapter. `onTurnError` stays unset: with it,
 * continueConversationAsync resolves although nothing was sent.
 */
export function openTransport(config: TeamsConfig, cloud: TeamsCloud): TeamsTransport {
  keepEntities();
  const { app } = config;
  const token = app && appToken(app, cloud);
  const authentication = sdkAuthentication(app?.id ?? '', token, cloud);
  const adapter = new CloudAdapter(authentication);

  const attempt = async <T>(to: TeamsAddress, call: (client: ConnectorClient) => Promise<T>) => {
    if (!cloud.isService(new URL(to.serviceUrl))) {
      throw new SendFault({ status: 400, codes: ['ServiceNotAllowed'] });
    }
    const done = Promise.withResolvers<T>();
    try {
      await adapter.continueConversationAsync(app?.id ?? '', continued(to), async (context) => {
        const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
        leaveRetriesToUs(client);
        done.resolve(await call(client));
      });
    } catch (error) {
      const fault = sendFault(error);
      if (fault.status === 401) token?.drop();
      throw fault;
    }
    return await done.promise;
  };

  return {
    async authenticate(activity, authorization) {
      if (app && !mayProveTeams(authorization, app)) return 'unauthorized';
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error('late')), checkDeadlineMs);
      try {
        const check = authentication.authenticateRequest(sdkActivity(activity), authorization);
        await Promise.race([check, late.promise]);
        return 'authentic';
      } catch (error) {
        return afterFailedCheck(error);
      } finally {
        clearTimeout(timer);
      }
    },
    async send(to, activity, abortSignal) {
      const wire = sdkActivity(outgoingWire(to, activity));
      const { id } = await attempt(to, ({ conversations }) =>
        to.activity
          ? conversations.replyToActivity(to.conversation, to.activity, wire, { abortSignal })
          : conversations.sendToConversation(to.conversation, wire, { abortSignal }),
      );
      return id || undefined;
    },
    async openChat(to, abortSignal) {
      const { id } = await attempt(to, ({ conversations }) =>
        conversations.createConversation(
          {
            isGroup: false,
            bot: { id: to.bot, name: '' },
            members: [{ id: to.user, name: '' }],
            tenantId: to.tenant,
            channelData: { tenant: { id: to.tenant } },
          },
          { abortSignal },
        ),
      );
      return id;
    },
  };
}

/**
 * botbuilder 4.23.3 loses every field of an entity that its mapper does not list: AI label,
 * citations, sensitivity, streaming. docs/decisions/teams-sdk.md tells why.
 */
function keepEntities(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}

/**
 * The SDK retries what it should not (a refused connection, for six seconds) and not what it should
 * (412, 429 without a header), and a service of Teams redirects nobody.
 */
function leaveRetriesToUs(client: unknown): void {
  const { pipeline } = (client as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
}
type Pipeline = Readonly<{ removePolicy(policy: Readonly<{ name: string }>): unknown }>;

function continued({ serviceUrl, channelId, conversation, kind, bot }: TeamsAddress) {
  return {
    serviceUrl,
    channelId,
    conversation: {
      id: conversation,
      isGroup: kind !== 'direct',
      conversationType: kind,
      name: '',
    },
    bot: { id: bot, name: '' },
  };
}

/** The SDK's type asks for fields that the wire does not have. */
function sdkActivity(activity: object): Activity {
  return activity as Activity;
}
