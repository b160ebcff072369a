import type { Mapping } from '../criterion.ts';

/**
 * Which ids of the standards each criterion answers to. Columns: criterion | IEC 62443-4-1 | SSDF 1.1
 * (`*` = only in the draft of 1.2) | NIS 2 article or `IR:` point of Implementing Regulation (EU)
 * 2024/2690 | CRA annex or article | ISO/IEC 27001:2022 Annex A. Our own judgement, no official
 * crosswalk; known-ids.json says what each id is about.
 */
const rows: readonly string[] = [
  'GOV-01 | SM-1 | PO.1.1 PO.2.3 | 21.3 IR:5.1.2.a IR:6.1.2.e IR:6.2.1 | - | A.8.25',
  'GOV-02 | SM-3 SM-5 | PO.1.2 | 21.3 IR:5.1.2.c | AII.3 | A.5.19 A.5.21',
  'GOV-03 | SM-7 | PO.1.1 PO.5.1 | 21.2.e IR:5.1.2.a | - | A.5.19 A.8.25 A.8.31',
  'GOV-04 | - | PO.5.1 | 21.2.d IR:5.1.4.e | - | A.5.22 A.5.23',
  'GOV-05 | - | - | 21.2.d IR:5.1.2.c | - | A.5.23',
  'GOV-06 | SVV-1 | PW.8.2 | IR:5.1.2.c IR:6.1.2.e | AI.P1.1 | -',
  'GOV-07 | SM-1 SM-2 SM-3 SM-5 | PO.1.1 PO.1.2 PO.2.1 PO.2.3 | 21.2.e 21.3 IR:6.2.1 IR:6.2.4 | AI.P1.1 | A.8.25 A.8.27',
  'GOV-08 | SM-4 | PO.2.2 | 21.2.g IR:5.1.4.b | - | -',
  'GOV-09 | - | PO.1.1 | 21.3 | AI.P1.1 AII.6 AII.7 ART.13 ART.14 ART.28 | -',
  'GOV-10 | SM-12 SM-13 DM-6 | RV.3.4 PO.6.1* PO.6.2* PO.6.3* | 21.2.f IR:6.2.4 | AI.P2.3 | -',
  'SBD-01 | SR-1 SG-2 | PW.1.1 | IR:6.1.2.d | AII.4 AII.5 | A.8.26',
  'SBD-02 | SR-2 | PW.1.1 | 21.2.e IR:6.2.2.a | AI.P1.1 AI.P1.2 ART.13 | A.8.26 A.8.27',
  'SBD-03 | SR-3 SR-4 SR-5 | PO.1.2 PW.1.2 | IR:6.2.2.a | AI.P1.2 | A.8.26',
  'SBD-04 | SD-1 SD-2 SD-4 SG-1 | PW.1.3 PW.2.1 | IR:6.2.2.b | AI.P1.2.j AI.P1.2.k | A.8.27',
  'SBD-05 | SD-3 | PW.2.1 | IR:6.2.2.d | AI.P2.3 | A.8.27',
  'SBD-06 | SG-1 SG-2 SG-3 SG-4 SG-5 SG-6 SG-7 | PW.9.1 PW.9.2 | IR:6.1.2.d | AI.P1.2.b AI.P1.2.m AII.8 | -',
  'SCD-01 | SI-2 | PW.5.1 | IR:6.2.2.b | AI.P1.1 | A.8.28',
  'SCD-02 | SI-1 | PW.7.1 PW.7.2 | IR:6.2.2.d | AI.P2.3 | A.8.28 A.8.32',
  'SCD-03 | SI-1 SVV-3 | PW.7.2 PO.3.1 PO.3.2 PO.3.3 | IR:6.2.2.d | AI.P2.3 | A.8.28 A.8.29',
  'SCD-04 | SVV-1 SVV-2 | PW.8.1 PW.8.2 | IR:6.2.2.d IR:6.1.2.f | AI.P2.3 | A.8.29',
  'SCD-05 | SVV-3 | PW.8.2 RV.1.2 | 21.2.e IR:6.5.1 | AI.P2.3 AI.P1.2.a | A.8.29 A.8.8',
  'SCD-06 | SVV-4 SVV-5 | PW.8.2 | 21.2.e IR:6.1.2.f IR:6.5.1 | AI.P2.3 | A.8.29',
  'SCD-07 | SM-11 SVV-1 | PO.4.1 PO.4.2 PW.6.1 PW.6.2 | IR:6.2.2.d | AI.P1.2.a AI.P1.2.k | A.8.29',
  'DEP-01 | SM-9 | PS.3.2 PW.4.1 | 21.3 IR:5.1.2.c IR:6.1.2.c | AI.P2.1 AII.9 ART.13 | A.5.21',
  'DEP-02 | SM-9 | PS.3.2 | IR:6.1.2.c | AI.P2.1 | A.5.21',
  'DEP-03 | SM-9 | PW.4.4 PS.3.2 | IR:6.1.2.c | AI.P2.1 | A.5.21',
  'DEP-04 | SM-9 | PO.1.3 PW.4.1 PW.4.4 | 21.2.d 21.3 IR:5.1.4.g | ART.13 | A.5.19 A.5.20 A.5.21',
  'DEP-05 | SM-10 | PO.1.3 PW.4.2 | 21.3 IR:5.1.4.g IR:6.2.3 | ART.13 | A.8.30 A.5.20',
  'DEP-06 | SM-11 DM-1 SVV-3 | PW.4.4 RV.1.1 | 21.2.e IR:6.10.2.a | AI.P1.2.a AI.P2.1 AI.P2.2 | A.8.8',
  'DEP-07 | SM-7 SM-9 | PW.4.1 PO.3.2 PO.5.1 | 21.2.d IR:6.2.2.c | AI.P1.1 ART.13 | A.5.21 A.8.31',
  'DEP-08 | SM-9 SUM-3 | PW.4.1 PW.4.4 | IR:6.1.2.b | AI.P2.2 ART.13 | A.5.21',
  'REL-01 | SM-7 | PO.5.1 PO.5.2 PS.1.1 PO.3.2 | 21.2.i 21.2.j IR:6.2.2.c | AI.P1.1 | A.8.31',
  'REL-02 | SM-8 | PO.5.2 PS.2.1 | 21.2.h | AI.P1.2.f | -',
  'REL-03 | SM-6 SUM-4 | PS.2.1 | IR:6.1.2.f IR:6.6.1.c | AI.P1.2.f AI.P2.7 | A.8.32',
  'REL-04 | SM-6 | PS.3.2 PO.3.3 | IR:6.2.2.c | AI.P2.1 | A.8.32',
  'REL-05 | SUM-4 | PS.2.1 PS.4.2* PS.4.4* | IR:6.6.1.c | AI.P1.2.c AI.P2.7 AI.P2.8 | -',
  'REL-06 | SUM-1 SUM-2 SUM-3 | PW.8.2 PS.4.1* PS.4.3* | IR:6.4.1 IR:6.6.1.b | AI.P2.2 AI.P2.4 AII.8 | A.8.32',
  'REL-07 | SM-6 | PS.3.1 | - | ART.13 | A.8.32',
  'VUL-01 | DM-1 | RV.1.1 RV.1.3 | 21.2.e IR:6.10.2.e | AI.P2.5 AI.P2.6 AII.2 | A.8.8',
  'VUL-02 | DM-2 DM-3 | RV.2.1 | 21.2.b IR:6.10.1 | AI.P2.2 | A.8.8',
  'VUL-03 | DM-4 SUM-5 | RV.2.2 | 21.2.e IR:5.1.4.f IR:6.1.2.b IR:6.10.2.c | AI.P2.2 AI.P2.8 | A.8.8 A.5.20',
  'VUL-04 | DM-5 | RV.1.3 RV.2.2 | IR:6.10.2.a IR:5.1.4.f | AI.P2.4 AI.P2.6 | A.8.8',
  'VUL-05 | DM-3 SUM-3 | RV.2.1 RV.2.2 | IR:6.10.1 | AI.P2.1 AI.P2.2 | A.8.8',
  'VUL-06 | SUM-5 SG-4 | RV.2.2 | IR:6.1.2.b | AII.7 ART.13 | A.5.20',
  'VUL-07 | DM-5 | RV.1.3 RV.2.2 | 21.2.b 21.2.d IR:5.1.4.d | ART.14 AI.P2.6 | A.5.20 A.5.22',
  'VUL-08 | DM-4 DM-6 SM-13 | RV.3.1 RV.3.2 RV.3.3 RV.3.4 | 21.2.f | AI.P2.3 | -',
];

const ids = (cell: string | undefined) =>
  cell === undefined || cell === '-' ? [] : cell.split(' ');

/** Criterion id to its mapping. */
export const mappings: ReadonlyMap<string, Mapping> = new Map(
  rows.map((row) => {
    const [criterion = '', iec62443, ssdf, nis2, cra, iso27001] = row.split(' | ');
    return [
      criterion,
      {
        iec62443: ids(iec62443),
        ssdf: ids(ssdf),
        nis2: ids(nis2),
        cra: ids(cra),
        iso27001: ids(iso27001),
      },
    ];
  }),
);
