import type { Span } from '../../evidence/document.ts';
import { findDates } from '../dates.ts';
import { unknownField } from '../rules/labelled-fields-labels.ts';
import { isDateAttribute } from '../verify-value.ts';
import type { Cast } from './cast.ts';
import { columnRole, labelsOf } from './field-role.ts';
import { isOfOwnStandard } from './own-standard.ts';
import { placesOfDate, placesOfText } from './printed-places.ts';
import { isEqual, readingsOf } from './read-alike.ts';
import { roleIn, type Shape } from './role-words.ts';

const shapes: Readonly<Record<string, Shape>> = {
  holder: 'parties',
  issuer: 'parties',
  accreditation: 'parties',
  signedBy: 'parties',
  product: 'parties',
  auditor: 'parties',
  tester: 'parties',
  client: 'parties',
  target: 'parties',
  certificateNumber: 'numbers',
  reportNumber: 'numbers',
  targetVersion: 'numbers',
};

/** How a value is looked for in a text. */
function placesIn(text: string, { attribute, value, proposed }: Cast): Span[] {
  return isDateAttribute(attribute)
    ? placesOfDate(text, String(value), proposed.context.order)
    : placesOfText(text, String(value));
}

/** Furthest a name may stand behind the beginning of what is printed under its label. */
const lead = 4;

/** The value is the first one under a label; what else stands there may be of another role. */
function opens(text: string, cast: Cast): boolean {
  const [place] = placesIn(text, cast);
  if (!place || !isDateAttribute(cast.attribute)) return place !== undefined && place.start <= lead;
  return findDates(text, cast.proposed.context.order)[0]?.start === place.start;
}

/**
 * The label of the value; where it has none, the words around one of its places or the head of its
 * column. Where the rules read another value in the role, a label near by is not enough.
 */
export function isCalledSo(cast: Cast): boolean {
  const { attribute, exhibit, proposed } = cast;
  const { type } = proposed;
  const { proof } = exhibit;
  const shape = shapeOf(attribute);
  if (shape === undefined || playsAnother(cast, shape)) return false;
  const labels = labelsOf((text) => opens(text, cast), proof, type);
  if (labels.has(attribute) && !isReadOtherwise(cast)) return true;
  const others = [...labels].filter((label) => label !== attribute && label !== unknownField);
  if (others.some((label) => shapeOf(label) === shape || label.endsWith('Date'))) return false;
  const places = placesIn(proof.quote, cast).filter((place) =>
    isOfOwnStandard(proof.quote, place, proposed),
  );
  const isSaid = isPlain(cast);
  return places.some((place) => {
    const said = isSaid ? roleIn(proof.quote, place, type, shape) : undefined;
    if (said !== undefined || isReadOtherwise(cast)) return said === attribute;
    return columnRole(proof, place, type, shape) === attribute;
  });
}

/** A list of products has many dates, and a letter about a report tells the dates of that one, too. */
function isPlain(cast: Cast): boolean {
  const { type } = cast.proposed;
  if (type === 'assurance-report') return !isReadOtherwise(cast);
  return type !== 'support-period' || findDates(cast.exhibit.proof.quote).length <= 1;
}

/** Whether the rules read the value in another role of the same thing: the issuer as the holder. */
function playsAnother(cast: Cast, shape: Shape): boolean {
  return readingsOf(cast).some((read) =>
    Object.entries(read).some(
      ([name, value]) =>
        name !== cast.attribute && shapeOf(name) === shape && isEqual(value, cast.value),
    ),
  );
}

export function isReadOtherwise(cast: Cast): boolean {
  return readingsOf(cast).some((read) => (read[cast.attribute] ?? null) !== null);
}

export function shapeOf(attribute: string): Shape | undefined {
  return isDateAttribute(attribute) || attribute === 'firstIssuedOn' ? 'dates' : shapes[attribute];
}
