import type { Rule } from './rule.ts';

export const invalid: Rule = ({ sbom }) => {
  const { valid, problems } = sbom.validation;
  if (valid) return undefined;
  const [first] = problems;
  const where = first
    ? ` The first: ${first.message.slice(0, 200)} (${first.pointer.slice(0, 200)}).`
    : '';
  const places = problems.length === 1 ? '1 place' : `${problems.length} places`;
  return {
    code: 'INVALID',
    sentence: `The file breaks the ${sbom.format} ${sbom.specVersion.value.slice(0, 20)} specification in ${places}.${where}`,
  };
};
