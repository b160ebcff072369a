import { drawLevel } from '../../../src/conversation/draw-level.ts';
import { findCriterion } from '../../../src/criteria/catalogue/catalogue.ts';
import type { Finding, Posture, Status } from '../../../src/posture/posture.ts';
import { drawTable, plainText, wrapText } from './draw-table.ts';
import type { Style } from './style.ts';

const tones: Readonly<Record<Status, 'good' | 'warning' | 'bad' | 'quiet'>> = {
  met: 'good',
  partial: 'warning',
  lapsing: 'warning',
  unknown: 'quiet',
  'not applicable': 'quiet',
  gap: 'bad',
  expired: 'bad',
  refuted: 'bad',
  disputed: 'bad',
};

const maxReason = 110;

/** The first reason at a glance; `--json` and the report hold all of them in full. */
function shortened(text: string): string {
  return text.length <= maxReason ? text : `${text.slice(0, maxReason - 1).trimEnd()}…`;
}

function findingRow(finding: Finding): string[] {
  const why = [...finding.caps.map(({ id, reason }) => `${id} ${reason}`), ...finding.notes];
  return [
    finding.criterion,
    findCriterion(finding.criterion)?.title ?? '',
    finding.level,
    finding.target,
    finding.status,
    shortened(why[0] ?? ''),
  ];
}

/** The status words of a drawn table in their colours; the words stay the signal. */
function toned(table: string, style: Style): string {
  const words = Object.keys(tones).join('|');
  return table.replace(new RegExp(` (${words})(?= |$)`, 'gmu'), (_, status: Status) => {
    return ` ${style(tones[status], status)}`;
  });
}

/** A supplier at a glance: areas as bars, must-haves, what is not unknown beside them, red flags. */
export function drawPosture(posture: Posture, style: Style, room: number): string {
  const areas = posture.areas.map(
    ({ area, level, unknownShare }) =>
      `  ${area}  ${drawLevel(level)}  ${level.padEnd(7)}  ${Math.round(unknownShare * 100)} % unknown`,
  );
  const mustHaves = posture.findings.filter(({ mustHave }) => mustHave);
  const others = posture.findings.filter(
    ({ mustHave, status }) => !mustHave && status !== 'unknown',
  );
  const head = ['criterion', 'what', 'level', 'target', 'status', 'why'];
  const table = (findings: readonly Finding[]) =>
    toned(drawTable([head, ...findings.map(findingRow)], room), style);
  const traps = posture.traps.flatMap(({ id, reason, file }) =>
    wrapText(plainText(`${id} ${reason} (${file})`), room - 2).map((line) => `  ${line}`),
  );
  const { counts } = posture;
  return [
    style('strong', `${plainText(posture.supplier)}, as of ${posture.asOf}`),
    ...areas,
    `  met ${counts.met}, partial ${counts.partial}, gap ${counts.gap}, unknown ${counts.unknown}, lapsing ${counts.lapsing}, expired ${counts.expired}, refuted ${counts.refuted}, disputed ${counts.disputed}; must-haves open ${counts.mustHaveOpen}`,
    '',
    style('strong', 'Must-haves'),
    table(mustHaves),
    ...(others.length === 0 ? [] : ['', style('strong', 'Also known'), table(others)]),
    ...(traps.length === 0 ? [] : ['', style('strong', 'Red flags'), ...traps]),
  ].join('\n');
}
