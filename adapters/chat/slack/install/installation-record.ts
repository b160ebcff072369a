import { z } from 'zod';
import type { Store } from '../../../../src/ports/store.ts';
import { recordKind } from '../../../../src/records/record-kind.ts';
import { systemPlace } from '../../../../src/records/system-place.ts';
import { seal, unseal } from './seal.ts';

const installationSchema = z.object({
  /** Bot token, sealed for the workspace. */
  token: z.string(),
  botUserId: z.string(),
  botId: z.string(),
  scopes: z.array(z.string()),
  /** Seconds since 1970, as Slack counts. */
  installedAt: z.number(),
});

const installationRecords = recordKind({
  folder: 'slack-installation',
  schema: installationSchema,
});

/** Where Assay is installed: a team, or an organisation. The token is as Slack gave it. */
type SlackInstallation = z.infer<typeof installationSchema>;

export type Installations = Readonly<{
  get(workspace: string): Promise<SlackInstallation | undefined>;
  put(workspace: string, installation: SlackInstallation): Promise<void>;
  remove(workspace: string): Promise<void>;
}>;

/** Installations in the store, their tokens encrypted. */
export function installations(store: Store, secretKey: string): Installations {
  const place = systemPlace(store);
  return {
    async get(workspace) {
      const stored = await installationRecords.get(place, workspace);
      return stored && { ...stored.data, token: unseal(secretKey, workspace, stored.data.token) };
    },
    async put(workspace, installation) {
      const token = seal(secretKey, workspace, installation.token);
      await store.commit(
        place.workspace,
        installationRecords.put({ ...installation, token }, workspace),
      );
    },
    async remove(workspace) {
      await store.commit(place.workspace, { delete: [installationRecords.key(workspace)] });
    },
  };
}
