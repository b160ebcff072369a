import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const pollMs = 100;
const run = promisify(execFile);

/** Resident bytes of a process; undefined when it is gone or the platform does not tell. */
async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    if (process.platform !== 'linux') {
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
      return Number(stdout) * 1024;
    }
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return undefined;
  }
}

/**
 * Calls `onExceeded` once when the process holds more than `limit` bytes. V8's own limit does not
 * bound typed arrays, which is where a decompression bomb goes. Returns how to stop watching.
 */
export function watchMemory(pid: number, limit: number, onExceeded: () => void): () => void {
  const timer = setInterval(async () => {
    const resident = await residentBytes(pid);
    if (resident === undefined || resident <= limit) return;
    clearInterval(timer);
    onExceeded();
  }, pollMs);
  return () => clearInterval(timer);
}
