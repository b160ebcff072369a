import { landmarks } from '../../../sbom/advisories/landmarks.ts';
import { foldText } from '../../../suppliers/fold-text.ts';

/** Names of packages as well: of the incident only when the question speaks of being hit. */
const alsoPackages = new Set(['xz', 'xz utils', 'liblzma', 'log4j', 'log4j2', 'vsa', 'orion']);

const aliases = landmarks
  .flatMap((landmark) => [landmark.name, ...landmark.aliases])
  .map(foldText)
  .sort((a, b) => b.length - a.length)
  .map((alias) => ({ alias, words: new RegExp(`(?<![\\w-])${pattern(alias)}(?![\\w-])`, 'u') }));

const hit =
  /\b(?:affected|hit|exposed|vulnerable|compromised|infected|backdoor\w*|incident|attack|impacted|betroffen|verwundbar|kompromittiert|hintertur|infiziert)\b/u;

const compromised =
  /\b(?:compromised|malicious|malware|worm|infected|trojani[sz]ed|backdoored|kompromittiert\w*|schadhaft\w*|bosartig\w*|wurm\w*|schadcode)\b/u;
const packages =
  /\b(?:packages?|components?|librar(?:y|ies)|dependenc(?:y|ies)|modules?|npm|pypi|pakete?n?|komponenten?|bibliotheken?|abhangigkeit\w*)\b/u;

/** The campaign or incident a question asks about: a name, or "compromised packages" for all. */
export function campaignIn(said: string): string | undefined {
  const named = aliases.find(({ alias, words }) => {
    return words.test(said) && (!alsoPackages.has(alias) || hit.test(said));
  });
  if (named) return named.alias;
  if (!compromised.test(said) || !packages.test(said)) return undefined;
  return /\b(?:worm|wurm)\b/u.test(said) && /\bnpm\b/u.test(said)
    ? 'npm worm'
    : 'compromised packages';
}

function pattern(alias: string): string {
  return alias.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\s-]+/gu, '[\\s-]?');
}
