import { spawn } from 'node:child_process';
import path from 'node:path';
import { chatServer } from '../support/eval/chat-server.ts';
import { temporaryData } from '../support/run-assay.ts';
import type { Measurement } from './measurement.ts';

const program = path.join(import.meta.dirname, 'model-memory.child.ts');

/** Resident memory of a process in MB: a desk open, and after a model read a paper. */
type Memory = Readonly<{ idle: number; used: number }>;

function memoryOf(url: string | undefined): Promise<Memory> {
  const { folder, remove } = temporaryData();
  const { PATH, HOME } = process.env;
  const model = url === undefined ? {} : { OPENAI_BASE_URL: url, ASSAY_MODEL: 'bench' };
  const child = spawn(process.execPath, ['--expose-gc', program], {
    env: { PATH, HOME, ASSAY_DATA: folder, ASSAY_LOG_LEVEL: 'silent', ...model },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      remove();
      if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`The process that is measured ended with ${code}.`));
    });
  });
}

/** What a configured model adds before anybody asks it, and once it was asked. */
export async function measureModelMemory(): Promise<Measurement[]> {
  const server = await chatServer(() => '{"claims":[]}');
  try {
    const without = await memoryOf(undefined);
    const withModel = await memoryOf(server.url);
    const idle = withModel.idle - without.idle;
    const used = withModel.used - without.used;
    return [
      { name: 'memory a model adds, idle', value: idle, unit: 'MB', goal: 10, met: idle <= 10 },
      {
        name: 'memory a model adds, after its first paper',
        value: used,
        unit: 'MB',
        goal: 120,
        met: used <= 120,
      },
    ];
  } finally {
    await server.close();
  }
}
