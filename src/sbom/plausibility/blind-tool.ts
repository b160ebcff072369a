import { partyName } from '../party-name.ts';
import { isDevice, subjectName } from './is-device.ts';
import type { Rule } from './rule.ts';

/** Tools that read the files of one package manager; what is compiled from C they never see. */
const oneLanguage =
  /^(?:@?cyclonedx[/-])?(?:cyclonedx-)?(?:node-)?(?:npm|bower|maven-plugin|maven|gradle-plugin|gradle|py|python|poetry|dotnet|module for \.net|gomod|cargo|php-composer|ruby|rubygems|webpack-plugin|vite-plugin|esbuild)(?:$|[-@ /(])|^cargo-cyclonedx|^spdx-maven-plugin|^npm(?:$|[-@ ])/i;

export const blindTool: Rule = ({ sbom }) => {
  const { tools, components } = sbom;
  const [first] = tools;
  if (!first || components.length === 0 || !isDevice(sbom)) return undefined;
  if (!tools.every(({ value }) => oneLanguage.test(partyName(value.slice(0, 200)))))
    return undefined;
  return {
    code: 'BLIND_TOOL',
    sentence: `The SBOM of ${subjectName(sbom.subject)} was made by ${partyName(first.value.slice(0, 80))}, which sees the packages of one language and no C or C++ code.`,
    pointer: first.pointer,
    value: first.value,
  };
};
