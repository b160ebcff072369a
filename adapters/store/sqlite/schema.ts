/**
 * One entry per version, never edited once released. Keys sort by the bytes of their UTF-8 text,
 * which is what SQLite's default collation does.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE record (
     workspace TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     version INTEGER NOT NULL,
     PRIMARY KEY (workspace, key)
   ) STRICT;
   CREATE TABLE workspace (
     name TEXT NOT NULL PRIMARY KEY,
     commits INTEGER NOT NULL
   ) STRICT;`,
  `CREATE TABLE folder (
     workspace TEXT NOT NULL,
     name TEXT NOT NULL,
     version INTEGER NOT NULL,
     PRIMARY KEY (workspace, name)
   ) STRICT, WITHOUT ROWID;`,
];
