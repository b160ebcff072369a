import { nameOfKey } from '../../../src/sbom/package-key.ts';
import { foldText } from '../../../src/suppliers/fold-text.ts';
import { keyOfToken } from './component-listing.ts';
import { listedScript } from './component-scripts.ts';
import type { RedisConnection } from './redis-connection.ts';

type Known = Readonly<{ number: string; key: string; name: string }>;

/** What this process knows of the packages of a workspace; the list in Redis only grows. */
type Learned = { read: number; packages: Known[] };

const page = 20_000;
const checkedAtOnce = 500;

export type PackageNames = (
  base: string,
  wanted: Readonly<{ text: string; exact: boolean; limit: number }>,
) => Promise<readonly string[]>;

/** Which packages go by a name. Looked up here, since Redis would have to walk through all of them. */
export function packageNames(redis: RedisConnection): PackageNames {
  const learned = new Map<string, Learned>();
  const learn = async (base: string) => {
    const known = learned.getOrInsertComputed(base, () => ({ read: 0, packages: [] }));
    const list = `${base}:list`;
    for (;;) {
      const { read } = known;
      const more = (await redis.send(list, [
        'LRANGE',
        list,
        String(read),
        String(read + page - 1),
      ])) as readonly string[];
      // Two searches at once may have read the same page.
      if (known.read === read) add(known, more);
      if (more.length < page) return known.packages;
    }
  };
  const listed = async (base: string, packages: readonly Known[]) => {
    const numbers = packages.map(({ number }) => number);
    const states = (await redis.run(listedScript, [base], numbers)) as readonly number[];
    return packages.filter((_, at) => states[at] === 1).map(({ key }) => key);
  };
  return async (base, { text, exact, limit }) => {
    const folded = foldText(text);
    const packages = (await learn(base)).filter(({ name }) =>
      exact ? name === folded : name.includes(folded),
    );
    const keys: string[] = [];
    for (let at = 0; at < packages.length && keys.length < limit; at += checkedAtOnce) {
      keys.push(...(await listed(base, packages.slice(at, at + checkedAtOnce))));
    }
    return keys.slice(0, limit);
  };
}

function add(known: Learned, lines: readonly string[]): void {
  if (lines.length === 0) return;
  known.read += lines.length;
  for (const line of lines) {
    const space = line.indexOf(' ');
    const key = keyOfToken(line.slice(space + 1));
    if (key === undefined) continue;
    known.packages.push({ number: line.slice(0, space), key, name: foldText(nameOfKey(key)) });
  }
  known.packages.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
}
