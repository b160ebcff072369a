import { canonical } from './canonical.ts';

/** A value in a form in which two printings of the same fact are equal. */
export function comparable(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return canonical(value, { fold: true }).text.trim();
}
