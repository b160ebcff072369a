import { asking, reply } from '../../../../src/conversation/reply.ts';
import type { TeamsActivity } from '../activity.ts';
import { addressOf } from '../address.ts';
import { claimGreeting, rememberReference, retireReference } from '../records/reference-record.ts';
import { answerMessages } from '../send/answer-messages.ts';
import type { Destination } from '../send/open-sender.ts';
import { personOf } from './event-of.ts';
import type { ReceiveDeps } from './receive-deps.ts';
import type { Answered } from './respond.ts';

/**
 * The bot was added or removed, which Teams tells in two ways (installationUpdate and
 * conversationUpdate): where to write is kept or retired, and a new chat is greeted once.
 */
export async function receiveMembership(
  activity: TeamsActivity,
  workspace: string,
  deps: ReceiveDeps,
): Promise<Answered> {
  const { activity: _told, ...address } = addressOf(activity, workspace);
  const to: Destination = { workspace, address, person: personOf(activity) };
  const place = { store: deps.store, workspace };
  if (wasRemoved(activity)) {
    await retireReference(place, address, to.person);
  } else if (wasAdded(activity)) {
    await rememberReference(place, address, to.person);
    if (await claimGreeting(place, address, to.person)) await greet(to, deps);
  }
  return { status: 200 };
}

/** Of a conversationUpdate the bot itself has to be among those who came. */
function wasAdded({ type, action, membersAdded, recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') ?? false;
  return membersAdded?.some(({ id }) => id === recipient.id) ?? false;
}

function wasRemoved({ type, action, membersRemoved, recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('remove') ?? false;
  return membersRemoved?.some(({ id }) => id === recipient.id) ?? false;
}

async function greet(to: Destination, { bot, sender, afterwards }: ReceiveDeps): Promise<void> {
  const prompts = await bot.prompts(to.workspace);
  const alone = to.address.kind === 'direct';
  const greeting = reply({
    headline: 'Hello, I am Assay.',
    text: [
      'I read what suppliers hand in about their security, and prove each statement with its page.',
      alone
        ? 'Send me a certificate, a report or an SBOM with the name of its supplier, or ask.'
        : 'Mention me to ask about a supplier. Files I take in our 1:1 chat.',
    ].join(' '),
    actions: prompts.map(({ title, message }) => asking(title, message)),
  });
  const messages = answerMessages({ id: 'greeting', reply: greeting });
  afterwards(async (signal) => {
    for (const message of messages) await sender.send(to, message, signal);
  });
}
