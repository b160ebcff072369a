import type { Facts, PageText, SupplierFacts } from '../../src/answers/facts.ts';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { defaultPolicy } from '../../src/criteria/policy.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { summarise } from '../../src/posture/summarise.ts';
import type { Supplier } from '../../src/suppliers/supplier.ts';
import { today } from './evidence.ts';
import { kestrelPapers } from './kestrel-papers.ts';
import { helioPapers, nordwerkPapers } from './other-papers.ts';
import { supplier } from './suppliers.ts';

/* Three fictional suppliers with the papers a buyer really gets. */
const kestrelControls = supplier({
  name: 'Kestrel Controls s.r.o.',
  aliases: ['Kestrel'],
  contractingEntity: 'Kestrel Controls s.r.o.',
  developmentSites: ['Brno'],
  orders: [
    { product: 'X200' },
    { product: 'HMI Panel' },
    { product: 'Kestrel Cloud', kind: 'hosted service' },
  ],
  tier: 'critical',
  owner: 'Dana Novak',
});
const nordwerk = supplier({
  name: 'Nordwerk Automation AG',
  contractingEntity: 'Nordwerk Automation AG',
  developmentSites: ['Bremen'],
  orders: [{ product: 'Gateway G5' }],
  tier: 'critical',
});
const helio = supplier({
  name: 'Helio Systems Oy',
  aliases: ['Helio'],
  orders: [{ product: 'Helio Edge', kind: 'hosted service' }],
  tier: 'important',
});

/** A page of plain text whose lines are its passages. */
function pageOf(number: number, text: string): PageText {
  let start = 0;
  const passages = text.split('\n').map((line) => {
    const passage = { kind: 'paragraph' as const, start, end: start + line.length, visible: true };
    start += line.length + 1;
    return passage;
  });
  return { number, text, passages, hidden: [] };
}

const questionnairePage = pageOf(
  2,
  '6. Do you train developers?\nYes, every year.\n7. Are penetration tests performed by an independent party?\nYes, an external penetration test is performed for every major release.\n8. Do you use cloud services?\nNo.',
);
const policyPage = pageOf(
  5,
  'The build servers stand in a locked room in Brno and are separated from the office network.\nBackups of the source code are tested twice a year.',
);

function factsOf(
  one: Supplier,
  evidence: readonly EvidenceOnFile[],
  asOf: string,
  texts: Readonly<Record<string, readonly PageText[]>> = {},
): SupplierFacts {
  const input = { supplier: one, evidence, policy: defaultPolicy, decisions: [], asOf };
  const byId = evidence.map(({ evidence: paper }) => [paper.id, texts[paper.file] ?? []] as const);
  return { input, posture: judgePosture(input), texts: new Map(byId) };
}

/** Everything on file about the three suppliers, judged on a day. */
export function portfolio(asOf: string = today): Facts {
  const all = [
    factsOf(kestrelControls, kestrelPapers, asOf, {
      'kestrel-rfp-answers.pdf': [questionnairePage],
      'kestrel-sdl-policy.pdf': [policyPage],
    }),
    factsOf(nordwerk, nordwerkPapers, asOf),
    factsOf(helio, helioPapers, asOf),
  ];
  return {
    asOf,
    policy: defaultPolicy,
    suppliers: [kestrelControls, nordwerk, helio],
    bySupplier: new Map(all.map((facts) => [facts.input.supplier.name, facts])),
    summaries: all.map(({ input, posture }) => summarise(input, posture)),
    shown: new Map(),
    changes: [],
  };
}
