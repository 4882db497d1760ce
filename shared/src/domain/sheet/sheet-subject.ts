import { uuidPattern } from '../../lib/uuid-v7.js';
import type { UseCaseId } from '../../lib/ids.js';

export const subjectKinds = ['program', 'use-case', 'phase', 'ring'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The phases there is something to say about; the last two are ends. */
export const sheetPhases = [
  'demonstration',
  'stress-testing',
  'infrastructure-build',
  'staged-rollout',
] as const;
export type SheetPhase = (typeof sheetPhases)[number];

/** What of a program a sheet is about. */
export type SheetSubject =
  | { readonly of: 'program' }
  | { readonly of: 'use-case'; readonly useCaseId: UseCaseId }
  | { readonly of: 'phase'; readonly phase: SheetPhase }
  | { readonly of: 'ring'; readonly ring: number };

const ringKey = /^ring-([1-9]\d?)$/;

/** One text for one subject, as it stands in addresses and keys. */
export function subjectKey(subject: SheetSubject): string {
  switch (subject.of) {
    case 'program':
      return 'program';
    case 'use-case':
      return `use-case-${subject.useCaseId}`;
    case 'phase':
      return `phase-${subject.phase}`;
    case 'ring':
      return `ring-${String(subject.ring)}`;
  }
}

export function readSubject(key: string): SheetSubject | undefined {
  if (key === 'program') return { of: 'program' };
  const phase = sheetPhases.find((one) => key === `phase-${one}`);
  if (phase) return { of: 'phase', phase };
  const ring = ringKey.exec(key)?.[1];
  if (ring !== undefined) return { of: 'ring', ring: Number(ring) };
  const id = key.startsWith('use-case-') ? key.slice('use-case-'.length) : '';
  return uuidPattern.test(id) ? { of: 'use-case', useCaseId: id as UseCaseId } : undefined;
}
