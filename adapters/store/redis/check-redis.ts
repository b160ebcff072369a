import { AssayError } from '../../../src/errors.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { judgeRedis } from './judge-redis.ts';
import { redisFacts } from './redis-facts.ts';

/** Looks at every server of REDIS_URL. Throws STORE_BUSY when one does not answer. */
export async function checkRedis(urls: string): Promise<CheckUp[]> {
  const addresses = urls.split(',').map((url) => url.trim());
  const facts = await Promise.all(addresses.map(redisFacts));
  return facts.flatMap((one) => judgeRedis(one, addresses.length));
}

/**
 * What is wrong with Redis is told when a process starts to serve. In production it refuses a server
 * that would lose or throw away evidence. Throws BAD_CONFIGURATION.
 */
export async function requireRedis(
  urls: string,
  { log, production }: Readonly<{ log: Logger; production: boolean }>,
): Promise<void> {
  const checks = await checkRedis(urls);
  for (const { name, state, detail } of checks) {
    if (state !== 'ok') log.warn({}, `${name}: ${detail}`);
  }
  const problems = checks.filter(({ state }) => state === 'problem');
  if (!production || problems.length === 0) return;
  throw new AssayError({
    code: 'BAD_CONFIGURATION',
    message: `${problems.map(({ name, detail }) => `${name}: ${detail}`).join('; ')}.`,
    remedy: [...new Set(problems.map(({ remedy }) => remedy))].join(' '),
  });
}
