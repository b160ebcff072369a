import fc from 'fast-check';
import { type Action, asking, type Reply, reply } from '../../src/conversation/reply.ts';
import { levels } from '../../src/criteria/criterion.ts';

/** What names, file names and quotes hold when somebody wants more than to be read. */
export const hostileWords = [
  '<!channel>',
  '<@U0123ABCD>',
  '<#C0123ABCD|general>',
  '<https://evil.example|your bank>',
  '@channel',
  '@here',
  'https://evil.example/a?b=c&d',
  '[x](http://evil.example)',
  '*bold*',
  '_slanted_',
  '~struck~',
  '`code`',
  '```',
  '> quoted',
  '- item',
  '# heading',
  ':white_check_mark:',
  '&lt;!here&gt;',
  '<b>&',
  '\u202egnp.exe',
  '\u200b\u2060',
  '\u{e0041}\u{e0042}',
  '\ud800',
  '😀👩‍👩‍👧',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306',
  '\u0000\u001b[31m',
  '\r\n',
  '\u2028',
  '"\\',
] as const;

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileWords) },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Kestrel', 'certified', 'page', 'x200.pdf'),
);

const shortText = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

/** Mostly short, sometimes 10,000 characters. */
export const hostileText = fc.oneof(
  { weight: 30, arbitrary: shortText },
  word.map((one) => `${one}${'x'.repeat(10_000)}`),
  word.map((one) => `${one} `.repeat(Math.ceil(10_000 / (one.length + 1)))),
);

const prose = fc
  .array(
    fc.tuple(fc.constantFrom('', '- ', '\n'), hostileText).map((parts) => parts.join('')),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

const level = fc.constantFrom(...levels, 'unknown' as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Citations name their number and rows theirs, so that a test can tell which were shown. */
const citations = fc
  .array(fc.record({ file: hostileText, quote: hostileText, page: fc.option(fc.nat(400)) }), {
    maxLength: 8,
  })
  .chain((some) => fc.constantFrom(1, 1, 1, 40).map((times) => Array(times).fill(some).flat()))
  .map((all: { file: string; quote: string; page: number | null }[]) =>
    all.map(({ file, quote, page }) => ({
      evidenceId: 'ev-1',
      file,
      quote,
      ...(page === null ? { pointer: '/components/3' } : { page: page + 1 }),
    })),
  );

/** Few rows with anything in them, or a thousand. */
const table = fc
  .tuple(
    fc.array(hostileText, { minLength: 1, maxLength: 24 }),
    fc.array(fc.array(hostileText, { maxLength: 24 }), { maxLength: 8 }),
    fc.constantFrom(1, 1, 125),
  )
  .map(([columns, rows, times]) => ({
    columns,
    rows: Array.from({ length: times }, () => rows)
      .flat()
      .map((row, index) => [
        `row${index}.`,
        ...row.slice(1).map((it) => it.slice(0, 20_000 / times)),
      ])
      .map((row) => columns.map((_, column) => row[column] ?? '')),
  }));

const action: fc.Arbitrary<Action> = fc
  .tuple(
    hostileText,
    hostileText,
    fc.option(fc.constantFrom('primary', 'danger'), { nil: undefined }),
    fc.option(hostileText, { nil: undefined }),
  )
  .map(([label, question, style, confirm]) => ({
    ...asking(label, question || '?'),
    ...(style && { style }),
    ...(confirm !== undefined && { confirm }),
  }));

/** Replies that try to break out, or do not fit. */
export const hostileReply: fc.Arbitrary<Reply> = fc
  .record({
    headline: hostileText,
    text: prose,
    tone: fc.constantFrom('good', 'warning', 'bad', 'neutral'),
    facts: fc.array(fc.record({ label: hostileText, value: hostileText }), { maxLength: 14 }),
    bars: fc.array(fc.record({ label: hostileText, level, unknownShare: share }), {
      maxLength: 14,
    }),
    citations,
    actions: fc.oneof(
      fc.array(action, { maxLength: 5 }),
      fc.array(action, { minLength: 60, maxLength: 80 }),
    ),
    rateable: fc.boolean(),
    table: fc.option(table, { nil: undefined }),
    file: fc.option(
      fc.record({ name: hostileText, mediaType: fc.constant('text/csv'), content: hostileText }),
      { nil: undefined },
    ),
  })
  .map(({ table: rows, file, ...parts }) =>
    reply({ ...parts, ...(rows && { table: rows }), ...(file && { file }) }),
  );
