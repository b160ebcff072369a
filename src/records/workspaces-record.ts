import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Store, Workspace } from '../ports/store.ts';
import { recordKind } from './record-kind.ts';
import { systemPlace } from './system-place.ts';

/** Workspaces that a chat ever spoke in, by a hash of the name, which may hold anything. */
const workspaceRecords = recordKind({
  folder: 'workspace',
  schema: z.object({ workspace: z.string() }),
});

const workspaceId = (workspace: Workspace) => hash('sha256', workspace).slice(0, 40);

export async function rememberWorkspace(store: Store, workspace: Workspace): Promise<void> {
  const place = systemPlace(store);
  const id = workspaceId(workspace);
  if (await workspaceRecords.get(place, id)) return;
  await store.commit(place.workspace, workspaceRecords.put({ workspace }, id));
}

export async function knownWorkspaces(store: Store): Promise<readonly Workspace[]> {
  return (await workspaceRecords.list(systemPlace(store))).map(({ data }) => data.workspace);
}
