/** Somebody mentions Assay in a channel, as Slack tells of it. */
export const mention = (ts: string, text: string) => ({
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  text: `<@UBOT> ${text}`,
  ts,
});
