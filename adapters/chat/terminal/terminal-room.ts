/** Columns of the terminal; 100 where standard output is a pipe or a file. */
export function terminalRoom(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 100, 140));
}
