import { expect, test } from 'vitest';
import { ownClaims } from '../../../support/own-papers.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, table } from '../../../support/sheet.ts';

test('a row marked for the customer alone is a duty of the customer', async () => {
  const bytes = await drawSheet([
    [
      [60, 60, 'Responsibility matrix', { size: 16 }],
      ...table(
        [60, 300, 400],
        [
          ['Task', 'Provider', 'Customer'],
          ['Patching of the platform', 'X', ''],
          ['Management of user accounts', '', 'X'],
          ['Handling of incidents', 'X', 'X'],
          ['Backup of local recipes', '-', 'X'],
        ],
      ),
    ],
  ]);
  const claims = ownClaims(await readInProcess(bytes), 'architecture');
  expect(claims.map(({ type, attributes }) => [type, attributes])).toEqual([
    ['user-entity-control', { description: 'Management of user accounts' }],
    ['user-entity-control', { description: 'Backup of local recipes' }],
  ]);
});
