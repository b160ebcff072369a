import { describe, expect, test } from 'vitest';
import { dateOrderOf } from '../../src/claims/date-order.ts';
import { typedPages } from '../support/typed-pages.ts';

describe('claims/date-order', () => {
  test.for([
    ['month-first', 'On 05/02/2022 and on 05/13/2022.'],
    ['day-first', 'On 05/02/2022 and on 13/05/2022.'],
    ['day-first', 'Version of 12-07-2023. Printed on July 12, 2023.'],
    ['month-first', 'Version of 07/12/2023. Printed on July 12, 2023.'],
    [undefined, 'On 05/02/2022 only.'],
    [undefined, 'On 05/05/2022 only.'],
    [undefined, 'On 05/13/2022 and on 13/05/2022.'],
    [undefined, 'Numbers with dots, 13.05.2022, show nothing about slashes like 05/02/2022.'],
    [undefined, 'No date.'],
  ] as const)('%s: %s', ([order, text]) => {
    expect(dateOrderOf(typedPages(text))).toBe(order);
  });

  test('all pages count, and so does the day the file was made', () => {
    expect(dateOrderOf(typedPages('05/02/2022', 'x 31/01/2022'))).toBe('day-first');
    const document = typedPages('12/07/2023');
    expect(dateOrderOf({ ...document, info: { encrypted: false, created: '2023-07-12' } })).toBe(
      'day-first',
    );
  });

  test('a document is read once', () => {
    const document = typedPages('05/13/2022');
    expect(dateOrderOf(document)).toBe(dateOrderOf(document));
  });
});
