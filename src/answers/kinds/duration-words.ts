import { count } from '../words.ts';

const units = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const;
const pattern =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/u;

/** "P30D" is "30 days"; what is no ISO 8601 duration stays as it is. */
export function durationWords(duration: string): string {
  const match = pattern.exec(duration);
  const parts = units.flatMap((unit, at) => {
    const number = match?.[at + 1];
    return number ? [count(Number(number), unit)] : [];
  });
  return parts.join(' ') || duration;
}
