import { parentPort } from 'node:worker_threads';
import {
  type AdvisorySet,
  type OpenedSnapshot,
  openAdvisorySet,
} from '../sbom/advisories/advisory-set.ts';
import type { Sought } from '../sbom/advisories/component-identity.ts';
import { matchAdvisories } from '../sbom/match-advisories.ts';
import type { FromMatcher, ToMatcher } from './match-messages.ts';

const snapshots: OpenedSnapshot[] = [];
let set: AdvisorySet | undefined;
let components: Sought[] = [];

function match(): FromMatcher {
  try {
    set ??= openAdvisorySet(snapshots);
    return { type: 'matching', matching: matchAdvisories(components, set) };
  } catch (error) {
    const { name = typeof error, stack = '' } = error instanceof Error ? error : {};
    return { type: 'bug', name, stack };
  } finally {
    components = [];
  }
}

parentPort?.on('message', (message: ToMatcher) => {
  if (message.type === 'snapshot') snapshots.push(message.snapshot);
  else if (message.type === 'components') components.push(...message.components);
  else parentPort?.postMessage(match());
});
