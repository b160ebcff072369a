import type { webApi } from '@slack/bolt';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { ChatChannel, ChatTurn } from '../../../../src/ports/chat-channel.ts';
import type { Logger } from '../../../../src/ports/logger.ts';
import { busyThreads } from './busy-threads.ts';
import { describeFile, downloadFile } from './download-file.ts';
import { pacer } from './pacer.ts';
import { type Rhythm, SignsOfLife } from './signs-of-life.ts';
import { placeOf } from './slack-place.ts';
import { SlackTurn } from './slack-turn.ts';
import { timeZoneOf } from './time-zone.ts';

export type SlackChannelParts = Readonly<{
  /** The Web API of a workspace. Throws CHAT_GONE when Assay is not installed there any more. */
  client(workspace: string): Promise<webApi.WebClient>;
  log: Logger;
  /** @defaultValue the first sign after 200 ms, and one update or message a second */
  rhythm?: Rhythm;
}>;

const calm: Rhythm = { firstMs: 200, everyMs: 1_000 };

/** How Assay speaks in Slack. */
export function slackChannel({ client, log, rhythm = calm }: SlackChannelParts): ChatChannel {
  const pace = pacer(rhythm.everyMs);
  const busy = busyThreads();
  const open = async (event: IncomingEvent) => {
    const place = placeOf(await client(event.workspace), event);
    return new SlackTurn({
      event,
      place,
      pace,
      signs: new SignsOfLife({ place, rhythm, busy, log }),
    });
  };
  return {
    platform: 'slack',
    turn: (event) => lazily(open(event)),
    download: async (event, file, limit) =>
      downloadFile(await client(event.workspace), file, limit),
    timeZone: (event) =>
      client(event.workspace).then(
        (known) => timeZoneOf(known, event),
        () => undefined,
      ),
    describe: async (event, file) => describeFile(await client(event.workspace), file),
  };
}

/** A turn that waits for its token. */
function lazily(opening: Promise<ChatTurn>): ChatTurn {
  opening.catch(() => undefined);
  return {
    progress(text) {
      opening.then((turn) => turn.progress(text)).catch(() => undefined);
    },
    writing(text) {
      opening.then((turn) => turn.writing(text)).catch(() => undefined);
    },
    say: async (said, delivery) => (await opening).say(said, delivery),
    end: () => opening.then((turn) => turn.end()).catch(() => undefined),
  };
}
