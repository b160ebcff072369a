/**
 * Measures how much processor time single turns of this thread's event loop take, in milliseconds.
 * Unlike a delay by the clock it does not count what other processes take away.
 */
export function watchTurns(): () => readonly number[] {
  const turns: number[] = [];
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    turns.push((now.user + now.system - before.user - before.system) / 1_000);
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return turns;
  };
}
