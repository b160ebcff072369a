import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Config } from '../../../../src/config.ts';
import { AssayError } from '../../../../src/errors.ts';
import { drawIcons } from './draw-icons.ts';
import { manifestOf } from './manifest.ts';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** No file of the package has a time of its own, so that the same settings give the same bytes. */
const packed = { mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * The app for Teams as a zip ready to be uploaded: manifest and icons. Throws BAD_CONFIGURATION
 * without an application id.
 */
export async function teamsPackage(
  { teams, publicUrl }: Pick<Config, 'teams' | 'publicUrl'>,
  version: string,
): Promise<Buffer> {
  const appId = teams?.app?.id;
  if (appId === undefined || !guid.test(appId)) throw noAppId(appId);
  const { color, outline } = drawIcons();
  const manifest = manifestOf({
    appId: appId.toLowerCase(),
    version,
    ...(publicUrl !== undefined && { publicUrl }),
  });
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', packed);
  zip.addBuffer(color, manifest.icons.color, packed);
  zip.addBuffer(outline, manifest.icons.outline, packed);
  zip.end();
  return await buffer(zip.outputStream);
}

function noAppId(appId: string | undefined): AssayError {
  return new AssayError({
    code: 'BAD_CONFIGURATION',
    message: appId
      ? 'MicrosoftAppId is not an application id, which looks like 00000000-0000-0000-0000-000000000000.'
      : 'The app for Teams needs MicrosoftAppId, the application id of the bot.',
    remedy:
      'Register the bot as docs/teams.md tells, and set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId in .env.',
  });
}
