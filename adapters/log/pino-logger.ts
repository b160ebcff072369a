import { pino } from 'pino';
import type { Config } from '../../src/config.ts';
import type { Logger } from '../../src/ports/logger.ts';

/** Shapes of credentials; whatever carries one is cut, wherever in a value it stands. */
const secrets =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|Bearer\s+[\w.~+/=-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|sk-[\w-]{8,}/gu;

const scrub = (text: string) => text.replace(secrets, '[secret]');

/** JSON lines on standard error; standard output belongs to answers. */
export function openLogger(config: Pick<Config, 'logLevel'>): Logger {
  const logger = pino(
    {
      level: config.logLevel,
      base: null,
      hooks: {
        logMethod(parameters, method) {
          const [fields, message] = parameters as unknown as [Record<string, unknown>, string];
          const clean = Object.entries(fields).map(([key, value]) => [
            key,
            typeof value === 'string' ? scrub(value) : value,
          ]);
          method.apply(this, [Object.fromEntries(clean), scrub(message)]);
        },
      },
    },
    process.stderr,
  );
  return logger;
}
