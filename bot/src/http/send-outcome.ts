import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Response } from 'express';
import { statusOf } from './problem.js';

export function sendOutcome(response: Response, outcome: Outcome<unknown>): void {
  if (outcome.kind === 'done') {
    response.json(outcome.value);
    return;
  }
  const { code, facts } = outcome;
  response.status(statusOf(code)).json({ code, facts });
}
