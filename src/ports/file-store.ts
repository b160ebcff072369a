import type { Workspace } from './store.ts';

/**
 * Content-addressed bytes, per workspace: the same bytes in two workspaces are two files, so that
 * nobody can learn what another tenant has. A file is whole and durable, or it does not exist.
 */
export interface FileStore {
  /** Resolves to the SHA-256 in hex. Throws OVERSIZE when more than `maxBytes` arrive. */
  put(
    workspace: Workspace,
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
    limit?: Readonly<{ maxBytes: number }>,
  ): Promise<Readonly<{ sha256: string; bytes: number }>>;
  get(workspace: Workspace, sha256: string): Promise<Uint8Array | undefined>;
  has(workspace: Workspace, sha256: string): Promise<boolean>;
  remove(workspace: Workspace, sha256: string): Promise<void>;
}
