import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reconcile } from '../../src/claims/reconcile.ts';
import { proposeClaims } from '../../src/claims/rules/propose-claims.ts';
import type { Source } from '../../src/claims/rules/source.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../src/evidence/classify-document.ts';
import { type Gold, goldSchema } from '../eval/gold.ts';
import { type DocumentScore, scoreDocument } from '../eval/score-document.ts';
import { printedDocument } from './printed-pages.ts';

const folder = path.join(import.meta.dirname, 'unseen');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Papers written and labelled before anybody looked at the rules; names of `unseen/<name>.txt`. */
export const unseenPapers: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

/** `?` optional, `!` must not be found; then type, polarity, page, attributes, quote. */
const labelled =
  /^(?:(?<mark>[?!]) )?(?<type>[\w-]+) (?<polarity>\S+)(?: p(?<page>\d+))? (?<json>\{.*\}) ?(?<quote>[^{}]*)$/u;

type Line = Readonly<Record<'type' | 'polarity' | 'json' | 'quote', string>> &
  Readonly<{ mark?: string; page?: string }>;

/** "tester~" holds further right values of "tester". */
function attributesOf(json: string) {
  const entries = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return {
    attributes: Object.fromEntries(entries.filter(([name]) => !name.endsWith('~'))),
    accept: Object.fromEntries(
      entries
        .filter(([name]) => name.endsWith('~'))
        .map(([name, more]) => [name.slice(0, -1), more]),
    ),
  };
}

function claimOf({ mark, type, polarity, page, json, quote }: Line) {
  const optional = mark === '?';
  return { type, polarity, ...attributesOf(json), page: Number(page), quote, optional };
}

function forbiddenOf({ type, polarity, json, quote }: Line) {
  const { attributes } = attributesOf(json);
  return { type, attributes, why: quote, ...(polarity === '*' ? {} : { polarity }) };
}

function goldOf(name: string): Gold {
  const rows = read(`${name}.gold`).split('\n');
  const word = (key: string): string[] =>
    rows.flatMap((row) => (row.startsWith(`${key} `) ? row.split(' ').slice(1) : []));
  const lines = rows.flatMap((row) => (labelled.exec(row)?.groups ?? []) as Line);
  return goldSchema.parse({
    file: name,
    evidenceKind: word('kind')[0],
    evidenceKindAccept: word('accept'),
    sampleOrTemplate: false,
    warnings: [],
    claims: lines.filter(({ mark }) => mark !== '!').map(claimOf),
    mustNotFind: lines.filter(({ mark }) => mark === '!').map(forbiddenOf),
  });
}

/** A paper as it is printed, and what a careful reader takes from it. */
export function unseenPaper(name: string): Readonly<{ gold: Gold; source: Source }> {
  const document = printedDocument(read(`${name}.txt`).trimEnd(), `${name}.pdf`);
  return { gold: goldOf(name), source: { document, classification: classifyDocument(document) } };
}

/** The way from pages to claims, scored against the labels. */
export function scoreUnseen(name: string): DocumentScore {
  const { gold, source } = unseenPaper(name);
  const { claims } = verifyCandidates(source.document, 'unseen', [...proposeClaims(source)]);
  return scoreDocument(gold, { ...source, claims: reconcile(claims) });
}
