/** The tenant: nothing ever crosses it, so it is the first parameter of every store method. */
export type Workspace = string;

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Row = Readonly<{ key: string; value: Json; version: number }>;

export type Commit = Readonly<{
  /** Version 0 means: must not exist. */
  check?: readonly Readonly<{ key: string; version: number }>[];
  put?: readonly Readonly<{ key: string; value: Json }>[];
  delete?: readonly string[];
}>;

export type CommitResult =
  | Readonly<{ ok: true; version: number }>
  | Readonly<{ ok: false; conflict: string }>;

/**
 * Small typed records with optimistic versions. Values are at most 256 kB of JSON; a larger one is
 * refused. Every implementation passes test/contracts/store-contract.ts.
 */
export interface Store {
  get(workspace: Workspace, key: string): Promise<Row | undefined>;
  /** In UTF-8 byte order of the key; `after` is exclusive; `limit` defaults to 1,000. */
  list(
    workspace: Workspace,
    query: Readonly<{ prefix?: string; after?: string; limit?: number }>,
  ): Promise<readonly Row[]>;
  /** All or nothing, durable when it resolves. */
  commit(workspace: Workspace, commit: Commit): Promise<CommitResult>;
  /**
   * A number that grows with every commit of anybody that writes or deletes a key of the folder (what
   * stands before the first "/"), or any key: as long as it stays, what was read stays true.
   */
  revision(workspace: Workspace, folder?: string): Promise<number>;
  close(): Promise<void>;
}
