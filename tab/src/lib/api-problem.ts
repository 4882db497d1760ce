import type { Facts } from '@causeway/shared/lib/decision.js';

export interface ProblemField {
  readonly path: string;
  readonly code: string;
}

/** A request that did not work out: refused by the server, or never answered by it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: Facts = {},
    readonly fields: readonly ProblemField[] = [],
  ) {
    super(`${status} ${code}`);
    this.name = 'ApiProblem';
  }
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, 'unexpected');
}

/** Nothing is at this address, or nothing that is this person's to see. */
export function isAbsent(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 403);
}

/** Whether a page has nothing to show and never will. What is on the screen already stays there. */
export function leadsNowhere(query: { readonly data: unknown; readonly error: unknown }): boolean {
  return query.data === undefined && isAbsent(query.error);
}

/** Asking again helps only when nobody was reached; a refusal stays one. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}
