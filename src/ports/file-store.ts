import type { Workspace } from './store.ts';

/** Bytes as a whole or as they arrive. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Content-addressed bytes, per workspace: the same bytes in two workspaces are two files, so that
 * nobody can learn what another tenant has. A file is whole and durable, or it does not exist.
 * Every implementation passes test/contracts/file-store-contract.ts.
 */
export interface FileStore {
  /** Resolves to the SHA-256 in hex. Throws OVERSIZE when more than `maxBytes` arrive. */
  put(
    workspace: Workspace,
    bytes: Bytes,
    limit?: Readonly<{ maxBytes: number }>,
  ): Promise<Readonly<{ sha256: string; bytes: number }>>;
  get(workspace: Workspace, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(workspace: Workspace, sha256: string): Promise<boolean>;
  remove(workspace: Workspace, sha256: string): Promise<void>;
  /**
   * Removes what a crash left behind: files of the workspace that are not in `keep` and were last
   * put before the instant, and unfinished writes as old. Resolves to how many files went.
   */
  sweep(workspace: Workspace, keep: ReadonlySet<string>, before: Temporal.Instant): Promise<number>;
}
