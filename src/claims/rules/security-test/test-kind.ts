import type { CoverFact } from './cover-facts.ts';
import type { PartyMention } from './engagement.ts';
import { findKinds, findWeakKinds, genericKind, type TestKind } from './kind-words.ts';
import type { Piece, Report, ReportRow, Sentence } from './report.ts';
import { titleRows } from './title-rows.ts';

/** What the report says it is, and the words that say so. */
export type KindOfTest = Readonly<{ kind: TestKind; piece: Piece }>;

/** The most telling first: a bounty sold as a penetration test stays a bounty. */
const order: readonly TestKind[] = [
  'bug bounty',
  'threat model',
  'fuzzing',
  'vulnerability scan',
  'penetration test',
  'source code audit',
  genericKind,
];
const wins = new Set<TestKind>(['bug bounty']);
const onlyScanned =
  /\b(?:no|without(?: any)?|not (?:include|involve|comprise)[sd]?(?: any)?) (?:manual|hands-on) (?:test\w*|verification|exploitation|penetration)|\b(?:exclusively|solely|purely|only|fully) (?:\w+ ){0,4}(?:automated|automatic) (?:\w+ ){0,2}(?:scan\w*|tool\w*|test\w*)|\bscan(?:s|ning)? only\b|ausschließlich (?:\w+ ){0,4}(?:automatisiert\w*|scanner)|keine manuelle[nr]? (?:prüf\w*|tests?)/iu;
const codeWork =
  /\b(?:source code|codebase|code base|code review|smart contracts?|quellcode|code source|broncode)\b/iu;
const codeAudit = /\b(?:audit|review)/iu;

type Named = KindOfTest & Readonly<{ place: 'title' | 'label' | 'statement' }>;

function kindsOf(piece: Piece, place: Named['place']): Named[] {
  return findKinds(piece.text).map(({ kind }) => ({ kind, piece, place }));
}

const actBefore =
  /\b(?:perform\w*|conduct\w*|carr(?:y|ied) out|undert(?:ake|ook)|execut\w*|complet\w*|deliver\w*|provid\w*|commission\w*|results? of|results? from|includ\w*|compris\w*|consist\w* of|form of|requested|confirm\w*|durchführ\w*|ergebnisse?|mit|eine[nrs]?|réalis\w*|résultats?|voer\w*|realiz\w*|subject(?:ed)? to|underwent|commonly known as|this|our|during|undergone)\b[^.;]{0,90}$/iu;
const actAfter =
  /^[^.;]{0,90}\b(?:was|were|has been|wurden?|is|took place|conducted|performed|carried out|durchgeführt|dient\w*|erfolgte|réalisée?)\b|^[^.;]{0,20} (?:of|on|against|for|der|des|de|van) /iu;

/** Kinds that the sentence says were done; "threat modelling gaps" in passing is none. */
export function kindsDone(sentence: Sentence): Named[] {
  const { text } = sentence;
  return findKinds(text)
    .filter(
      ({ start, end }) => actBefore.test(text.slice(0, start)) || actAfter.test(text.slice(end)),
    )
    .map(({ kind }) => ({ kind, piece: sentence, place: 'statement' }));
}

/** A generic name gives way to a particular one; of several particular ones the order decides. */
function best(named: readonly Named[]): Named | undefined {
  return named.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

const preparing = new Set<TestKind>(['threat model', 'fuzzing']);

/** A threat model or a fuzzer made on the way to an audit does not name the whole. */
function withoutPreparation(named: readonly Named[]): readonly Named[] {
  const others = named.filter(({ kind }) => !preparing.has(kind) && kind !== genericKind);
  return others.length > 0 ? others : named;
}

function decide(
  title: readonly Named[],
  label: readonly Named[],
  said: readonly Named[],
): Named | undefined {
  const winner = [...title, ...said].find(({ kind }) => wins.has(kind));
  if (winner) return winner;
  const particular = (named: readonly Named[]): Named[] =>
    named.filter(({ kind }) => kind !== genericKind);
  for (const named of [title, label, withoutPreparation(said)]) {
    const found = best(particular(named));
    if (found) return found;
  }
  return title[0] ?? label[0] ?? said[0];
}

/** The sentences in which the report says what was done: the main one and those that name parties. */
function saying(
  report: Report,
  main: Sentence | undefined,
  mentions: readonly PartyMention[],
): Sentence[] {
  const others = mentions.filter(({ strength, sentence }) => strength >= 5 && sentence.page <= 8);
  const sentences = [...(main ? [main] : []), ...others.map(({ sentence }) => sentence)];
  if (sentences.length > 0) return [...new Set(sentences)];
  return report.sentences
    .filter(({ section, page }) => section === 'summary' && page <= 6)
    .slice(0, 12);
}

/** A paper that calls itself an audit, an assessment or an engagement and nothing more. */
function weakly(titles: readonly ReportRow[], main: Sentence | undefined): Named | undefined {
  const pieces = [...titles, ...(main ? [main] : [])];
  const piece = pieces.find(({ text }) => findWeakKinds(text).length > 0);
  return piece && { kind: genericKind, piece, place: 'title' };
}

/** Decides the kind of test from title, labels and main statement, never from words elsewhere. */
export function findTestKind(
  report: Report,
  facts: readonly CoverFact[],
  main: Sentence | undefined,
  mentions: readonly PartyMention[],
): KindOfTest | undefined {
  const title = titleRows(report).flatMap((row) => kindsOf(row, 'title'));
  const labels = facts
    .filter(({ field }) => field === 'testKind')
    .flatMap(({ piece }) => kindsOf(piece, 'label'));
  const said = saying(report, main, mentions).flatMap(kindsDone);
  const chosen = decide(title, labels, said) ?? weakly(titleRows(report), main);
  if (!chosen) return undefined;
  if (chosen.kind === 'penetration test' || chosen.kind === genericKind) {
    const scanned = report.sentences.find(({ text, page }) => page <= 12 && onlyScanned.test(text));
    const scan =
      scanned &&
      report.sentences
        .flatMap((s) => kindsOf(s, 'statement'))
        .find(({ kind }) => kind === 'vulnerability scan');
    if (scanned) return scan ?? { kind: 'vulnerability scan', piece: scanned };
  }
  const isCodeAudit =
    chosen.kind === genericKind &&
    main !== undefined &&
    codeWork.test(main.text) &&
    codeAudit.test(chosen.piece.text);
  return isCodeAudit ? { kind: 'source code audit', piece: main } : chosen;
}
