import { openRedisComponents } from '../../adapters/store/redis/open-redis-components.ts';
import { componentsOf } from './component-pool.ts';
import { sbomOf } from './sbom-portfolio.ts';

/**
 * Fills the component index on a Redis and prints how many listings it holds; a program of its own,
 * as load-components.ts: node load-redis-components.ts URL WORKSPACE DOCUMENTS
 */
const [url = '', workspace = '', documents = ''] = process.argv.slice(2);

/** Draws per document; about 700 of them are distinct. */
const draws = 850;
const atOnce = 8;

const index = await openRedisComponents(url);
let rows = 0;
for (let from = 0; from < Number(documents); from += atOnce) {
  const many = Array.from({ length: atOnce }, (_, at) => from + at);
  await Promise.all(
    many.map((at) => {
      const components = componentsOf(at, draws);
      rows += components.length;
      return index.add(workspace, sbomOf(at).id, components);
    }),
  );
}
await index.close();
process.stdout.write(String(rows));
