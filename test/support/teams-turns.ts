import { activitySchema } from '../../adapters/chat/teams/activity.ts';
import { addressOf } from '../../adapters/chat/teams/address.ts';
import { eventOf } from '../../adapters/chat/teams/receive/event-of.ts';
import type { recordingBot } from './recording-bot.ts';
import { personalMessage, teamsTenant } from './teams-activities.ts';
import type { startTeamsConnector, WireActivity } from './teams-connector.ts';

type Parts = Readonly<{
  bot: ReturnType<typeof recordingBot>;
  connector: Awaited<ReturnType<typeof startTeamsConnector>>;
}>;

/** Turns of the channel that is connected to the bot, and what the connector saw of them. */
export function teamsTurns({ bot, connector }: Parts) {
  const turnOf = (activity: object) => {
    const parsed = activitySchema.parse(activity);
    const event = eventOf(parsed, teamsTenant, { type: 'message', text: 'x', files: [] });
    const [channel] = bot.channels;
    if (!channel) throw new Error('Teams is not connected');
    return { event, turn: channel.turn(event), address: addressOf(parsed, teamsTenant) };
  };
  const sentTo = (id: string) => connector.calls.filter(({ path }) => path.includes(`/${id}/`));
  return {
    turnOf,
    /** The turn of a message in a 1:1 chat; each id is another one. */
    inChat: (id: string) =>
      turnOf(
        personalMessage(connector.serviceUrl, {
          conversation: { id, conversationType: 'personal', tenantId: teamsTenant },
        }),
      ),
    sentTo,
    bodiesOf: (id: string) => sentTo(id).map(({ body }) => body),
  };
}

/** Root entities of a message, of which Teams takes one. */
export const rootsOf = ({ entities = [] }: WireActivity) =>
  entities.filter(({ type }) => type === 'https://schema.org/Message');
