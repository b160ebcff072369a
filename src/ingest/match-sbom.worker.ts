import { parentPort } from 'node:worker_threads';
import { unpackComponents } from '../records/sbom-file.ts';
import {
  type AdvisorySet,
  type OpenedSnapshot,
  openAdvisorySet,
} from '../sbom/advisories/advisory-set.ts';
import { matchAdvisories } from '../sbom/match-advisories.ts';
import type { FromMatcher, ToMatcher } from './match-messages.ts';

const snapshots: OpenedSnapshot[] = [];
let set: AdvisorySet | undefined;

async function match(packed: Uint8Array): Promise<FromMatcher> {
  try {
    set ??= openAdvisorySet(snapshots);
    const components = await unpackComponents(packed);
    return { type: 'matching', matching: matchAdvisories(components, set) };
  } catch (error) {
    const { name = typeof error, stack = '' } = error instanceof Error ? error : {};
    return { type: 'bug', name, stack };
  }
}

parentPort?.on('message', async (message: ToMatcher) => {
  if (message.type === 'snapshot') snapshots.push(message.snapshot);
  else parentPort?.postMessage(await match(message.packed));
});
