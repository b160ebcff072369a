const licences = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'LGPL-2.1-only OR MIT'];
const digits = '0123456789abcdef';

const digest = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => digits[(seed * 31 + at * 7 + (seed >> (at % 13))) % 16]).join(
    '',
  );

function component(index: number) {
  const [name, version] = [`component-${index}`, `${index % 9}.${index % 31}.${index % 7}`];
  const group = `org.kestrel.m${index % 400}`;
  const licence = licences[index % licences.length] ?? '';
  return {
    type: 'library',
    'bom-ref': `${group}:${name}:${version}`,
    supplier: { name: `Kestrel Controls unit ${index % 40}` },
    group,
    name,
    version,
    description: `Part ${index} of the line controller.`,
    hashes: [{ alg: 'SHA-256', content: digest(index, 64) }],
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
    cpe: `cpe:2.3:a:kestrel:${name}:${version}:*:*:*:*:*:*:*`,
    purl: `pkg:maven/${group}/${name}@${version}`,
    externalReferences: [{ type: 'vcs', url: `https://example.com/kestrel/${name}.git` }],
  };
}

/** Each component depends on up to three behind it; the subject on every hundredth. */
function dependencies(components: readonly ReturnType<typeof component>[]) {
  const refs = components.map((one) => one['bom-ref']);
  const ofSubject = { ref: 'line-controller', dependsOn: refs.filter((_, at) => at % 100 === 0) };
  const others = refs.map((ref, at) => ({
    ref,
    dependsOn: [at * 2 + 1, at * 2 + 2, at + 7].flatMap((other) => refs[other] ?? []),
  }));
  return [
    ofSubject,
    ...others.map(({ ref, dependsOn }) => ({ ref, dependsOn: [...new Set(dependsOn)] })),
  ];
}

/** A sound CycloneDX 1.6 document of about 740 bytes for each component. */
export function bigCycloneDx(count: number) {
  const components = Array.from({ length: count }, (_, index) => component(index));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:6b1f0c52-7d0e-4a7c-9f52-2c1d8e4b7a10',
    version: 1,
    metadata: {
      timestamp: '2026-11-02T08:00:00Z',
      tools: { components: [{ type: 'application', name: 'kestrel-sbom', version: '2.1' }] },
      component: {
        type: 'firmware',
        'bom-ref': 'line-controller',
        name: 'Line Controller LC-4',
        version: '4.2.1',
      },
      supplier: { name: 'Kestrel Controls s.r.o.' },
    },
    components,
    dependencies: dependencies(components),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

function componentXml(one: ReturnType<typeof component>): string {
  const hashes = one.hashes.map(({ alg, content }) => `<hash alg="${alg}">${content}</hash>`);
  const [choice] = one.licenses;
  const licence =
    choice && 'license' in choice
      ? `<license>${element('id', choice.license.id)}</license>`
      : element('expression', choice?.expression ?? '');
  const [reference] = one.externalReferences;
  return [
    `<component type="${one.type}" bom-ref="${attribute(one['bom-ref'])}">`,
    `<supplier>${element('name', one.supplier.name)}</supplier>`,
    element('group', one.group),
    element('name', one.name),
    element('version', one.version),
    element('description', one.description),
    `<hashes>${hashes.join('')}</hashes>`,
    `<licenses>${licence}</licenses>`,
    element('cpe', one.cpe),
    element('purl', one.purl),
    `<externalReferences><reference type="vcs">${element('url', reference?.url ?? '')}</reference></externalReferences>`,
    '</component>',
  ].join('');
}

function dependencyXml({ ref, dependsOn }: Readonly<{ ref: string; dependsOn: string[] }>): string {
  const on = dependsOn.map((other) => `<dependency ref="${attribute(other)}"/>`);
  return `<dependency ref="${attribute(ref)}">${on.join('')}</dependency>`;
}

/** The same document in XML. */
export function bigCycloneDxXml(count: number): string {
  const { serialNumber, metadata, components, dependencies: related } = bigCycloneDx(count);
  const { timestamp, component: subject, supplier, tools } = metadata;
  const tool = tools.components.map(
    ({ type, name, version }) =>
      `<component type="${type}">${element('name', name)}${element('version', version)}</component>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="${serialNumber}" version="1">`,
    `<metadata>${element('timestamp', timestamp)}`,
    `<tools><components>${tool.join('')}</components></tools>`,
    `<component type="${subject.type}" bom-ref="${subject['bom-ref']}">`,
    `${element('name', subject.name)}${element('version', subject.version)}</component>`,
    `<supplier>${element('name', supplier.name)}</supplier></metadata>`,
    `<components>${components.map(componentXml).join('')}</components>`,
    `<dependencies>${related.map(dependencyXml).join('')}</dependencies>`,
    '</bom>',
  ].join('\n');
}
