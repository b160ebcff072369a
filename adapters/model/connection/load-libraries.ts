import { forgetTracing } from '../../../src/config.ts';

/** Loads what a first request would load: about a second of work that blocks the thread. */
export async function loadLibraries(): Promise<void> {
  forgetTracing();
  await import('@langchain/openai');
  await import('langchain');
}
