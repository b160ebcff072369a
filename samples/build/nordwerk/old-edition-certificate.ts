import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

const rows: readonly (readonly [label: string, value: string])[] = [
  ['Zertifikatsinhaber:', 'Nordwerk Automation AG'],
  ['', 'Werftstraße 8, 24143 Kiel, Deutschland'],
  ['Geltungsbereich:', 'Betrieb des Rechenzentrums und interne IT-Dienste'],
  ['Norm:', 'DIN EN ISO/IEC 27001:2017'],
  ['Zertifikat-Registrier-Nr.:', '55 112 09876'],
  ['Gültig ab:', '15.04.2023'],
  ['Gültig bis:', '14.04.2026'],
  ['Erstzertifizierung:', '15.04.2017'],
];

function draw(paper: Paper): void {
  paper.centred(90, 'ZERTIFIKAT', 26, true);
  paper.at(
    60,
    150,
    'Die Zertifizierungsstelle der Küsten-Zert GmbH bescheinigt, dass das Unternehmen',
    {},
  );
  let y = 200;
  for (const [label, value] of rows) {
    paper.at(60, y, label, { bold: true }).at(240, y, value);
    y += 26;
  }
  paper.at(60, y + 20, 'ein Informationssicherheitsmanagementsystem eingeführt hat und anwendet.');
  paper.at(
    60,
    y + 36,
    'Durch ein Audit wurde der Nachweis erbracht, dass die Forderungen der Norm erfüllt sind.',
  );
  paper.at(60, 600, 'Hamburg, 12.04.2023');
  paper.at(60, 640, 'Dr. Jens Petersen, Leiter der Zertifizierungsstelle', { size: 9 });
}

/** Layout 4 of 5: German, labels on the left without lines. The 2013 edition under its DIN year. */
export const oldEditionCertificate: Sample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-iso-27001-zertifikat.pdf',
  title: 'Zertifikat 55 112 09876',
  author: 'Küsten-Zert GmbH',
  draw,
  gold: {
    evidenceKind: 'certificate',
    claims: [
      {
        type: 'certification',
        polarity: 'asserted',
        attributes: {
          standard: 'ISO/IEC 27001',
          edition: '2013',
          certificateNumber: '55 112 09876',
          holder: 'Nordwerk Automation AG',
          issuer: 'Küsten-Zert GmbH',
          scope: 'Betrieb des Rechenzentrums und interne IT-Dienste',
          issuedOn: '2023-04-12',
          validFrom: '2023-04-15',
          expiresOn: '2026-04-14',
          signedBy: 'Dr. Jens Petersen',
        },
        accept: {
          edition: ['2017'],
          sites: [['Werftstraße 8, 24143 Kiel, Deutschland'], ['Kiel']],
          signedBy: ['Jens Petersen'],
        },
        page: 1,
        quote: 'DIN EN ISO/IEC 27001:2017',
      },
    ],
    mustNotFind: [
      { type: 'certification', attributes: { issuedOn: '2017-04-15' }, why: 'first certification' },
      { type: 'certification', attributes: { expiresOn: '2023-04-15' }, why: 'start of validity' },
    ],
  },
};
