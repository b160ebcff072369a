import { describe, expect, test } from 'vitest';
import { mergeRegister, readRegister, requireRegister } from '../../src/suppliers/register.ts';
import { supplier } from '../support/suppliers.ts';

const kestrel = {
  name: 'Kestrel Controls s.r.o.',
  aliases: ['Kestrel'],
  contractingEntity: 'Kestrel Sales GmbH',
  country: 'cz',
  developmentSites: ['Brno', 'Plzeň'],
  orders: [
    { product: 'X200', version: '4.2.1' },
    { product: 'Cloud', kind: 'hosted service' },
  ],
  tier: 'critical',
  owner: 'Dana Novak',
};

const csv = `\ufeffName;Aliases;contracting_entity;Country;Development sites;Orders;Tier;Owner
Kestrel Controls s.r.o.;Kestrel;Kestrel Sales GmbH;cz;"Brno;Plzeň";"X200 @ 4.2.1
Cloud @ hosted service";Critical;"Dana Novak"
`;

describe('src/suppliers/register.ts', () => {
  test('JSON and CSV give the same register', () => {
    const json = readRegister(JSON.stringify({ suppliers: [kestrel] }));
    expect(json.problems).toEqual([]);
    expect(readRegister(csv)).toEqual(json);
    expect(json.entries).toEqual([
      {
        ...kestrel,
        country: 'CZ',
        orders: [
          { product: 'X200', version: '4.2.1', kind: 'product' },
          { product: 'Cloud', kind: 'hosted service' },
        ],
      },
    ]);
  });

  test('a comma separated file with quoted commas and doubled quotes is read', () => {
    const { entries, problems } = readRegister('name,owner\r\n"Arc, ""Volt"" Inc.",Ann\r\n');
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ name: 'Arc, "Volt" Inc.', owner: 'Ann' }]);
  });

  test('every problem is reported at once, with its place', () => {
    const { problems } = readRegister(
      'name,country,tier\nArc AG,Germany,vital\n,DE,\nA.R.C. AG,DE,critical\nArc a.g.,,\n',
    );
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain('line 2, country: must be a two-letter country code');
    expect(problems[1]).toContain('line 2, tier: invalid option');
    expect(problems[2]).toContain('line 3, name: is missing');
    expect(problems[3]).toBe('"Arc a.g." is the same company as "A.R.C. AG"');
  });

  test('a key or column that nobody reads is said', () => {
    expect(readRegister('name,manufacurer\nArc AG,Arc Oy\n').ignored).toEqual(['manufacurer']);
    expect(readRegister('{"suppliers":[{"name":"Arc AG","town":"X"}]}').ignored).toEqual(['town']);
  });

  test.each([
    ['{"suppliers":', 'the file is not valid JSON'],
    ['{"vendors":[]}', 'the JSON has no list "suppliers"'],
    ['[3]', 'suppliers[0], entry: '],
    ['', 'it holds no supplier'],
    [`name\n${'x'.repeat(201)}\n`, 'line 2, name: has 201 characters; 200 are allowed'],
    ['[{"name":"A\\u0000B"}]', 'suppliers[0], name: contains control or invisible characters'],
    ['[{"name":"Arc","orders":[{"product":""}]}]', 'suppliers[0], orders[0].product: is empty'],
  ])('%j is refused', (text, problem) => {
    expect(() => requireRegister(text)).toThrow(
      expect.objectContaining({
        code: 'REGISTER_INVALID',
        message: expect.stringContaining(problem) as string,
      }),
    );
  });

  test('a hundred problems make one readable message', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `Arc ${at} AG,Nowhere`);
    expect(() => requireRegister(['name,country', ...rows].join('\n'))).toThrow('and 80 more');
  });

  test('an import updates the registered company and keeps what it does not state', () => {
    const registered = supplier({
      name: 'KESTREL CONTROLS spol. s r.o.',
      owner: 'Eve',
      tier: 'standard',
    });
    const { entries } = readRegister('name,tier\nKestrel Controls s.r.o.,critical\n');
    expect(mergeRegister([registered], entries)).toEqual([
      { ...registered, name: 'Kestrel Controls s.r.o.', tier: 'critical' },
    ]);
  });

  test('a company that only resembles a registered one is new, and says so', () => {
    const { entries } = readRegister('name\nKestrel Controls AG\n');
    expect(mergeRegister([supplier({ name: 'Kestrel Controls s.r.o.' })], entries)).toMatchObject([
      { name: 'Kestrel Controls AG', similarTo: ['Kestrel Controls s.r.o.'] },
    ]);
  });
});
