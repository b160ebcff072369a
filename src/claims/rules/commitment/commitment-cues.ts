import type { Span } from '../../../evidence/document.ts';

/**
 * What a length of time in a sentence is about. `other` are the things that have a time but bind
 * nobody to fix or notify: embargoes, retention, training, payment, triage, passwords.
 */
export type CueKind = 'acknowledge' | 'fix' | 'notify' | 'support' | 'sbom-delivery' | 'other';
export type Cue = Span & Readonly<{ kind: CueKind }>;

const cues: readonly (readonly [CueKind, RegExp])[] = [
  [
    'acknowledge',
    /\b(?:acknowledg\w*|confirm\w* (?:the |its |their )?receipt|receipt (?:\w+ ){0,3}confirm\w*|(?:first|initial) (?:response|reply|feedback|answer)|repl(?:y|ies) to|respond\w* to (?:\w+ ){0,2}(?:reports?|reporters?|researchers?|finders?|submissions?|vulnerability)|we (?:will |shall |usually )?(?:reply|respond|answer)|(?:get|receive) (?:an? |our )?(?:\w+ )?(?:answer|reply|response)|get back to|hear (?:back )?from us|(?:reply|answer) (?:to )?(?:you|reporters?|reports?|every)|eingangsbestätigung\w*|erste (?:rückmeldung|antwort)|bestätig\w*|beantwort\w*|antwort(?:en|et)?\b)/giu,
  ],
  [
    'fix',
    /\b(?:(?:fix(?:es)?|patch(?:es)?|hotfix(?:es)?|updates?|corrections?) (?:\w+ ){0,6}?(?:is|are|will be|shall be|gets?) (?:published|released|provided|delivered|shipped|made available|available)|fix(?:es|ed|ing)?|remed(?:y|ies|ied|iat\w*)|patch(?:es|ed|ing)?(?! (?:panel|cable|cord))|resol(?:ve[sd]?|ving|utions?)|corrected|corrects?|corrections?|address(?:es|ed)|mitigat\w*|close[sd]?|rectif\w*|eliminat\w*|cure[sd]?|(?:security|corrective) (?:updates?|releases?|versions?)|updates? (?:is|are|will be|becomes?) (?:available|provided|released|made|published)|updates? bereit\w*|updates? zur verfügung|hotfix\w*|behoben\w*|behebt|beheb\w*|beseitig\w*|geschlossen|schließ\w*|korrigier\w*|korrektur\w*|gepatcht|sicherheitsupdates?|sicherheitspatch\w*)\b/giu,
  ],
  [
    'notify',
    /\b(?:notif\w+|lets? (?:you|customers|the customer|our customers|the buyer) know|inform(?:s|ed|ing)?|alert(?:s|ed)?|warn(?:s|ed)?|early warning|advis(?:e[sd]?|ing) (?:the )?(?:customer|client|buyer|you)\w*|reports?(?= (?:\w+ ){0,8}to (?:the |our |its |all |any |affected |competent )?(?:customers?|clients?|buyers?|purchasers?|you|authorit\w*|enisa|csirts?))|reported(?= (?:\w+ ){0,8}to (?:the |our |its |all |any |affected |competent )?(?:customers?|clients?|buyers?|purchasers?|you|authorit\w*|enisa|csirts?))|benachrichtig\w*|informier\w*|informiert|melden|meldet|gemeldet|mitgeteilt|mitzuteilen|unterricht\w*|anzuzeigen|anzeig\w*)\b/giu,
  ],
  [
    'support',
    /\b(?:support (?:period|lifetime)|supported|supports|maintained|maintains?(?= (?:the |our |its )?(?:firmware|software|product))|maintenance|support|supportzeitraum\w*|unterstützungszeitraum\w*|unterstützt|gepflegt|wartung)\b/giu,
  ],
  [
    'sbom-delivery',
    /\b(?:sboms?|software bills? of materials?|bills? of materials?|software-stücklisten?|stücklisten?)\b/giu,
  ],
  [
    'other',
    /(?<![\p{L}\p{N}])(?:post-?mortems?|retrospectives?|embargo\w*|disclos\w*|publish\w*|publication|veröffentlich\w*|offengelegt|offenlegung\w*|retain\w*|retention|kept|keeps?|stor(?:ed|es)|archiv\w*|aufbewahr\w*|gespeichert|rotat\w*|passwor[dt]\w*|expir\w*|lock(?:s|ed)?|train\w*|terminat\w*|pay(?:able|ment\w*)?|invoice\w*|delet\w*|eras\w*|back-?ups?|restor\w*|recover\w*|revo\w*|response times?|triag\w*|assess\w*|review\w*|analy[sz]\w*|audit\w*|scan\w*|tests?|tested|fuzz\w*|warrant\w*|gewährleist\w*|garantie\w*|kündig\w*|zahl(?:en|ung|bar)\w*|gelöscht|löschung|geschult|schulung\w*|bewertet|bewertung|geprüft|überprüf\w*|analysier\w*|eingestuft|removed|disabled|deactivat\w*|respond(?:s|ed)?|escalat\w*|contest\w*|object(?:s|ed)? to|appeal\w*)\b/giu,
  ],
];

/** Every cue of a sentence in order; where cues overlap the one that starts first (then longer) wins. */
export function cuesOf(sentence: string): Cue[] {
  const all = cues.flatMap(([kind, pattern]) =>
    [...sentence.matchAll(pattern)].map(
      (found): Cue => ({ kind, start: found.index, end: found.index + found[0].length }),
    ),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Cue[] = [];
  for (const cue of all) if (cue.start >= (kept.at(-1)?.end ?? 0)) kept.push(cue);
  return kept;
}
