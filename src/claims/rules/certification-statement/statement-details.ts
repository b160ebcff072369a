import { findBodies } from '../../bodies.ts';
import type { PartialAttributes } from '../../claim-types.ts';
import { type DateOrder, findDates } from '../../dates.ts';
import { findLevels } from '../../values/printed-levels.ts';
import { numberAtStart } from '../certificate/certificate-number.ts';

const numberLabel =
  /(?:certificates?|zertifikat\p{L}{0,3}|registration|certification)[\s-]{0,2}(?:no\.?|number|nr\.?|nummer|id)[\s:]{0,2}(?=[A-Z0-9])/iu;
const until =
  /(?:valid (?:until|through|to|till)|expir(?:es|ing|y)(?: date)?(?: on| of)?|gültig bis(?: zum)?|until)[\s:]{0,2}$/iu;

/** What a sentence about a certificate tells besides the standard. */
export function statementDetails(
  text: string,
  order: DateOrder | undefined,
): PartialAttributes<'certification'> {
  const expires = findDates(text, order).find((date) => until.test(text.slice(0, date.start)));
  const body = findBodies(text).find(({ kind }) => kind === 'certification');
  const label = numberLabel.exec(text);
  const number = label && numberAtStart(text.slice(label.index + label[0].length));
  const level = findLevels(text)[0]?.level;
  return {
    ...(level !== undefined && { level }),
    ...(number && { certificateNumber: number.value }),
    ...(body && { issuer: text.slice(body.start, body.end) }),
    ...(expires && { expiresOn: expires.iso }),
  };
}
