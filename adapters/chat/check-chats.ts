import type { Config } from '../../src/config.ts';
import type { CheckUp } from '../desk/check-up.ts';

/** What has to be right for the chats that are configured; nothing else is asked or loaded. */
export async function checkChats({ slack, teams, publicUrl }: Config): Promise<CheckUp[]> {
  const where = publicUrl === undefined ? {} : { publicUrl };
  const checks = await Promise.all([
    slack && import('./slack/check-slack.ts').then(({ checkSlack }) => checkSlack(slack, where)),
    teams && import('./teams/check-teams.ts').then(({ checkTeams }) => checkTeams(teams, where)),
  ]);
  return checks.flatMap((ofChat) => ofChat ?? []);
}
