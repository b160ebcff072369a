import path from 'node:path';
import { openComponentDatabase } from '../../adapters/store/sqlite/component-database.ts';
import type { Listed } from '../../adapters/store/sqlite/component-messages.ts';
import { componentsOf } from './component-pool.ts';
import { sbomOf } from './sbom-portfolio.ts';

/**
 * Fills a component index and prints how many listings it holds; a program of its own, so that what
 * it drew is gone when something is measured: node load-components.ts FOLDER WORKSPACE DOCUMENTS
 */
const [folder = '', workspace = '', documents = ''] = process.argv.slice(2);

/** Draws per document; about 700 of them are distinct. */
const draws = 850;
/** Documents written in one transaction, by the code that adds a single one. */
const chunk = 1_000;

function listing(at: number) {
  const components = componentsOf(at, draws).map(
    ({ key = '', name, version = '', purl = '', direct, pointer }): Listed => [
      key,
      name,
      version,
      purl,
      direct,
      pointer,
    ],
  );
  return { document: sbomOf(at).id, components };
}

const database = openComponentDatabase(path.join(folder, 'components.db'));
let rows = 0;
for (let from = 0; from < Number(documents); from += chunk) {
  const listings = Array.from({ length: chunk }, (_, at) => listing(from + at));
  rows += listings.reduce((sum, { components }) => sum + components.length, 0);
  database.addAll(workspace, listings);
}
database.close();
process.stdout.write(String(rows));
