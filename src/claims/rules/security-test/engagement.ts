import type { Span } from '../../../evidence/document.ts';
import { nameAfter, nameBefore } from './company-names.ts';
import { findKinds } from './kind-words.ts';
import type { Report, Sentence } from './report.ts';

export type Role = 'tester' | 'client';

/** A sentence that says who tests for whom. `start` and `end` are offsets into the sentence's page. */
export type PartyMention = Span &
  Readonly<{ role: Role; name: string; sentence: Sentence; strength: number }>;

type Pattern = Readonly<{
  at: RegExp;
  before?: Role;
  after?: Role;
  /** The sentence must speak of a test, or have this in it. */
  needs?: RegExp;
  strength: number;
}>;

const testing =
  /\b(?:test|tests|testing|tested|project|engagement|work|bounty|assess\w*|audit\w*|review\w*|evaluat\w*|examin\w*|pen-?test\w*|scan\w*|fuzz\w*|threat model\w*|security|vulnerabilit\w*|prüf\w*|sicherheits\w*|penetrations\w*|schwachstellen\w*|d[’']intrusion|sécurité|onderzoek|beveiligings\w*|seguridad|sicurezza)/iu;
const performed =
  'performed|conducted|carried out|undertook|executed|completed|delivered|led|assessed|reviewed|audited|tested|evaluated|examined|analysed|analyzed|inspected';

/** "a penetration test and a check of the fixes for Heron VPN, a provider of …". */
const forWhom =
  / for (?=[^,.]{2,60}(?:,|\.$| (?:from|between|in|during|on|by|that|which|was|were)\b))/giu;

/** The name is not the first part of a longer noun ("for IoT devices"). */
const endsThere =
  /^(?:['’]s)?(?:[,.;:)]|$|\s(?:\(|from|between|in|during|on|by|that|which|was|were|and|to|with|at)\b)/iu;

/** How reports of many firms say who asked whom; the side a company's name stands on is its role. */
const patterns: readonly Pattern[] = [
  {
    at: /(?<!\b(?:was|were|been|being|is|are) )\b(?:engaged|commissioned|hired|contracted(?: with)?|retained|mandated|beauftragten?|a mandaté|a missionné|a confié à|encargó a|ha incaricato)(?! by\b)(?= )/giu,
    before: 'client',
    after: 'tester',
    strength: 5,
  },
  {
    at: /(?<!\b(?:was|were|been|being|is|are) )\b(?:tasked|ordered|appointed|selected|requested(?: that)?|asked|approached|enlisted|instructed|invited|partnered with|worked with)(?! by\b)(?= )/giu,
    before: 'client',
    after: 'tester',
    needs:
      /\b(?:to |for an? )?(?:perform|conduct|carry out|run|execute|deliver|assess|review|test|audit|evaluate|examine|undertake|analy[sz]e)\b/iu,
    strength: 4,
  },
  {
    at: /\b(?:was|were|been|is) (?:engaged|commissioned|hired|contracted|retained|tasked|appointed|mandated|selected|requested|asked|approached|invited|instructed)(?: \w+){0,2}? by(?= )/giu,
    before: 'tester',
    after: 'client',
    strength: 5,
  },
  {
    at: /\bwurden? (?:am [\d. ]{6,12} )?(?:von|durch)(?= )/giu,
    before: 'tester',
    after: 'client',
    needs: /beauftragt/iu,
    strength: 5,
  },
  {
    at: /\ba été (?:mandatée?|missionnée?) par(?= )/giu,
    before: 'tester',
    after: 'client',
    strength: 5,
  },
  {
    at: /\b(?:on behalf of|at the request of|(?:engaged|commissioned|requested|contracted|ordered) by|im auftrag (?:von|der|des)|beauftragt von|pour le compte de|à la demande de|in opdracht van|por encargo de|per conto di|na zlecenie)(?= )/giu,
    after: 'client',
    strength: 4,
  },
  { at: new RegExp(`\\b(?:${performed})(?= )(?! by\\b)`, 'giu'), before: 'tester', strength: 4 },
  {
    at: /\b(?:führten?|erbrachte|realizó|voerde|eseguì|a (?:réalisé|effectué|mené|conduit)|ha (?:realizado|eseguito|condotto)|heeft)(?= )/giu,
    before: 'tester',
    strength: 4,
  },
  {
    at: /\b(?:performed|conducted|carried out|executed|undertaken|completed|delivered|provided|led|made|written|prepared|assessed|reviewed|audited|tested|réalisée?s?|effectuée?s?|menée?s?|uitgevoerd|realizad[oa]s?|eseguit[oa]|przeprowadzon\w{1,3})(?: \w+){0,2}? (?:by|par|door|por|da|dalla|przez)(?= )/giu,
    after: 'tester',
    strength: 4,
  },
  {
    at: /\bdass (?:die |der |das )?(?=\p{Lu})/giu,
    after: 'tester',
    needs: /durchgeführt/iu,
    strength: 4,
  },
  {
    at: /\b(?:our|an?|the) (?:security )?(?:engagement|project|cooperation) with(?= )/giu,
    after: 'client',
    needs: /\b(?:review|assess|test|audit|evaluate|examine)\b/iu,
    strength: 4,
  },
  {
    at: /\b(?:von|durch)(?= )/giu,
    after: 'tester',
    needs: /durchgeführt|erstellt|geprüft/iu,
    strength: 3,
  },
  { at: /\bführten?(?= )/giu, after: 'tester', needs: /\bdurch\b/iu, strength: 3 },
];

/** The sentence speaks of an earlier or another test, or of how tests are done in general. */
const notThisTest =
  /\b(?:previous(?:ly)?|prior|earlier|in the past|last year|first installment|already in|future|next|recommend\w*|should|would|could|can be|may be|annually|provides|offers|regularly|typically|usually|in general)\b/iu;
/** Nouns that perform nothing: "the application performed …". */
const noCompany =
  /^(?:WP\d|System|Systems|Web|API|APIs|HTTP|TLS|OWASP|NIST|CVSS|CVE|PTES|Phase|Burp|Nmap|Nessus|Security|Penetration|Testing|Assessment|Report|Project|Application|Appendix|Findings|Executive|Management|Summary|Black|White|Grey|Gray)\b/u;

function mention(
  role: Role,
  span: Span | undefined,
  sentence: Sentence,
  strength: number,
): PartyMention[] {
  if (!span) return [];
  const name = sentence.text.slice(span.start, span.end);
  if (noCompany.test(name) || name.length < 3) return [];
  const [start, end] = [sentence.start + span.start, sentence.start + span.end];
  return [{ role, name, sentence, strength, start, end }];
}

function mentionsIn(sentence: Sentence): PartyMention[] {
  const { text } = sentence;
  const isNamed = findKinds(text).length > 0;
  if (!isNamed && !testing.test(text)) return [];
  const bonus = isNamed ? 2 : 0;
  const damp = notThisTest.test(text) ? 3 : 0;
  return [...clientsAfterFor(sentence), ...mentionsByVerb(sentence, bonus - damp)];
}

/** "penetration test … for Acme, …": only behind a word for a test. */
function clientsAfterFor(sentence: Sentence): PartyMention[] {
  const [kind] = findKinds(sentence.text);
  if (!kind || notThisTest.test(sentence.text)) return [];
  return [...sentence.text.matchAll(forWhom)].flatMap(({ index, 0: words }) => {
    const name = index > kind.start ? nameAfter(sentence.text, index + words.length) : undefined;
    const isWhole = name && endsThere.test(sentence.text.slice(name.end));
    return isWhole ? mention('client', name, sentence, 3) : [];
  });
}

function mentionsByVerb(sentence: Sentence, bonus: number): PartyMention[] {
  const { text } = sentence;
  return patterns.flatMap(({ at, before, after, needs, strength }) => {
    if (needs && !needs.test(text)) return [];
    return [...text.matchAll(at)].flatMap(({ index, 0: words }) => {
      const weight = strength + bonus;
      return [
        ...(before ? mention(before, nameBefore(text, index), sentence, weight) : []),
        ...(after ? mention(after, nameAfter(text, index + words.length), sentence, weight) : []),
      ];
    });
  });
}

const sections: Partial<Record<string, number>> = {
  method: -2,
  recommendations: -4,
  legal: -2,
  definitions: -4,
  findings: -2,
  history: -3,
};

/** The front of a report says who tested; a timeline or the detail of a finding names others. */
function placeOf({ section, page }: Sentence): number {
  return (sections[section ?? ''] ?? 0) - (page > 12 ? 3 : 0);
}

/** Everyone the prose names as tester or client. */
export function partyMentions({ sentences }: Report): PartyMention[] {
  return sentences.flatMap((sentence) =>
    mentionsIn(sentence)
      .map((found) => ({ ...found, strength: found.strength + placeOf(sentence) }))
      .filter(({ strength }) => strength > 0),
  );
}
