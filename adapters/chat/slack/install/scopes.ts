/** What the bot may do; manifest.yaml asks for the same, docs/slack.md says why. */
export const scopes = {
  bot: [
    'app_mentions:read',
    'assistant:write',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'im:history',
    'im:write',
  ],
  /** Asked apart; everything but its own feature works without. */
  optional: ['channels:history', 'groups:history', 'mpim:history', 'users:read'],
} as const;
