import { describe, expect, test } from 'vitest';
import { proposeUserEntityControls } from '../../../../src/claims/rules/soc/user-entity-control.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

const front = `Independent Service Auditor's Report
In our opinion, in all material respects, the controls operated effectively.
Trust services criteria relevant to security. Tests of controls and results.`;

describe('src/claims/rules/soc/user-entity-control.ts', () => {
  test('user entity controls are the duties of their section, not every duty of a customer', () => {
    const report = typedPages(
      front,
      `Customers should read the release notes.

Complementary User Entity Controls

The following controls are assumed:

1. User entities are responsible for managing their API keys.

2. User entities should review their users every quarter.

Complementary Subservice Organization Controls

Customers must be told about outages.`,
    );
    const found = stated('user-entity-control', verified(proposeUserEntityControls, report));
    expect(found).toEqual([
      { description: 'User entities are responsible for managing their API keys' },
      { description: 'User entities should review their users every quarter' },
    ]);
  });
});
