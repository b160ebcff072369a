import { numberText } from '../../src/costs/amounts.ts';
import { priceOf, vendorAt } from '../../src/costs/prices.ts';
import { tokensOf } from '../../src/costs/usage.ts';
import { AssayError } from '../../src/errors.ts';
import type { ModelConfig } from '../../src/model-config.ts';
import type { Meter, ModelWork } from '../../src/ports/model-work.ts';
import type { CheckUp } from '../desk/check-up.ts';
import { checkShapes } from './check/check-shapes.ts';
import { checkTools } from './check/check-tools.ts';
import { serverModels } from './check/probe.ts';
import { serverAddress } from './connection/server-address.ts';
import { openTally } from './connection/tally.ts';

/** A check costs a few hundred tokens; no budget stands in its way. */
const unlimited: Meter = { permit: async () => undefined, book: () => undefined };

/**
 * What has to be right for the language model: whether it answers, in which ways it keeps to a
 * shape, whether it calls tools, which evidence it is sent where, and what that costs.
 */
export async function checkModel(
  config: ModelConfig,
  signal: AbortSignal = new AbortController().signal,
): Promise<CheckUp[]> {
  const tally = openTally(unlimited);
  const work = { signal, meter: tally.meter };
  try {
    const shapes = await checkShapes(config, work);
    const tools = await checkTools(config, work);
    const used = tokensOf(tally.used());
    return [answers(config, shapes), shapes, tools, evidence(config), price(config, used)];
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'CANCELLED') throw error;
    return [await noAnswer(config, error, work), evidence(config)];
  }
}

const name = 'language model';

/** That a server responds says little of it, and of the key, while it makes no sense. */
function answers(config: ModelConfig, shapes: CheckUp): CheckUp {
  const who = `${config.model} at ${where(config)}`;
  if (shapes.state !== 'ok') return { name, state: 'warning', detail: `${who} responds` };
  const key = config.server.apiKey === undefined ? 'no key is set' : 'the key is good';
  return { name, state: 'ok', detail: `${who} answers, ${key}` };
}

async function noAnswer(config: ModelConfig, error: AssayError, work: ModelWork): Promise<CheckUp> {
  const { message, remedy } = error;
  const there = error.code === 'MODEL_REFUSED' ? await serverModels(config, work) : undefined;
  const names = there?.slice(0, 10).join(', ');
  return {
    name,
    state: 'problem',
    detail: message.replace(/\.$/u, ''),
    remedy: names ? `${remedy} The server has: ${names}.` : remedy,
  };
}

/** Which evidence the model is sent, and where to. */
function evidence(config: ModelConfig): CheckUp {
  const to = where(config);
  const detail = {
    none: `none is sent to ${to}; questions are`,
    unrestricted: `goes to ${to}, but no SOC report, no security test and nothing confidential`,
    all: `all of it goes to ${to}, confidential papers too`,
  }[config.evidence];
  return {
    name: 'evidence for the model',
    state: 'ok',
    detail: `${detail} (ASSAY_MODEL_EVIDENCE=${config.evidence})`,
  };
}

function price(config: ModelConfig, used: number): CheckUp {
  const vendor = vendorAt(serverAddress(config).href);
  const known = priceOf({ model: config.model, vendor });
  const list = known
    ? `$${known.inputPerMillion} in and $${known.outputPerMillion} out per million tokens (list price of ${known.date})`
    : 'not known; tokens are counted, money is not';
  const isBlind = !known && config.budget.usd !== undefined;
  return {
    name: 'price of the model',
    state: isBlind ? 'warning' : 'ok',
    detail: `${list}; this check used ${numberText(used)} tokens`,
    ...(isBlind && {
      remedy: 'Set ASSAY_MODEL_BUDGET_TOKENS: a budget in dollars limits nothing.',
    }),
  };
}

function where(config: ModelConfig): string {
  return serverAddress(config).host;
}
