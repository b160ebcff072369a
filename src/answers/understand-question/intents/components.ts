import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';
import { versionRange } from '../version-range.ts';
import { campaignIn } from './campaigns.ts';
import { licenceIn } from './licences.ts';
import { packageIn } from './packages.ts';
import { sbomIntent, sbomListIntent } from './sboms.ts';
import { vulnerabilityIntent } from './vulnerabilities.ts';

type Draft = Extract<QuestionDraft, { kind: 'component' }>;

/** Questions about SBOMs, components, licences, campaigns and single vulnerabilities. */
export const componentIntent: Intent = (reading) =>
  vulnerabilityIntent(reading) ??
  campaign(reading) ??
  sbomIntent(reading) ??
  licence(reading) ??
  listed(reading) ??
  sbomListIntent(reading);

function campaign({ said, products }: Reading): Draft | undefined {
  const search = campaignIn(said);
  if (search === undefined) return undefined;
  return { kind: 'component', aspect: 'campaign', search, ...found('product', products[0]) };
}

function licence({ said, products }: Reading): Draft | undefined {
  const search = licenceIn(said);
  if (search === undefined) return undefined;
  return { kind: 'component', aspect: 'licence', search, ...found('product', products[0]) };
}

/** "Have they patched log4j?": that it is inside is no answer to that. */
const isAboutRepair =
  /^(?:and )?(?:has|have|did|hat|haben|is|ist|was|wurde)\b.{0,80}\b(?:patch(?:ed)?|fix(?:ed)?|upgraded?|updated?|removed?|replaced?|gepatcht|behoben|aktualisiert|entfernt|ersetzt)\b/u;

function listed(reading: Reading): Draft | undefined {
  const named = packageIn(reading);
  if (!named || isAboutRepair.test(reading.said)) return undefined;
  const { said, products } = reading;
  return {
    kind: 'component',
    search: named.search,
    ...found('range', named.version ?? versionRange(said)),
    ...found('product', products[0]),
    ...found('only', onlyIn(said)),
  };
}

/** "As a direct dependency". */
export function onlyIn(said: string): Draft['only'] {
  if (/\b(?:transitive\w*|transitiv\w*|indirect\w*|indirekt\w*)\b/u.test(said)) return 'transitive';
  return /\b(?:direct|directly|direkt\w*)\b/u.test(said) ? 'direct' : undefined;
}
