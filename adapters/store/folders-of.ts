type Written = Readonly<{
  put?: readonly Readonly<{ key: string }>[];
  delete?: readonly string[];
}>;

/** Folders a commit writes to or deletes from: what stands before the first "/" of a key. */
export function foldersOf({ put = [], delete: removed = [] }: Written): ReadonlySet<string> {
  const keys = [...put.map(({ key }) => key), ...removed];
  return new Set(keys.map((key) => key.split('/', 1)[0] ?? key));
}
