import type { OfferedShareView } from '@causeway/shared/api/criteria.js';
import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { ProjectionQuery } from './api/use-projection.js';

export type Mix = ProjectionQuery['mix'];

/** Whether people come to it and stay. Everything else says how well it does its work. */
const adoption: readonly string[] = [
  'activation',
  'sustained-use-30',
  'sustained-use-90',
  'first-use-success',
];

export type Side = 'quality' | 'adoption';

/** What may be projected on each side, the usual one first. */
export function projectable(side: Side, offered: readonly OfferedShareView[]): readonly string[] {
  const by = side === 'adoption' ? 'provenance' : 'use-case';
  const names = offered
    .filter((share) => share.by.includes(by) && share.class === 'gating')
    .map(({ measure }) => measure)
    .filter((measure) => adoption.includes(measure) === (side === 'adoption'));
  const usual = side === 'adoption' ? 'activation' : 'quality';
  return names.toSorted((one, other) => Number(other === usual) - Number(one === usual));
}

/** The work as it really is; what nobody named stays unknown. */
export function mixOfWork({ useCases, workload }: UseCaseListView): Mix {
  const shares = useCases.flatMap(({ id, sharePercent }) =>
    sharePercent === null ? [] : [{ useCaseId: id, weight: sharePercent / 100 }],
  );
  return { by: 'use-case', shares, other: workload.otherPercent / 100 };
}

/** A share that was typed in percent; undefined where it is none. */
export function shareIn(text: string, bounds: 'inside' | 'with-ends'): number | undefined {
  const percent = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
  const isWithin =
    bounds === 'inside' ? percent > 0 && percent < 100 : percent >= 0 && percent <= 100;
  return isWithin ? percent / 100 : undefined;
}
