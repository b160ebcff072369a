import { severities } from '../../../claims/claim-types.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';

const sbom = /\bsboms?\b|\bbill of materials\b|\bstuckliste\b/u;
const cve = /\b(?:CVE-\d{4}-\d{4,7}|GHSA-[\w-]{14}|MAL-\d{4}-\d+)\b/iu;
/** Names people ask for, and the shapes of package names. */
const packages =
  /\b(?:log4j(?:-core|2)?|openssl|zlib|libcurl|curl|busybox|xz(?:-utils)?|spring(?:-\w+)?|struts|libxml2|libpng|sqlite|freertos|vxworks|zephyr|lwip|mbedtls|wolfssl|glibc|musl|expat|dnsmasq|u-?boot|linux kernel|node(?:\.js|js)|lodash|axios|react|jquery|protobuf|mosquitto|boost|qt|python|openssh|nginx|apache)\b/u;
const licence = /\b(?:a?gpl|lgpl|mpl|sspl|bsd|mit|apache)[- ]?v?\d?(?:\.\d)?\b/u;
const asksComponent =
  /\b(?:ship|ships|contain|contains|use|uses|using|include|includes|depends? on|embed|embeds|bundle|bundles|enthalt|enthalten|verwende[nt]?|nutz(?:t|en)|affected by|vulnerable to)\b/u;

/** Questions about SBOMs, components, licences and single vulnerabilities. */
export const componentIntent: Intent = (reading) =>
  vulnerability(reading) ??
  compromised(reading) ??
  knownPackage(reading) ??
  sbomQuestion(reading) ??
  licences(reading) ??
  component(reading);

function vulnerability({ text, said }: Reading): QuestionDraft | undefined {
  const id = cve.exec(text)?.[0].toUpperCase();
  if (id) return { kind: 'vulnerability', id };
  const open =
    /\b(?:open|unfixed|unpatched|known|critical|offene)\b.{0,30}\b(?:advisor\w+|cves?|vulnerabilit\w+|schwachstellen)\b/u;
  const lists = /\b(?:list|show|which|what|any|how many|are there|zeige?|welche|gibt es)\b/u;
  const isTime = /\b(?:fix\w*|patch\w*|remediat\w*|days?|hours?)\b/u;
  if (!open.test(said) || !lists.test(said) || isTime.test(said)) return undefined;
  return {
    kind: 'vulnerability',
    ...found(
      'severity',
      severities.find((one) => said.includes(one)),
    ),
  };
}

function compromised({ said }: Reading): QuestionDraft | undefined {
  return /\b(?:packages?|components?|pakete?)\b.{0,60}\b(?:compromised|malicious|worm|blocklist|kompromittiert)\b/u.test(
    said,
  )
    ? { kind: 'component', search: 'compromised packages' }
    : undefined;
}

function sbomQuestion({ said, products }: Reading): QuestionDraft | undefined {
  const fields =
    /\b(?:components?|komponenten)\b.{0,40}\b(?:no|without|missing|ohne|lack\w*)\b.{0,30}\b(?:version|purl|cpe|hash|identifiers?|licen[sc]e|lizenz)\b/u;
  if (fields.test(said)) return { kind: 'sbom-quality', ...found('product', products[0]) };
  if (!sbom.test(said)) return undefined;
  const about = { ...found('product', products[0]), ...found('version', versionIn(said)) };
  if (/\b(?:changed?|differ\w*|diff|between|new|geandert|unterschied)\b/u.test(said)) {
    return { kind: 'sbom-diff', ...found('product', products[0]) };
  }
  if (
    /\b(?:complete\w*|quality|good|coverage|minimum elements|depth|plausib\w*|valid|vollstandig\w*)\b/u.test(
      said,
    )
  ) {
    return { kind: 'sbom-quality', ...about };
  }
  if (
    /\b(?:each|every|per|with) (?:\w+ )?(?:release|version|delivery|update)\b|\bcommit\w*\b/u.test(
      said,
    )
  ) {
    return { kind: 'commitment', subject: 'sbom-delivery' };
  }
  const have =
    /\b(?:do we have|have we|is there|got|received|on file|haben wir|gibt es|liegt)\b|\b(?:an|the|any|ein|eine) sbom\b/u;
  return have.test(said) ? { kind: 'evidence-list', evidenceKind: 'sbom', ...about } : undefined;
}

function versionIn(said: string): string | undefined {
  return (
    /\b(?:firmware|version|release|v)\s?(\d+(?:\.\d+)*\w*)\b/u.exec(said)?.[1] ??
    /\b\d+\.\d+(?:\.\d+)*\b/u.exec(said)?.[0]
  );
}

function licences({ said }: Reading): QuestionDraft | undefined {
  const name = licence.exec(said)?.[0];
  const asks = /\b(?:licen[sc]e\w*|components?|lizenz\w*|any|code)\b/u.test(said);
  return name && asks ? { kind: 'component', search: `licence ${name.toUpperCase()}` } : undefined;
}

function knownPackage({ said }: Reading): QuestionDraft | undefined {
  const named = packages.exec(said)?.[0];
  if (!named) return undefined;
  return { kind: 'component', search: preferred(said, named), ...found('range', rangeIn(said)) };
}

function component({ said, text }: Reading): QuestionDraft | undefined {
  const named = asksComponent.test(said) ? purlOrPackage(text) : undefined;
  if (!named) return undefined;
  return { kind: 'component', search: preferred(said, named), ...found('range', rangeIn(said)) };
}

/** "Log4j (log4j-core)": the package in brackets is the exact name. */
function preferred(said: string, name: string): string {
  const exact = /\(([a-z][a-z0-9@/._:-]{2,80})\)/u.exec(said)?.[1];
  return exact?.includes(name.slice(0, 4)) ? exact : name;
}

function purlOrPackage(text: string): string | undefined {
  return (
    /\bpkg:[a-z]+\/[\w.@%/+-]{1,200}/u.exec(text)?.[0] ??
    /\b(?:library|package|component|komponente|bibliothek|paket) ["'„“]?([a-z@][\w@./-]{2,80})/iu.exec(
      text,
    )?.[1]
  );
}

function rangeIn(said: string): string | undefined {
  const match =
    /\b(older than|earlier than|before|below|less than|newer than|later than|after|at least|alter als|vor|up to)\s(?:version )?v?(\d+(?:\.\d+)*\w*)/u.exec(
      said,
    );
  const [, word = '', version = ''] = match ?? [];
  if (!match) return /(?:<=|>=|<|>|=)\s?v?\d+(?:\.\d+)*\w*/u.exec(said)?.[0];
  if (word === 'at least') return `>= ${version}`;
  if (word === 'up to') return `<= ${version}`;
  return /newer|later|after/u.test(word) ? `> ${version}` : `< ${version}`;
}
