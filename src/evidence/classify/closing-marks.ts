import { foldText } from '../../suppliers/fold-text.ts';

/** What stands between the parts of a running line: "Borealis Controls - Confidential - Page 2". */
const between = /\s+[-–—|·•/]+\s+|[|·•;()[\]]+|\t+|\s{3,}|[.!,]\s+|[.!]$/u;
/** A label before a mark, and numbers, years and signs around it. */
const label =
  /^(?:(?:document|data|information|security) )?(?:classification|confidentiality(?: level)?|sensitivity|distribution|handling|status|klassifizierung|klassifikation|vertraulichkeit(?:sstufe)?|classification du document) ?: */u;
/** Letters of a mark in small letters: "strictly confidential". */
const longestSmall = 30;
const around = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** "Borealis Controls Confidential": a name may come before. */
const how =
  '(?:strictly|highly|company|private and|commercially|commercial in|business|streng|strictement|most|proprietary and|proprietary &|privileged and|privileged &)';
const state =
  '(?:confidential|proprietary|vertraulich|geheim|confidentiel(?:le)?|confidence|secret|restricted)';
const whose =
  '(?: (?:information|material|document|property|and proprietary|& proprietary|and internal))*';

const marks: readonly RegExp[] = [
  new RegExp(`^(?:${how} )*${state}${whose}(?: (?:of|property of)\\b.{0,60})?$`, 'u'),
  /^(?:for )?(?:company |strictly )?intern(?:al)?(?: (?:use|only|document|information|nur))*(?: (?:of|by|at|within) .{0,40})?$/u,
  /^(?:for )?(?:official|authori[sz]ed|named) (?:use|recipients|persons|personnel) only$/u,
  /^(?:for (?:the )?)?(?:named |intended |authori[sz]ed )?(?:recipients?|addressees?) only$/u,
  /^(?:please )?do not (?:distribute|share|forward|disclose|circulate|pass on|redistribute|copy or (?:distribute|share|forward))\b.{0,60}$/u,
  /^not (?:for|to be) (?:(?:onward|further|public|external|general|wider|any) )?(?:distribut|disclos|releas|publi|circulat|shar|forward)\w*\b.{0,60}$/u,
  /^no (?:onward|further|public|external) (?:distribution|disclosure|circulation)\b.{0,40}$/u,
  /^(?:strictly )?(?:under|subject to|shared under|provided under|disclosed under|covered by|protected by) (?:an? |the |our |mutual )*(?:nda|non-disclosure agreement|confidentiality agreement)\b.{0,60}$/u,
  /^(?:nda(?: (?:only|required|protected|restricted))?|nda-(?:protected|restricted|only))$/u,
  /^(?:streng )?(?:nur )?fur (?:den )?(?:internen (?:gebrauch|dienstgebrauch)|dienstgebrauch)\b.{0,40}$/u,
  /^(?:nur (?:fur )?intern(?:e verwendung)?|nur zur internen verwendung|firmenvertraulich|betriebsgeheimnis|verschlusssache|vs-nfd|nicht (?:zur )?weiterg(?:abe|eben)\b.{0,40}|weitergabe (?:nicht gestattet|untersagt|verboten))$/u,
  /^(?:diffusion (?:restreinte|limitee|interdite)|usage interne(?: uniquement)?|reserve a l'usage interne|ne pas diffuser)\b.{0,40}$/u,
  /^tlp ?:? ?(?:red|amber(?: ?\+ ?strict)?|green)$/u,
];
/** A company's name and the mark, without anything between: "Borealis Controls Confidential". */
const afterName =
  /^(?:\p{Lu}[\p{L}\d&.-]*|GmbH|AG|&)(?: (?:\p{Lu}[\p{L}\d&.-]*|&)){0,4} (?:[Ss]trictly |[Hh]ighly )?(?:[Cc]onfidential|CONFIDENTIAL|Proprietary|[Vv]ertraulich|Internal [Uu]se [Oo]nly|[Ii]nternal [Uu]se)$/u;
/** "TLP:AMBER" and what is written in capitals mean it wherever they stand on a line. */
const anywhere =
  /(?<![\p{L}\p{N}])(?:TLP ?: ?(?:RED|AMBER|GREEN)|(?:STRICTLY|COMPANY|HIGHLY) CONFIDENTIAL|STRENG VERTRAULICH|INTERNAL USE ONLY|VS-NFD)(?![\p{L}\p{N}])/u;

/** Whether a line, or one part of it, is a mark that keeps a paper from somebody. */
export function isClosingMark(line: string): boolean {
  const text = line.normalize('NFKC').trim();
  const closed = withoutSpacing(text);
  if (anywhere.test(closed)) return true;
  return closed.split(between).some((part) => isMark(part, closed));
}

/** "C O N F I D E N T I A L" */
function withoutSpacing(text: string): string {
  return /^(?:\p{L} ){4,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** What goes on in small letters is the rest of a sentence; a line that is nothing else is a mark. */
function isMark(part: string, line: string): boolean {
  const trimmed = part.replace(around, '');
  if (/^\p{Ll}/u.test(trimmed) && (part !== line || trimmed.length > longestSmall)) return false;
  if (afterName.test(trimmed)) return true;
  const said = foldText(trimmed).replace(/\s+/gu, ' ').replace(label, '');
  return marks.some((mark) => mark.test(said));
}

const paper =
  '(?:this|the (?:present|enclosed|attached|following)|these|all) (?:document|report|paper|file|material|materials|presentation|information|note|statement|letter|policy|manual)s?(?: and (?:all|any|its|the) [a-z ]{3,40}| contained herein| herein)?';
const sentences: readonly RegExp[] = [
  new RegExp(
    `\\b${paper} (?:is|are|remains?|contains?|includes?|must be (?:kept|treated)(?: as)?|shall be (?:kept|treated)(?: as)?)(?: (?:the|a|strictly|highly|company|proprietary|privileged|commercially|sensitive|trade|secrets|and|or|to be treated as|considered|classified as|marked|for)){0,4} (?:confidential|proprietary|restricted|internal use)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${paper} (?:may|must|shall|should|is|are)(?: only be [a-z ]{3,30}| not (?:to )?be)(?: [a-z]+,? (?:or|and|nor))? ?(?:disclosed|distributed|shared|forwarded|passed on|redistributed|circulated|made (?:public|available))\\b`,
    'u',
  ),
  /\b(?:dieses (?:dokument|papier|schreiben)|dieser bericht|diese unterlage) (?:ist (?:streng )?(?:vertraulich|geheim|nur fur den internen)|enthalt (?:streng )?vertrauliche|darf nicht (?:an dritte )?weiterg)/u,
  /\bweitergabe (?:sowie|und|oder) vervielfaltigung dieses? (?:dokuments?|unterlagen?)\b/u,
  /\bce document est (?:strictement )?confidentiel\b/u,
];

/** The words in which a paper says that it is confidential, however its lines are broken. */
export function confidentialSentence(text: string): string | undefined {
  const said = foldText(text).replace(/\s+/gu, ' ');
  for (const sentence of sentences) {
    const [words] = sentence.exec(said) ?? [];
    if (words) return words;
  }
  return undefined;
}
