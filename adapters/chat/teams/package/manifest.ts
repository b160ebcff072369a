type Settings = Readonly<{
  /** The bot's application id, a GUID; it names the app in Teams as well. */
  appId: string;
  /** Of Assay, "1.2.3"; Teams takes an update only with a higher one. */
  version: string;
  /** Where Teams reaches Assay, https. */
  publicUrl?: string;
}>;

const commands = [
  { title: 'overview', description: 'All suppliers: levels, what ends soon, what to ask for next' },
  { title: 'What expires in 90 days?', description: 'Certificates and reports that end soon' },
  { title: 'What are the top 3 gaps?', description: 'What most suppliers cannot prove' },
  { title: 'help', description: 'What can be asked, with examples' },
] as const;

/**
 * The manifest of the Teams app (schema 1.23, developer.microsoft.com/json-schemas/teams). It asks
 * for no permission of Microsoft Graph and for no resource-specific consent: in a channel or group
 * the bot is told only what mentions it.
 */
export function manifestOf({ appId, version, publicUrl }: Settings) {
  const website = publicUrl ?? 'https://assay.example.com';
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.23/MicrosoftTeams.schema.json',
    manifestVersion: '1.23',
    version,
    id: appId,
    name: { short: 'Assay', full: 'Assay: proof of supplier security' },
    description: {
      short: "Proves what your suppliers' security evidence really says.",
      full: [
        "Send Assay a supplier's certificates, audit reports, test reports, policies and SBOMs in its",
        'chat. It reads them, proves every statement with the words on the page, checks them against',
        'criteria of secure development, and answers your questions with page and quote. What no',
        'document says is unknown, and Assay says so.\n\nMention Assay in a channel or group to ask',
        'there. Files are read in the 1:1 chat, because Teams gives bots no files elsewhere.',
      ].join(' '),
    },
    developer: {
      name: 'Assay',
      websiteUrl: website,
      privacyUrl: website,
      termsOfUseUrl: website,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1D3B53',
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands },
          { scopes: ['team', 'groupChat'], commands },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: 'findSupplier',
            type: 'query',
            title: 'Find a supplier',
            description: 'Puts the levels of a supplier into your message',
            context: ['compose', 'commandBox'],
            initialRun: true,
            parameters: [
              {
                name: 'supplier',
                title: 'Supplier',
                description: 'Name or part of a name',
                inputType: 'text',
              },
            ],
          },
        ],
      },
    ],
    validDomains: publicUrl ? [new URL(publicUrl).hostname] : [],
  } as const;
}
