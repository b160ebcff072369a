import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/evidence/sentences.ts';

/** Texts with "¦" where a sentence ends and the next begins. */
const cases: readonly string[] = [
  'The certificate is valid.¦ It covers two sites.',
  'Certificate No. 44 780 12345 was issued in Brno.¦ It is valid.',
  'See No. A-17 and No. 18.¦ They agree.',
  'The answer is no.¦ We do not test.',
  'Sie gilt ab dem 1. März 2024.¦ Sie endet 2027.',
  'Am 12. Juni wurde geprüft.¦ Es gab keine Abweichung.',
  'Im 3. Quartal 2024 wird geprüft.¦ Danach folgt das Audit.',
  'Die 2. Auflage gilt.¦ Die erste nicht.',
  'It ends on 1. June 2024 at noon.¦ Then it is void.',
  'As required by cl. 8.25 of the standard, code is reviewed.¦ Records are kept.',
  'As in Sec. 4.2 and Art. 21 of the act.¦ More follows.',
  'Some tools, e.g. fuzzers, are used.¦ Others, i.e. scanners, are not.',
  'Geprüft wird z. B. der Code.¦ Das gilt auch für Tests.',
  'Geprüft wird z.B. der Code, d.h. jede Zeile.¦ Das genügt.',
  'Kestrel Controls s.r.o. is certified.¦ The scope is broad.',
  'It was issued to Kestrel Controls s.r.o.¦ The scope is broad.',
  'Muster GmbH & Co. KG. ist zertifiziert.¦ Der Standort ist Kiel.',
  'Apollo Graph Inc. Apollo Router was tested.',
  'It was tested by Apollo Graph Inc.¦ The test took a week.',
  'Acme Ltd. holds it.¦ Beta plc. does not.',
  'Version 1.2.3 fixes it.¦ Version 1.3 does too.',
  'Use v4.2.1.¦ Older ones are unsupported.',
  'See https://example.org/a.b/c?d=1. for details.',
  'See www.example.org.¦ It is updated weekly.',
  'Write to psirt@example.org.¦ We answer within a day.',
  'Dr. J. Smith signed.¦ Prof. Ing. Novak agreed.',
  'Signed by Dr.-Ing. Hans Meier in Kiel.',
  'Signed by J. R. Smith.¦ He leads the body.',
  'The U.S. law applies.¦ The EU law does not.',
  'Approx. 40 people work there, incl. Contractors of Beta.',
  'Fig. 3 shows it.¦ Tab. 4 does not.',
  'Findings vs. Fixes are listed in vol. 2.¦ See there.',
  'It costs 3.50 EUR.¦ That is cheap.',
  'Is it certified?¦ Yes, it is.',
  'Stop!¦ Do not copy.',
  'He said "it is done."¦ Then he left.',
  'It is done (see below).¦ Next comes the test.',
  'Wait… and see.¦ Then act.',
  'Introduction ............ 5',
  'Goals are met.2¦ After that, all went well.',
  'Die Prüfung nach § 8 Abs. 3 Nr. 2 BSIG erfolgt jährlich.¦ Sie ist neutral.',
  'Gem. Art. 32 DSGVO gilt dies.¦ Ausnahmen gibt es nicht.',
  'Der Bericht umfasst ca. 40 Seiten usw.¦ Er ist vertraulich.',
  'La norme s’applique.¦ Elle est valable.',
  'Emesso da Rossi S.p.A.¦ Il certificato è valido.',
  'Udělený firmě Novák a.s. dne 1. března 2024.',
  'Dne 1. března 2024 byl vydán.¦ Platí tři roky.',
  'Certifikatet gäller från den 1 mars 2024.¦ Det omfattar Kiel.',
  'The test took from Jan. 12 to Feb. 3, 2024.¦ It was short.',
  'On Sept. 5, 2024 it was signed.¦ It was sealed too.',
  'The range is 1.5 to 2.5 V.¦ It is fixed.',
  'CVE-2024-1234 is fixed.¦ CVE-2024-1235 is not.',
  'They hold ISO 27001.¦ ISO 9001 is planned.',
  'It has three parts: a, b and c.¦ All are tested.',
  'first line of a sentence\nthat runs over two lines.¦ And the next one.',
  'The product is not\ncertified to ISO 27001.¦ It is planned.',
  'The supplier has a devel-\nopment process.¦ It is documented.',
  'The following applies:¦\n• code review¦\n• static analysis of every\nchange that is made¦\n• training',
  'Steps:¦\n- plan¦\n- do¦\n- check',
  'We do these:¦\n1. Plan the work.¦\n2. Do the work.¦\n3. Check it.',
  'The clause has items:¦\n(a) the supplier tests;¦\n(b) the supplier reports.',
  'a) Review of code.¦\nb) Test of code.',
  '1 Introduction¦\nThe purpose of this policy is to make sure that all code is reviewed before release.',
  '4.2 Secure coding¦\nAll developers of the company follow the coding standard, and reviewers check that they do.',
  'Secure Development Policy¦\n\nThis policy applies to all products.',
  'Certificate number: 123¦\nValid until: 31 May 2027¦\nIssuer: Moravia Certification',
  'Owner: Head of Security\n\n¦Approved by: CTO',
  'The text runs\n\nover a wide gap.¦ It ends here.',
  'A list item without a stop¦\n\nAnother paragraph starts.',
  'One.¦\fTwo.',
  'Name¦\n\nTitle¦\n\nDate',
  'The scope is: development of controllers.¦\nSites: Brno, Linz',
  'He works at Müller u. Co. in Kiel.¦ She does not.',
  'The 1st. item and the 2nd. one.',
  'It was valid till 31.12.2023.¦ Now it is not.',
  'Gültig bis 31.12.2026.¦ Danach erlischt es.',
  'Nr. 5 fehlt.¦ Nr. 6 auch.',
  'Das sind u. a. Tests, ggf. Reviews, bzw. Audits.¦ Mehr nicht.',
  'She is from St. Gallen.¦ He is from Mt. Vernon.',
  'Ph.D. holders review it.¦ Others do not.',
  'See para. 3 and pp. 4 ff. of the report.',
  'Rev. B of the drawing applies.¦ Rev. A is void.',
  'The company (Beta a.s.) is certified.¦ Its parent is not.',
  '条例适用。¦第二句。',
  'Done.¦   Extra   spaces.   ',
  'No boundary here',
];

describe('evidence/sentences', () => {
  test.for(cases)('%j', (marked) => {
    const text = marked.replaceAll('¦', '');
    const wanted = marked.split('¦').map((piece) => piece.trim());
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  test('an empty page has no sentences', () => {
    expect(sentences(' \n\n ')).toEqual([]);
  });

  test('a page of 200,000 characters is split in a moment', () => {
    const text = 'e.g. No. 4 is ok. '.repeat(11_000) + '.'.repeat(2000) + '\n- '.repeat(500);
    const started = performance.now();
    sentences(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
