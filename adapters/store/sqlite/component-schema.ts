/**
 * One entry per version, never edited once released. Texts stand once; a listing is three numbers.
 * `release` is a package in one version as one or more documents write it. `place` packs pointer and
 * directness (see component-place.ts), and `document.releases` holds the ids of the releases it
 * lists, so that it can be taken out again. Ids of documents are never used twice.
 */
export const componentMigrations: readonly string[] = [
  `CREATE TABLE workspace (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE document (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     workspace INTEGER NOT NULL,
     name TEXT NOT NULL,
     releases BLOB NOT NULL,
     UNIQUE (workspace, name)
   ) STRICT;
   CREATE TABLE package (
     id INTEGER PRIMARY KEY,
     workspace INTEGER NOT NULL,
     identified INTEGER NOT NULL,
     key TEXT NOT NULL,
     name TEXT NOT NULL,
     UNIQUE (workspace, identified, key)
   ) STRICT;
   CREATE INDEX package_by_name ON package (workspace, name) WHERE identified = 1;
   CREATE TABLE release (
     id INTEGER PRIMARY KEY,
     package INTEGER NOT NULL,
     version TEXT NOT NULL,
     name TEXT NOT NULL,
     purl TEXT NOT NULL
   ) STRICT;
   CREATE INDEX release_of_package ON release (package, version);
   CREATE TABLE form (id INTEGER PRIMARY KEY, before TEXT NOT NULL, after TEXT NOT NULL,
     UNIQUE (before, after)) STRICT;
   CREATE TABLE listing (
     release INTEGER NOT NULL,
     document INTEGER NOT NULL,
     place INTEGER NOT NULL,
     PRIMARY KEY (release, document, place)
   ) STRICT, WITHOUT ROWID;`,
];
