import type { Answer, ApiClient, Asking } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';

/** A tool and use case of the demo's first program. */
export interface FlagPlace {
  readonly toolId: string;
  readonly useCaseId: string;
}

const toolName = 'Sales Coach (demo)';

export async function someFlagPlace(client: ApiClient, token: string): Promise<FlagPlace> {
  interface Form {
    readonly tools: readonly {
      readonly id: string;
      readonly name: string;
      readonly useCases: readonly { readonly id: string }[];
    }[];
  }
  const form = jsonOf<Form>(await client.ask({ path: '/api/my/flag-form', token }));
  const tool = form.tools.find(({ name }) => name === toolName);
  const useCase = tool?.useCases[0];
  if (!tool || !useCase) throw new Error(`The demo has no ${toolName} with a use case`);
  return { toolId: tool.id, useCaseId: useCase.id };
}

/** The same key always goes with the same words. */
export function raising(place: FlagPlace, key: string): Asking {
  return {
    method: 'POST',
    path: '/api/my/flags',
    headers: { 'Idempotency-Key': key },
    body: {
      text: `The answer named a date nobody has heard of (${key}).`,
      tool: { id: place.toolId },
      useCaseId: place.useCaseId,
      reason: 'made-up',
      reach: 'my-team',
      outcome: null,
      minutesCorrecting: null,
      note: null,
      mode: 'named',
    },
  };
}

export function flagIdOf(answer: Answer): string {
  return jsonOf<{ id: string }>(answer).id;
}
