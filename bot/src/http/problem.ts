import type { Problem } from '@causeway/shared/api/values.js';

const statusByCode: Readonly<Record<string, number>> = {
  invalid: 400,
  'unknown-actor': 401,
  forbidden: 403,
  absent: 404,
  stale: 409,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
};

/** A refusal's place in HTTP, decided here once: what no line names is a rule that was not met. */
export function statusOf(code: string): number {
  return statusByCode[code] ?? 422;
}

/** An edge refuses without a use case: no identity, unreadable input, nothing at this address. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export function refusal(code: string, facts: Problem['facts'] = {}): Refusal {
  return new Refusal({ code, facts });
}
