import type { LogFields, Logger } from '../../src/ports/logger.ts';

export type MemoryLog = Logger & Readonly<{ errors: readonly LogFields[] }>;

/** A logger that keeps what it was told. */
export function memoryLog(): MemoryLog {
  const errors: LogFields[] = [];
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (fields) => {
      errors.push(fields);
    },
    errors,
  };
}
