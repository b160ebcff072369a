import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../../../src/config.ts';
import { AssayError } from '../../../../src/errors.ts';
import { teamsPackage } from './teams-package.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const target = path.join(root, 'build', 'assay-teams.zip');

/** `npm run teams:package`: writes build/assay-teams.zip from the settings. */
async function buildPackage(): Promise<void> {
  const { version } = z
    .looseObject({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  const bytes = await teamsPackage(readConfig(), version);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  process.stdout.write(
    `build/assay-teams.zip is written (${bytes.length} bytes). In Teams: Apps, Manage your apps, Upload an app.\n`,
  );
}

try {
  await buildPackage();
} catch (error) {
  if (!(error instanceof AssayError)) throw error;
  process.stderr.write(`${error.message} ${error.remedy}\n`);
  process.exitCode = 3;
}
