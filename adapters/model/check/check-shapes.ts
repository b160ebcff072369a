import { AssayError } from '../../../src/errors.ts';
import type { ModelConfig, StructuredMode } from '../../../src/model-config.ts';
import type { ModelWork } from '../../../src/ports/model-work.ts';
import type { CheckUp } from '../../desk/check-up.ts';
import { keepsShape, type Shape } from './probe.ts';

const plainestFirst: readonly Shape[] = ['prompt', 'json_object', 'json_schema'];

/**
 * Which ways to ask for a shape work, one request each. Throws AssayError MODEL_… when the server
 * cannot be asked at all, not even the plainest way.
 */
export async function checkShapes(config: ModelConfig, work: ModelWork): Promise<CheckUp> {
  const works: Shape[] = [];
  for (const shape of plainestFirst) {
    if (await isKept(config, shape, work)) works.unshift(shape);
  }
  return shapesCheck(config.structured, works);
}

async function isKept(config: ModelConfig, shape: Shape, work: ModelWork) {
  try {
    return await keepsShape(config, shape, work);
  } catch (error) {
    const code = error instanceof AssayError ? error.code : 'INTERNAL';
    if (code === 'MODEL_ANSWER_UNUSABLE') return false;
    if (code === 'MODEL_REFUSED' && shape !== 'prompt') return false;
    throw error;
  }
}

function shapesCheck(configured: StructuredMode, works: readonly Shape[]): CheckUp {
  const name = 'answers of the model';
  const [best] = works;
  if (best === undefined) {
    return {
      name,
      state: 'problem',
      detail: 'no answer had the shape that was asked for',
      remedy: 'Choose a larger model: what this one says cannot be used.',
    };
  }
  const detail = `${works.join(', ')} ${works.length === 1 ? 'works' : 'work'}`;
  if (configured === 'auto' || works.some((shape) => shape === configured))
    return { name, state: 'ok', detail };
  return {
    name,
    state: 'problem',
    detail: `${detail}, but not ${configured}`,
    remedy: `Set ASSAY_MODEL_STRUCTURED to ${best}, or to auto.`,
  };
}
