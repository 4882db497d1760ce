import type { Stage, StageEvent, Stop } from '@causeway/shared/domain/program/stage.js';
import type { BasisChange } from '@causeway/shared/domain/snapshot/basis-change.js';
import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';

export interface ForMachines {
  readonly event: WebhookEvent;
  readonly data: Readonly<Record<string, unknown>>;
}

function ofStop(event: WebhookEvent, { id, scope }: Stop): ForMachines {
  return { event, data: { stopId: id, ring: scope.ring, useCaseId: scope.useCaseId } };
}

/** What other systems are told; undefined where it is nobody else's business. */
export function forMachines(after: Stage, event: StageEvent): ForMachines | undefined {
  const { phase, ring } = after;
  switch (event.type) {
    case 'stage-advanced':
      return { event: 'stage-advanced', data: { phase, ring, decideBy: event.decideBy } };
    case 'stage-retreated':
      return { event: 'retreat', data: { phase, ring } };
    case 'stage-extended':
      return {
        event: 'extended',
        data: { until: event.extension.until, extensions: after.extensions.length },
      };
    case 'stage-ended':
      return { event: 'ended', data: { phase, ring } };
    case 'stage-held':
      return ofStop('hold', event.stop);
    case 'stage-halted':
      return ofStop('halt', event.stop);
    case 'stage-resumed': {
      const { data } = ofStop('resume', event.stop);
      return { event: 'resume', data: { ...data, kind: event.stop.kind } };
    }
    case 'stage-started':
    case 'stage-lead-named':
    case 'stage-answered':
    case 'stage-decision-near':
    case 'stage-decision-overdue':
      return undefined;
    default:
      return assertNever(event);
  }
}

/** What it does to approvals that wait. Advancing uses its own, and no other is alive then. */
export function basisChange(before: Stage, event: StageEvent): BasisChange | undefined {
  const { phase } = before;
  switch (event.type) {
    case 'stage-held':
      return { kind: 'held', key: event.stop.id, name: event.stop.reason };
    case 'stage-halted':
      return { kind: 'halted', key: event.stop.id, name: event.stop.reason };
    case 'stage-answered':
      return { kind: 'answer-changed', key: phase, name: phase };
    case 'stage-ended':
    case 'stage-retreated':
      return { kind: 'standing-changed', key: phase, name: phase };
    default:
      return undefined;
  }
}

const kinds: Readonly<Partial<Record<StageEvent['type'], NoticeKind>>> = {
  'stage-advanced': 'stage-advanced',
  'stage-ended': 'stage-ended',
  'stage-held': 'stage-held',
  'stage-halted': 'stage-halted',
  'stage-resumed': 'stage-resumed',
  'stage-retreated': 'stage-retreated',
  'stage-decision-near': 'stage-decision-near',
  'stage-decision-overdue': 'stage-decision-overdue',
};

/** What those who run the program are told of. */
export function noticeKindOf(event: StageEvent): NoticeKind | undefined {
  return kinds[event.type];
}
