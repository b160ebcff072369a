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
  /\b(?:packages?|components?|librar(?:y|ies)|dependenc(?:y|ies)|modules?|sboms?|stucklisten?|npm|pypi|pakete?n?|komponenten?|bibliotheken?|abhangigkeit\w*)\b/u;

/** "Does Nordwerk ship malware?": inside of a product, not how the supplier guards against it. */
const isMalwareAsked =
  /\b(?:has|have|ships?|contains?|includes?|delivers?|hat|liefert|enthalt)\b.{0,40}\b(?:malware|schadcode|schadsoftware)\b(?! (?:scan|protection|polic|detect|check|test|schutz|filter))/u;

/** The campaign or incident a question asks about: a name, or "compromised packages" for all. */
export function campaignIn(said: string): string | undefined {
  const named = aliases.find(({ alias, words }) => {
    return words.test(said) && (!alsoPackages.has(alias) || hit.test(said));
  });
  if (named) return named.alias;
  const list =
    /\b(?:on|of|from|auf) (?:the|our|der|dem) ([\w-]{0,40}(?:worm|wurm)) (?:list|liste)\b/u.exec(
      said,
    )?.[1];
  if (list && !/^(?:worm|wurm)$/u.test(list)) return list;
  if (isMalwareAsked.test(said)) return 'compromised packages';
  if (!compromised.test(said) || !packages.test(said)) return undefined;
  return /\b(?:worm|wurm)\b/u.test(said) && /\bnpm\b/u.test(said)
    ? 'npm worm'
    : 'compromised packages';
}

function pattern(alias: string): string {
  return alias.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\s-]+/gu, '[\\s-]?');
}
