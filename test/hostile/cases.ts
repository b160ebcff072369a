import { type Attack, attacks, foreignAttacks, lies } from '../support/hostile/attacks.ts';
import { basePapers, policyText } from '../support/hostile/base-papers.ts';
import { pdfFile } from '../support/hostile/pdf-file.ts';
import { type HostileFile, textVectors, vectors } from '../support/hostile/vectors.ts';

/** A paper as it is, and the same with hostile words in it. */
export type Case = Readonly<{
  vector: string;
  paper: string;
  attack: Attack;
  isSeen: boolean;
  clean: HostileFile;
  hostile: HostileFile;
}>;

const cleanPapers = new Map(
  basePapers.map(({ id, file, pages }) => [id, { file, bytes: pdfFile({ pages }) }]),
);
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function carried(attack: Attack, of: typeof vectors): Case[] {
  return of.flatMap(({ id, isSeen, carry }) =>
    basePapers.map((paper) => ({
      vector: id,
      paper: paper.id,
      attack,
      isSeen,
      clean: cleanPapers.get(paper.id) ?? { file: paper.file, bytes: encode('') },
      hostile: carry(paper, attack.words),
    })),
  );
}

function inTexts(attack: Attack): Case[] {
  return textVectors.map(({ id, file, isSeen, write }) => ({
    vector: id,
    paper: 'policy as text',
    attack,
    isSeen,
    clean: { file, bytes: encode(policyText) },
    hostile: { file, bytes: encode(`${policyText}\n${write(attack.words)}\n`) },
  }));
}

const inSight = vectors.filter(({ id }) => id === 'visible instruction');

/** Every vector with every attack on every paper; in other languages in plain sight. */
export function hostileCases(): readonly Case[] {
  return [
    ...attacks.flatMap((attack) => [...carried(attack, vectors), ...inTexts(attack)]),
    ...foreignAttacks.flatMap((attack) =>
      carried(attack, inSight).map((one) => ({ ...one, vector: 'foreign language' })),
    ),
  ];
}

/** What stands on a paper and hurts, under a white box. */
export function whitedOut(): readonly Case[] {
  const attack: Attack = { id: 'white box', words: '' };
  return basePapers.map(({ id, file, pages, negative: { y, height } }) => {
    const box = `1 g 50 ${842 - y - height} 500 ${height} re f\n`;
    const bytes = pdfFile({ pages: [...pages.slice(0, -1), `${pages.at(-1) ?? ''}${box}`] });
    const clean = cleanPapers.get(id) ?? { file, bytes };
    return {
      vector: 'white box',
      paper: id,
      attack,
      isSeen: false,
      clean,
      hostile: { file, bytes },
    };
  });
}

/** A supplier's false statement for everybody to read, on papers that are no certificates. */
export function liesInPrint(): readonly Case[] {
  const others = basePapers.filter(({ file }) => !file.includes('certificate'));
  return lies.flatMap((attack) =>
    carried(attack, inSight).filter(({ paper }) => others.some(({ id }) => id === paper)),
  );
}
