import { actorName } from '../../sbom/actor-name.ts';
import { printedDay } from '../../sbom/printed-day.ts';
import type { Sbom } from '../../sbom/sbom.ts';
import type { Vex } from '../../sbom/vex.ts';
import type { Document } from '../document.ts';
import type { Classification } from '../evidence.ts';

const longest = 200;
const shortened = (text: string): string => text.slice(0, longest);

/**
 * The kind of a file that is an inventory or makes exploitability statements; undefined for pages.
 * An SBOM with statements in it stays an SBOM, unless it lists nothing else.
 */
export function classifyInventory({ sbom, vex }: Document): Classification | undefined {
  if (sbom && (sbom.components.length > 0 || !vex?.statements.length)) return ofSbom(sbom);
  return vex && ofVex(vex, sbom);
}

function ofSbom(sbom: Sbom): Classification {
  const { subject, createdOn, producer, authors, format, specVersion } = sbom;
  const date = printedDay(createdOn?.value);
  const owner = producer ?? authors[0];
  return {
    kind: 'sbom',
    sampleOrTemplate: false,
    draft: false,
    ...(date && { effectiveDate: date }),
    ...(subject && { title: shortened(subject.name) }),
    ...(subject?.version && { version: shortened(subject.version) }),
    ...(owner && { owner: shortened(actorName(owner.value)) }),
    reasons: [
      `A software bill of materials in ${format} ${shortened(specVersion.value)} (${sbom.syntax}).`,
      ...(date ? [`Dated ${date}: when it says that it was created.`] : []),
    ],
  };
}

function ofVex(vex: Vex, sbom: Sbom | undefined): Classification {
  const date = printedDay(vex.updatedOn) ?? printedDay(vex.issuedOn);
  const title = vex.title?.value ?? sbom?.subject?.name ?? vex.id?.value;
  const what = vex.kind === 'vex' ? 'Exploitability statements' : 'A security advisory';
  return {
    kind: vex.kind,
    sampleOrTemplate: false,
    draft: false,
    ...(date && { effectiveDate: date }),
    ...(title && { title: shortened(title) }),
    ...(sbom?.subject?.version && { version: shortened(sbom.subject.version) }),
    ...(vex.author && { owner: shortened(vex.author.value) }),
    reasons: [
      `${what} in ${vex.format}.`,
      ...(date ? [`Dated ${date}: when it was last changed or issued.`] : []),
    ],
  };
}
