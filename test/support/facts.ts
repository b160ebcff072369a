import type { Facts, SupplierFacts } from '../../src/answers/facts.ts';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { defaultPolicy } from '../../src/criteria/policy.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise } from '../../src/posture/summarise.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { today } from './evidence.ts';
import { kestrel } from './kestrel.ts';

/** Everything on file about one supplier; by default Kestrel, which is fully registered. */
export function factsOf(
  evidence: readonly EvidenceOnFile[],
  one: Supplier = kestrel(),
  asOf: string = today,
): SupplierFacts {
  const input = { supplier: one, evidence, policy: defaultPolicy, decisions: [], asOf };
  return { input, posture: judgePosture(input) };
}

/** A workspace that holds these suppliers. */
export function workspaceOf(...all: readonly SupplierFacts[]): Facts {
  return {
    asOf: today,
    policy: defaultPolicy,
    suppliers: all.map(({ input }) => input.supplier),
    bySupplier: new Map(all.map((facts) => [facts.input.supplier.name, facts])),
    summaries: all.map(({ input, posture }) => summarise(input, posture)),
    shown: new Map(),
    changes: [],
  };
}
