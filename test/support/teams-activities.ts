/** Activities as Teams posts them; `with` overrides any part. */
export const teamsTenant = '11111111-2222-4333-8444-555555555555';
export const teamsBot = '28:assay-app';

type Parts = Readonly<Record<string, unknown>>;
let last = 0;

/** A message in the 1:1 chat of Ada. */
export function personalMessage(serviceUrl: string, parts: Parts = {}) {
  last += 1;
  return {
    type: 'message',
    id: `17000000000${last}`,
    timestamp: '2026-11-24T10:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:ada', name: 'Ada Nováková', aadObjectId: 'ada-object' },
    recipient: { id: teamsBot, name: 'Assay' },
    conversation: { id: 'a:ada', conversationType: 'personal', tenantId: teamsTenant },
    channelData: { tenant: { id: teamsTenant } },
    textFormat: 'plain',
    text: 'Is Kestrel certified?',
    ...parts,
  };
}

/** A mention in a thread of a channel. */
export function channelMessage(serviceUrl: string, parts: Parts = {}) {
  return personalMessage(serviceUrl, {
    conversation: {
      id: '19:buying@thread.tacv2;messageid=1700000000000',
      conversationType: 'channel',
      isGroup: true,
      tenantId: teamsTenant,
    },
    channelData: {
      tenant: { id: teamsTenant },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: '19:buying@thread.tacv2' },
    },
    text: '<at>Assay</at> Is Kestrel certified?\n',
    entities: [
      { type: 'mention', text: '<at>Assay</at>', mentioned: { id: teamsBot, name: 'Assay' } },
    ],
    ...parts,
  });
}

/** An invoke in the 1:1 chat. */
export function invoke(serviceUrl: string, name: string, value: unknown, parts: Parts = {}) {
  const { text: _text, textFormat: _format, ...rest } = personalMessage(serviceUrl);
  return { ...rest, type: 'invoke', name, value, ...parts };
}
