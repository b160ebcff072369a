import type { Config } from '../../src/config.ts';

/** "Slack and Microsoft Teams", where both are configured. */
export const chatNames = ({ slack, teams }: Config) =>
  [slack && 'Slack', teams && 'Microsoft Teams'].filter(Boolean).join(' and ');
