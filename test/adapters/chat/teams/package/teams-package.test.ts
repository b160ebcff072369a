import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { z } from 'zod';
import { teamsPackage } from '../../../../../adapters/chat/teams/package/teams-package.ts';
import { answerUnderstanding } from '../../../../../src/answers/answer-understanding.ts';
import { understandQuestion } from '../../../../../src/answers/understand-question/understand-question.ts';
import { readConfig } from '../../../../../src/config.ts';
import { readCommand } from '../../../../../src/conversation/commands.ts';
import { portfolio } from '../../../../support/portfolio.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const config = (more: Readonly<Record<string, string>> = {}) =>
  readConfig(
    {},
    {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: '99999999-2222-4333-8444-555555555555',
      ASSAY_PUBLIC_URL: 'https://assay.nordwerk.example/',
      ...more,
    },
  );

async function unpack(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const archive = await fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return files;
}

const https = z.url({ protocol: /^https$/u }).max(2_048);
const scopes = z
  .array(z.enum(['personal', 'team', 'groupChat']))
  .min(1)
  .max(3);
const title = z.string().min(1).max(32);
const description = z.string().min(1).max(128);

/** The limits of the manifest, schema 1.23, as Microsoft documents them; nothing unknown. */
const manifestSchema = z.strictObject({
  $schema: z.literal(
    'https://developer.microsoft.com/json-schemas/teams/v1.23/MicrosoftTeams.schema.json',
  ),
  manifestVersion: z.literal('1.23'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  id: z.guid(),
  name: z.strictObject({ short: z.string().min(1).max(30), full: z.string().min(1).max(100) }),
  description: z.strictObject({
    short: z.string().min(1).max(80),
    full: z.string().min(1).max(4_000),
  }),
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: https,
    privacyUrl: https,
    termsOfUseUrl: https,
  }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/u),
  defaultInstallScope: z.enum(['personal', 'team', 'groupChat']),
  bots: z
    .array(
      z.strictObject({
        botId: z.guid(),
        scopes,
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes,
              commands: z.array(z.strictObject({ title, description })).max(10),
            }),
          )
          .max(3),
      }),
    )
    .max(1),
  composeExtensions: z
    .array(
      z.strictObject({
        botId: z.guid(),
        commands: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(64),
              type: z.enum(['query', 'action']),
              title,
              description,
              context: z.array(z.enum(['compose', 'commandBox', 'message'])).max(3),
              initialRun: z.boolean(),
              parameters: z
                .array(
                  z.strictObject({
                    name: z.string().min(1).max(64),
                    title,
                    description,
                    inputType: z.literal('text'),
                  }),
                )
                .min(1)
                .max(5),
            }),
          )
          .max(10),
      }),
    )
    .max(1),
  validDomains: z.array(z.string().max(2_048)).max(16),
});

async function manifestIn(zip: Buffer) {
  const files = await unpack(zip);
  return manifestSchema.parse(JSON.parse(String(files.get('manifest.json'))));
}

/** Width and height, as the header of a PNG says. */
const sizeOf = (png: Buffer | undefined) => [png?.readUInt32BE(16), png?.readUInt32BE(20)];

describe('adapters/chat/teams/package/teams-package', () => {
  test('holds a manifest within the limits of Teams, and two icons of the right size', async () => {
    const files = await unpack(await teamsPackage(config(), '0.1.0'));
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const manifest = manifestSchema.parse(JSON.parse(String(files.get('manifest.json'))));
    expect(manifest).toMatchObject({
      id: appId,
      version: '0.1.0',
      bots: [{ botId: appId, supportsFiles: true, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: appId, commands: [{ id: 'findSupplier' }] }],
      validDomains: ['assay.nordwerk.example'],
    });
    expect(sizeOf(files.get(manifest.icons.color))).toEqual([192, 192]);
    expect(sizeOf(files.get(manifest.icons.outline))).toEqual([32, 32]);
  });

  test('asks for no permission', async () => {
    const manifest = await manifestIn(await teamsPackage(config(), '0.1.0'));
    expect(Object.keys(manifest)).not.toContain('authorization');
    expect(Object.keys(manifest)).not.toContain('webApplicationInfo');
  });

  test('offers commands that are understood', async () => {
    const manifest = await manifestIn(await teamsPackage(config(), '0.1.0'));
    const facts = portfolio();
    const { suppliers, asOf } = facts;
    for (const { commands } of manifest.bots[0]?.commandLists ?? []) {
      for (const { title: typed } of commands) {
        const understanding = understandQuestion(typed, { suppliers, memory: {}, asOf });
        const isCommand = readCommand(typed) !== undefined;
        const { outcome } = answerUnderstanding(understanding, facts);
        expect([typed, isCommand || outcome === 'answered']).toEqual([typed, true]);
      }
    }
  });

  test('is the same byte for byte when nothing changed', async () => {
    const first = await teamsPackage(config(), '0.1.0');
    expect((await teamsPackage(config(), '0.1.0')).equals(first)).toBe(true);
    expect((await teamsPackage(config(), '0.1.1')).equals(first)).toBe(false);
  });

  test('holds no secret', async () => {
    const files = await unpack(await teamsPackage(config(), '0.1.0'));
    expect(String(files.get('manifest.json'))).not.toContain('secret');
  });

  test('works without a public address', async () => {
    const manifest = await manifestIn(
      await teamsPackage(config({ ASSAY_PUBLIC_URL: '' }), '0.1.0'),
    );
    expect(manifest.validDomains).toEqual([]);
  });

  test('says what is missing', async () => {
    await expect(teamsPackage(readConfig({}, {}), '0.1.0')).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining('MicrosoftAppId'),
    });
    await expect(teamsPackage(config({ MicrosoftAppId: 'assay' }), '0.1.0')).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
    });
  });
});
