import type { ErrorRequestHandler } from 'express';
import { Refusal, statusOf } from './problem.js';

interface Outage {
  readonly retryAfterSeconds: number;
}

function isOutage(error: unknown): error is Outage {
  return typeof error === 'object' && error !== null && 'retryAfterSeconds' in error;
}

/** What body-parser and Express themselves refuse carries a 4xx status of its own. */
function statusOfLibrary(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** The one place where an error becomes an answer. Library text, SQL and stacks stay inside. */
export function errorHandler(log: (line: object) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof Refusal) {
      const { retryAfterSeconds } = error.problem.facts;
      if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
      response.status(statusOf(error.problem.code)).json(error.problem);
      return;
    }
    const status = statusOfLibrary(error);
    if (status !== undefined) {
      response.status(status).json({ code: status === 413 ? 'too-large' : 'invalid', facts: {} });
      return;
    }
    if (isOutage(error)) {
      response.set('Retry-After', String(error.retryAfterSeconds));
      response.status(503).json({ code: 'unavailable', facts: {} });
      return;
    }
    const stack = error instanceof Error ? error.stack : undefined;
    log({ event: 'unexpected-error', method: request.method, route: request.route?.path, stack });
    response.status(500).json({ code: 'unexpected', facts: {} });
  };
}
