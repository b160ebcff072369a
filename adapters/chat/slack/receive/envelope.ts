import type { Context } from '@slack/bolt';
import { AssayError } from '../../../../src/errors.ts';

/** What Slack's signed envelope says about an event, whatever the event itself claims. */
export type Envelope = Readonly<{
  /** The organisation where Assay was installed for all of it, else the team. */
  workspace: string;
  /** Team the event happened in. */
  team?: string;
  /** Assay's own user, whose messages are not answered. */
  botUser?: string;
  /** In a channel shared with another company: who belongs to us. */
  insiders?: readonly string[];
}>;

/** `body`: the whole event callback, where there is one. */
export function envelopeOf(
  { isEnterpriseInstall, enterpriseId, teamId, botUserId }: Context,
  body?: Readonly<{ is_ext_shared_channel?: boolean }>,
): Envelope {
  const workspace = isEnterpriseInstall ? enterpriseId : teamId;
  if (!workspace) {
    throw new AssayError({
      code: 'CHAT_REFUSED',
      message: 'An event of Slack names no workspace.',
      remedy: 'Check that the requests come from Slack, or from a server that speaks like it.',
    });
  }
  const insiders = [teamId, enterpriseId].filter((id) => id !== undefined);
  return {
    workspace,
    ...(teamId && { team: teamId }),
    ...(botUserId && { botUser: botUserId }),
    ...(body?.is_ext_shared_channel && { insiders }),
  };
}
