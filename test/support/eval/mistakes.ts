import type { AnsweredClaim, TrueClaim } from './true-answer.ts';

/** A wrong claim, and by what it is known if it should ever stand. */
export type Mistake = Readonly<{
  kind: string;
  answer: AnsweredClaim;
  /** Of the claim that must not come of it. */
  wrong: Readonly<{
    attributes: Readonly<Record<string, unknown>>;
    polarity?: string;
    words?: string;
  }>;
}>;

type Attribute = AnsweredClaim['attributes'][number];
type Bend = Readonly<{ kind: string; value: (value: string) => string | undefined }>;

const nextYear = (date: string) =>
  date.replace(/\b(19|20)(\d\d)\b/u, (year) => `${Number(year) + 1}`);
const digit = (value: string) => value.replace(/\d+/u, (number) => `${Number(number) + 1}`);
const someoneElse = () => 'Falkenberg Holding AG';

/** What becomes of a value in the hands of a careless reader, by the attribute. */
const bends: Readonly<Record<string, readonly Bend[]>> = {
  ...of(['issuedOn', 'expiresOn', 'validFrom', 'startedOn', 'endedOn', 'reportedOn'], {
    kind: 'changed date',
    value: nextYear,
  }),
  ...of(['periodStart', 'periodEnd', 'until', 'occurredOn', 'disclosedOn'], {
    kind: 'changed date',
    value: nextYear,
  }),
  ...of(['edition', 'targetVersion'], { kind: 'changed edition or version', value: digit }),
  ...of(['level'], { kind: 'higher level', value: digit }),
  ...of(['holder', 'client', 'issuer', 'auditor', 'tester', 'name'], {
    kind: 'another company',
    value: someoneElse,
  }),
  ...of(['certificateNumber', 'duration'], { kind: 'changed number', value: digit }),
  ...of(['findings.critical', 'findings.high', 'findings.medium', 'findings.total'], {
    kind: 'changed count',
    value: digit,
  }),
  ...of(['reportType'], {
    kind: 'another type',
    value: (value) => other(value, 'Type 1', 'Type 2'),
  }),
  ...of(['opinion'], {
    kind: 'another type',
    value: (value) => other(value, 'qualified', 'unqualified'),
  }),
  ...of(['retest'], { kind: 'another type', value: (value) => other(value, 'complete', 'none') }),
  ...of(['standard'], {
    kind: 'another standard',
    value: (value) => (/62443-4-1/u.test(value) ? undefined : 'IEC 62443-4-1'),
  }),
  ...of(['criterion'], {
    kind: 'another practice',
    value: (value) => (value.startsWith('REL') ? 'GOV-08' : 'REL-02'),
  }),
};

function of(names: readonly string[], bend: Bend): Record<string, readonly Bend[]> {
  return Object.fromEntries(names.map((name) => [name, [bend]]));
}

const other = (value: string, one: string, two: string) => (value === one ? two : one);

/** Values that are both printed, each said of the other's role. */
const pairs = [
  ['holder', 'issuer', 'swapped roles'],
  ['client', 'tester', 'swapped roles'],
  ['holder', 'auditor', 'swapped roles'],
  ['issuedOn', 'expiresOn', 'swapped dates'],
  ['startedOn', 'reportedOn', 'swapped dates'],
  ['periodStart', 'periodEnd', 'swapped dates'],
] as const;

function withAttributes(answer: AnsweredClaim, changed: readonly Attribute[]): AnsweredClaim {
  const names = new Set(changed.map(({ name }) => name));
  const kept = answer.attributes.filter(({ name }) => !names.has(name));
  return { ...answer, attributes: [...kept, ...changed] };
}

function wrongValues({ gold, answer }: TrueClaim): Mistake[] {
  return answer.attributes.flatMap((attribute) =>
    (bends[attribute.name] ?? []).flatMap(({ kind, value }) => {
      const kept = keptValue(gold.attributes, attribute.name) ?? attribute.value;
      const [wrong, printed] = [value(kept), value(attribute.value)];
      if (wrong === undefined || printed === undefined) return [];
      const changed = withAttributes(answer, [{ ...attribute, value: printed }]);
      return [{ kind, answer: changed, wrong: { attributes: nested(attribute.name, wrong) } }];
    }),
  );
}

/** The value as a label and a claim hold it. */
function keptValue(attributes: Readonly<Record<string, unknown>>, name: string) {
  const [whole = '', part] = name.split('.');
  const value = attributes[whole];
  const one =
    part && value !== null && typeof value === 'object' ? Reflect.get(value, part) : value;
  return one === undefined || Array.isArray(one) ? undefined : String(one);
}

function nested(name: string, value: string): Readonly<Record<string, unknown>> {
  const [whole = '', part] = name.split('.');
  return { [whole]: part === undefined ? value : { [part]: Number(value) } };
}

function swapped({ gold, answer }: TrueClaim): Mistake[] {
  return pairs.flatMap(([one, two, kind]) => {
    const [a, b] = [one, two].map((name) => answer.attributes.find((it) => it.name === name));
    const [was, is] = [gold.attributes[one], gold.attributes[two]];
    if (!(a && b) || was === is) return [];
    const changed = withAttributes(answer, [
      { ...b, name: one },
      { ...a, name: two },
    ]);
    return [one, two].map((name, at) => ({
      kind,
      answer: changed,
      wrong: { attributes: { [name]: at === 0 ? is : was } },
    }));
  });
}

/** The words that deny or limit a statement, not read. */
function assertedAnyway({ gold, answer }: TrueClaim): Mistake[] {
  const accepted = gold.accept['polarity'] ?? [];
  if (gold.polarity === 'asserted' || accepted.includes('asserted')) return [];
  const { criterion, standard, subject } = gold.attributes;
  const attributes = { ...(criterion ? { criterion } : {}), ...(standard ? { standard } : {}) };
  return [
    {
      kind: `"${gold.polarity}" read as asserted`,
      answer: { ...answer, polarity: 'asserted' },
      wrong: {
        attributes: { ...attributes, ...(subject ? { subject } : {}) },
        polarity: 'asserted',
        words: gold.quote,
      },
    },
  ];
}

/** Words that do not stand there: nearly the same, and those of another paper. */
function wrongWords({ answer }: TrueClaim, foreign: string): Mistake[] {
  const words = answer.anchor.split(' ');
  if (words.length < 3) return [];
  const paraphrase = [...words.slice(0, -1), 'certainly', ...words.slice(-1)].join(' ');
  return [['paraphrase', paraphrase] as const, ['quote of another paper', foreign] as const].map(
    ([kind, anchor]) => ({
      kind,
      answer: { ...answer, anchor },
      wrong: { attributes: {}, words: anchor },
    }),
  );
}

/** Every mistake that can be made of a claim. `foreign` are words of another paper. */
export function mistakesOf(claim: TrueClaim, foreign: string): readonly Mistake[] {
  return [
    ...assertedAnyway(claim),
    ...wrongValues(claim),
    ...swapped(claim),
    ...wrongWords(claim, foreign),
  ];
}
