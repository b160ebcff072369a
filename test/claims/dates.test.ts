import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/claims/dates.ts';

/** Text to dates; "a|b" is an ambiguous date with its alternative. */
const cases: readonly (readonly [string, ...string[]])[] = [
  // year first
  ['2024-03-01', '2024-03-01'],
  ['2024/03/01', '2024-03-01'],
  ['2024.03.01', '2024-03-01'],
  ['2024-3-1', '2024-03-01'],
  ['issued 2024-03-01T10:00:00Z', '2024-03-01'],
  ['Report_2020-05-26_v1.0.pdf', '2020-05-26'],
  ['2024-Mar-01', '2024-03-01'],
  ['2024. március 1.', '2024-03-01'],
  ['2024. gada 1. marts', '2024-03-01'],
  ['2024 m. kovo 1 d.', '2024-03-01'],
  ['2024年3月1日', '2024-03-01'],
  ['2024년 3월 1일', '2024-03-01'],
  // German
  ['01.03.2024', '2024-03-01'],
  ['1.3.2024', '2024-03-01'],
  ['01. 03. 2024', '2024-03-01'],
  ['01.03.24', '2024-03-01'],
  ['1. März 2024', '2024-03-01'],
  ['1.März 2024', '2024-03-01'],
  ['den 1. Maerz 2024', '2024-03-01'],
  ['Kiel, 12.04.2023', '2023-04-12'],
  ['am 5. Jänner 2024', '2024-01-05'],
  ['15. Dez. 2023', '2023-12-15'],
  ['12.–26. Juni 2023', '2023-06-12', '2023-06-26'],
  ['12. bis 26. Juni 2023', '2023-06-12', '2023-06-26'],
  ['vom 12.06. bis 26.06.2023', '2023-06-12', '2023-06-26'],
  ['12.06.–26.06.2023', '2023-06-12', '2023-06-26'],
  ['12.06.2023-26.06.2023', '2023-06-12', '2023-06-26'],
  ['vom 12. Juni bis zum 3. Juli 2023', '2023-06-12', '2023-07-03'],
  ['12.-26.06.2023', '2023-06-12', '2023-06-26'],
  ['Januar bis März 2024', '2024-01', '2024-03'],
  ['im März 2024', '2024-03'],
  ['Stand: 03/2024', '2024-03'],
  ['Stand 03.2024', '2024-03'],
  // English
  ['1 March 2024', '2024-03-01'],
  ['March 1, 2024', '2024-03-01'],
  ['March 1st, 2024', '2024-03-01'],
  ['March 1 2024', '2024-03-01'],
  ['March 01,2024', '2024-03-01'],
  ['the 1st of March 2024', '2024-03-01'],
  ['the 1st day of March, 2024', '2024-03-01'],
  ['01-MAR-2024', '2024-03-01'],
  ['01MAR2024', '2024-03-01'],
  ['1-Mar-24', '2024-03-01'],
  ["1 Mar '24", '2024-03-01'],
  ['Mar. 5, 2024', '2024-03-05'],
  ['5 Sept. 2024', '2024-09-05'],
  ['15/March/2024', '2024-03-15'],
  ['MAR-15-2024', '2024-03-15'],
  ['October 26 , 2006', '2006-10-26'],
  ['October 26 th , 2006', '2006-10-26'],
  ['October 12th, 2006', '2006-10-12'],
  ['11/15/22', '2022-11-15'],
  ['11/15/2022', '2022-11-15'],
  ['15/11/2022', '2022-11-15'],
  ['15-11-2022', '2022-11-15'],
  ['05/02/2022', '2022-02-05|2022-05-02'],
  ['5/2/2022', '2022-02-05|2022-05-02'],
  ['05-02-2022', '2022-02-05|2022-05-02'],
  ['05/05/2022', '2022-05-05'],
  ['05/02/2022 and 05/13/2022', '2022-05-02', '2022-05-13'],
  ['01/04/2024 to 31/03/2027', '2024-04-01', '2027-03-31'],
  ['11/17/2015 – 12/11/2015', '2015-11-17', '2015-12-11'],
  ['6/12–6/26/2023', '2023-06-12', '2023-06-26'],
  ['March 2024', '2024-03'],
  ['March, 2024', '2024-03'],
  ['Mar 2024', '2024-03'],
  ['Oct-2022', '2022-10'],
  ['in May 2024', '2024-05'],
  ['3/2024', '2024-03'],
  ['2024-03', '2024-03'],
  ['Pentest-Report for Android & iOS 10.2022', '2022-10'],
  ['June 12 to June 26, 2023', '2023-06-12', '2023-06-26'],
  ['from January 17 to January 19, 2018', '2018-01-17', '2018-01-19'],
  ['June 12 – 26, 2023', '2023-06-12', '2023-06-26'],
  ['between 12 and 26 June 2023', '2023-06-12', '2023-06-26'],
  ['12-26 June 2023', '2023-06-12', '2023-06-26'],
  ['12 June to 3 July 2023', '2023-06-12', '2023-07-03'],
  ['December 20 to January 5, 2024', '2023-12-20', '2024-01-05'],
  ['January to March 2024', '2024-01', '2024-03'],
  ['January 1, 2023 to December 31, 2023', '2023-01-01', '2023-12-31'],
  ['January 1, 2023, through December 31, 2023', '2023-01-01', '2023-12-31'],
  ['2024-03-01/2024-03-15', '2024-03-01', '2024-03-15'],
  ['valid from 1 June 2024 until 31 May 2027', '2024-06-01', '2027-05-31'],
  ['29 February 2024', '2024-02-29'],
  // French
  ['1er mars 2024', '2024-03-01'],
  ['le 15 février 2024', '2024-02-15'],
  ['15 févr. 2024', '2024-02-15'],
  ['du 12 au 26 juin 2023', '2023-06-12', '2023-06-26'],
  ['août 2024', '2024-08'],
  ['15 décembre 2023', '2023-12-15'],
  // Italian
  ['1 marzo 2024', '2024-03-01'],
  ['1º marzo 2024', '2024-03-01'],
  ['dal 12 al 26 giugno 2023', '2023-06-12', '2023-06-26'],
  ['15 gennaio 2024', '2024-01-15'],
  ['settembre 2024', '2024-09'],
  // Spanish and Portuguese
  ['1 de marzo de 2024', '2024-03-01'],
  ['15 de enero del 2024', '2024-01-15'],
  ['del 12 al 26 de junio de 2023', '2023-06-12', '2023-06-26'],
  ['marzo de 2024', '2024-03'],
  ['1 de março de 2024', '2024-03-01'],
  ['15 de dezembro de 2023', '2023-12-15'],
  // Dutch
  ['1 maart 2024', '2024-03-01'],
  ['15 mei 2024', '2024-05-15'],
  ['12 t/m 26 juni 2023', '2023-06-12', '2023-06-26'],
  ['24-12-2023', '2023-12-24'],
  // Polish, Czech, Slovak, Slovenian, Croatian
  ['1 marca 2024 r.', '2024-03-01'],
  ['15 grudnia 2023', '2023-12-15'],
  ['5 października 2024', '2024-10-05'],
  ['1. března 2024', '2024-03-01'],
  ['15. prosince 2023', '2023-12-15'],
  ['1. marca 2024', '2024-03-01'],
  ['15. december 2023', '2023-12-15'],
  ['1. ožujka 2024.', '2024-03-01'],
  ['15. listopada 2023', '2023-10-15|2023-11-15'],
  // Nordic and Baltic
  ['den 1 mars 2024', '2024-03-01'],
  ['15 januari 2024', '2024-01-15'],
  ['1. maaliskuuta 2024', '2024-03-01'],
  ['15. joulukuuta 2023', '2023-12-15'],
  ['1. marts 2024', '2024-03-01'],
  ['15. desember 2023', '2023-12-15'],
  ['1. märts 2024', '2024-03-01'],
  // Romanian, Hungarian, Turkish, Greek, Russian, Ukrainian, Bulgarian
  ['1 martie 2024', '2024-03-01'],
  ['15 ianuarie 2024', '2024-01-15'],
  ['1 Mart 2024', '2024-03-01'],
  ['15 Ocak 2024', '2024-01-15'],
  ['1 Μαρτίου 2024', '2024-03-01'],
  ['1 марта 2024 г.', '2024-03-01'],
  ['1 березня 2024', '2024-03-01'],
  ['12.III.2024', '2024-03-12'],
  // printing
  ['1 March\n2024', '2024-03-01'],
  ['1 Mar-\nch 2024', '2024-03-01'],
  ['1\u00a0March\u00a02024', '2024-03-01'],
  ['2024\u201103\u201101', '2024-03-01'],
  ['1 Sep\u00adtember 2024', '2024-09-01'],
  // no dates
  ['ISO/IEC 27001:2022'],
  ['IEC 62443-4-1:2018'],
  ['DIN EN ISO 9001:2015-11'],
  ['NIST SP 800-218'],
  ['CVE-2024-03-01234'],
  ['CERT-2024-03-01'],
  ['version 10.1.15'],
  ['v10.2022'],
  ['Version 10.2022'],
  ['firmware 4.2.2024.1'],
  ['192.168.01.02'],
  ['Regulation (EU) 2024/2690'],
  ['Directive (EU) 2022/2555'],
  ['31.02.2024'],
  ['32.01.2024'],
  ['30 February 2024'],
  ['00/00/2024'],
  ['+49 40 1234 2024'],
  ['within 30 days'],
  ['Q3 2025'],
  ['no date at all, not even in May or in 2024'],
  ['the data set 2020 was used 3 years ago 2021'],
  ['IITS-44-780-25417'],
  ['BSI-DSZ-CC-0370-2006'],
  ['EUR 12.03.2024.00'],
];

describe('claims/dates', () => {
  test.for(cases)('%j', ([text, ...dates]) => {
    const found = findDates(text).map(({ iso, alternatives }) =>
      [iso, ...(alternatives ?? [])].join('|'),
    );
    expect(found).toEqual(dates);
  });

  test('what the document shows settles the order of day and month', () => {
    expect(findDates('05/02/2022', 'day-first')).toMatchObject([{ iso: '2022-02-05' }]);
    expect(findDates('05/02/2022', 'month-first')).toMatchObject([{ iso: '2022-05-02' }]);
    expect(findDates('05/02/2022', 'month-first')[0]).not.toHaveProperty('alternatives');
  });

  test('the span of a date is where it stands in the text', () => {
    const text = 'valid  from “1st of March 2024” on';
    const [date] = findDates(text);
    expect(date && text.slice(date.start, date.end)).toBe('1st of March 2024');
  });

  test('each end of a range has its own span', () => {
    const text = 'from June 12 to June 26, 2023.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'June 12',
      'June 26, 2023',
    ]);
  });

  test('every day is found in every usual notation', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2059-07-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', number = ''] = iso.split('-');
        const name = months[Number(month) - 1];
        const printed = [`${number}.${month}.${year}`, `${year}/${month}/${number}`, iso];
        if (name)
          printed.push(`${name} ${Number(number)}, ${year}`, `${Number(number)} ${name} ${year}`);
        for (const text of printed) {
          expect(findDates(`It was signed on ${text} in Kiel.`)).toMatchObject([{ iso }]);
        }
      }),
    );
  });

  test('hostile text is read in a moment', () => {
    const started = performance.now();
    findDates('1'.repeat(50_000));
    findDates('01.02.'.repeat(10_000));
    findDates('March 1 to '.repeat(5000));
    findDates('2024-'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
