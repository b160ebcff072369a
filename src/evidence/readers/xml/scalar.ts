import type { Scalar } from './kind.ts';

/** What is written in XML as JSON has it; as text where it is none of the kind. */
export function scalar(as: Scalar, written: string): string | number | boolean {
  const value = written.trim();
  if (as === 'number')
    return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  if (as === 'boolean' && /^(true|1)$/.test(value)) return true;
  return as === 'boolean' && /^(false|0)$/.test(value) ? false : value;
}
