import { asPrinted } from '../claims/canonical.ts';
import { dateOrderOf } from '../claims/date-order.ts';
import { confidentialityOf } from './classify/confidentiality.ts';
import { type ControlFields, controlFields } from './classify/document-control.ts';
import { type Zones, zonesOf } from './classify/document-zones.ts';
import { draftReason } from './classify/draft.ts';
import { effectiveDate } from './classify/effective-date.ts';
import { classifyInventory } from './classify/inventory.ts';
import { kindOf } from './classify/kind-of.ts';
import { sampleReason } from './classify/sample-or-template.ts';
import { unsignedWords } from './classify/unsigned.ts';
import type { Document } from './document.ts';
import type { Classification } from './evidence.ts';

const longestTitle = 200;

/** The title as printed; a label names it, else the largest lines of the first page do. */
function titleOf({ titleLines }: Zones, { title }: ControlFields, document: Document) {
  const printed = asPrinted(titleLines.join(' '));
  const chosen = title ?? (printed === '' ? document.info.title : printed);
  return chosen?.slice(0, longestTitle);
}

/**
 * What kind of paper a document is, and what it says about itself. An SBOM, VEX or advisory is what
 * its format says; pages are read by rules over title, headings and labels, never hidden text. `reasons` says in plain words
 * what the decisions rest on.
 */
export function classifyDocument(document: Document): Classification {
  return classifyInventory(document) ?? classifyPages(document);
}

function classifyPages(document: Document): Classification {
  const zones = zonesOf(document);
  const control = controlFields(document);
  const { kind, reason } = kindOf(zones);
  const sample = sampleReason(document, zones);
  const draft = draftReason(zones, control);
  const date = effectiveDate(kind, zones, control, dateOrderOf(document));
  const title = titleOf(zones, control, document);
  const confidentiality = confidentialityOf(zones, control);
  const unsigned = unsignedWords(zones);
  return {
    kind,
    sampleOrTemplate: sample !== undefined,
    draft: draft !== undefined,
    ...(date && { effectiveDate: date.iso }),
    ...(title && { title }),
    ...(control.version && { version: control.version }),
    ...(control.owner && { owner: control.owner }),
    ...(control.approvedBy && { approvedBy: control.approvedBy }),
    ...(confidentiality && { confidentiality }),
    ...(unsigned && { unsigned }),
    reasons: [
      reason,
      ...(sample ? [`A sample or template: ${sample}.`] : []),
      ...(draft ? [`A draft: ${draft}.`] : []),
      ...(date ? [`Dated ${date.iso}: ${date.reason}.`] : []),
    ],
  };
}
