import { z } from 'zod';
import { compareSboms } from '../../sbom/compare-sboms.ts';
import { componentEntry } from '../../sbom/component-entry.ts';
import type { Sbom } from '../../sbom/sbom.ts';
import {
  type DiffComponent,
  type DiffPair,
  type SbomDiff,
  sbomDiffSchema,
} from '../../sbom/sbom-diff.ts';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { count, short } from '../words.ts';
import { deliveriesOf } from './deliveries.ts';
import { noSbomFindings } from './no-sbom.ts';
import { type SbomPaper, sbomDay, subjectOf } from './sbom-papers.ts';

const paper = z.object({ evidenceId: z.string(), file: z.string(), date: z.string() });
export const sbomDiffDataSchema = z.object({
  before: paper,
  after: paper,
  diff: sbomDiffSchema,
});

/** Components of one kind of change an answer shows; its data carries all. */
const shown = 6;

type Side = Readonly<{ paper: SbomPaper; sbom: Sbom }>;

/** "What changed between the last two SBOMs?" */
export function answerSbomDiff(
  question: QuestionOf<'sbom-diff'>,
  facts: SupplierFacts,
  all: Facts,
): Findings {
  const deliveries = deliveriesOf(question, facts);
  const [newest, before] = deliveries;
  if (!newest) return noSbomFindings(facts, all);
  const [after, earlier] = [sideOf(newest, facts), before && sideOf(before, facts)];
  if (!before || !after || !earlier) return onlyOne(newest, before, facts);
  const diff = compareSboms(earlier.sbom, after.sbom);
  return {
    statements: [
      opening(earlier, after, diff),
      ...(deliveries.length > 2 ? [say(`${deliveries.length - 2} earlier ones are on file.`)] : []),
      ...changeLines({ before: earlier, after }, diff),
      ...doubts(diff),
    ],
    data: { before: rowOf(before), after: rowOf(newest), diff },
  };
}

function sideOf(one: SbomPaper, { sboms }: SupplierFacts): Side | undefined {
  const sbom = sboms?.get(one.evidence.id);
  return sbom && { paper: one, sbom };
}

const rowOf = (one: SbomPaper) => ({
  evidenceId: one.evidence.id,
  file: one.evidence.file,
  date: sbomDay(one),
});

function onlyOne(newest: SbomPaper, before: SbomPaper | undefined, facts: SupplierFacts): Findings {
  const why = before
    ? 'One of the two SBOMs cannot be read from the files on this machine.'
    : `Only one SBOM of ${subjectOf(newest)} is on file ("${newest.evidence.file}", of ${sbomDay(newest)}), so that there is nothing to compare it with.`;
  return refuse('no_document', facts, { criterion: 'DEP-01', kinds: ['sbom'] }, say(why));
}

function opening({ paper: before }: Side, { paper: after }: Side, diff: SbomDiff): Statement {
  const name = (one: SbomPaper) => `"${one.evidence.file}" (${subjectOf(one)}, of ${sbomDay(one)})`;
  const { added, removed, upgraded, downgraded, changed, licences, unchanged } = diff;
  const numbers = [
    `${added.length} added`,
    `${removed.length} removed`,
    `${upgraded.length} upgraded`,
    `${downgraded.length} downgraded`,
    ...(changed.length > 0 ? [`${changed.length} with a version that cannot be compared`] : []),
    `${licences.length} with another licence`,
    `${unchanged} unchanged`,
  ];
  return say(`From ${name(before)} to ${name(after)}: ${numbers.join(', ')}.`);
}

type Sides = Readonly<{ before: Side; after: Side }>;

function changeLines(sides: Sides, diff: SbomDiff): Statement[] {
  const single = (word: string, list: readonly DiffComponent[], side: Side) =>
    limited(list, (one) => say(`- ${word}: ${nameOf(one)}.`, cite(one, side)), word);
  const pairs = (word: string, list: readonly DiffPair[]) =>
    limited(list, (pair) => pairLine(word, pair, sides), word);
  return [
    ...single('Added', diff.added, sides.after),
    ...single('Removed', diff.removed, sides.before),
    ...pairs('Upgraded', diff.upgraded),
    ...pairs('Downgraded', diff.downgraded),
    ...pairs('Cannot compare', diff.changed),
    ...limited(
      diff.licences,
      ({ after, from, to }) =>
        say(
          `- Licence of ${nameOf(after)}: ${short(from || 'none stated', 60)} → ${short(to || 'none stated', 60)}.`,
          cite(after, sides.after),
        ),
      'licence',
    ),
  ];
}

function limited<T>(list: readonly T[], line: (one: T) => Statement, word: string): Statement[] {
  const more = list.length - shown;
  return [
    ...list.slice(0, shown).map(line),
    ...(more > 0 ? [say(`- and ${more} more (${word.toLowerCase()}).`)] : []),
  ];
}

function pairLine(word: string, { before, after, identity }: DiffPair, sides: Sides): Statement {
  const by = identity === 'name' ? ', matched by name only' : '';
  return say(
    `- ${word}: ${short(before.name, 80)} ${before.version ?? 'without a version'} → ${after.version ?? 'without a version'}${by}.`,
    cite(before, sides.before),
    cite(after, sides.after),
  );
}

function nameOf({ name, version }: DiffComponent): string {
  return short(version === undefined ? name : `${name} ${version}`, 100);
}

/** The value that names the component in its own file. */
function cite({ pointer }: DiffComponent, { paper: { evidence }, sbom }: Side) {
  const component = sbom.components.find((one) => one.pointer === pointer);
  if (!component) return undefined;
  const entry = component.purl ?? componentEntry({ pointer, name: component.name }, sbom);
  return { evidenceId: evidence.id, pointer: entry.pointer, quote: entry.value };
}

/** Why a change on paper may be none in the product. */
function doubts({ sameProduct, byName, removed, before }: SbomDiff): Statement[] {
  const many = before.components >= 10 && removed.length * 4 >= before.components;
  return [
    ...(sameProduct === false ? [say('The two files name different products.')] : []),
    ...(byName > 0
      ? [
          say(
            `${count(byName, 'component')} could only be matched by name, as they lack identifiers.`,
          ),
        ]
      : []),
    ...(many
      ? [
          say(
            `${removed.length} of ${before.components} components disappeared: ask whether they are gone or only no longer listed.`,
          ),
        ]
      : []),
  ];
}
