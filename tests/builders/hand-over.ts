import type { Ask } from '@causeway/shared/domain/escalation/ask.js';
import type { HandOver } from '@causeway/shared/domain/hand-over/hand-over.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function anAsk(ask: Partial<Ask> = {}): Ask {
  return {
    personId: newTestId<'person'>(),
    role: 'responder',
    step: 0,
    askedAt: someMonday,
    respondBy: someMonday + 4 * hourMs,
    ...ask,
  };
}

export function aHandOver(handOver: Partial<HandOver> = {}): HandOver {
  return {
    id: newTestId<'hand-over'>(),
    version: 0,
    state: 'open',
    programId: newTestId<'program'>(),
    useCaseId: newTestId<'use-case'>(),
    toolId: newTestId<'tool'>(),
    toolName: 'Drafting helper',
    useCaseName: 'Answering invoices',
    text: 'Clause 4 lets them leave at any time.',
    note: null,
    raisedAt: someMonday,
    ask: anAsk(),
    takenBy: null,
    answer: null,
    ...handOver,
  };
}
