import type { Instant } from '../../lib/instant.js';
import type { PersonId, UseCaseId } from '../../lib/ids.js';
import { countedApart, type Counted, type CountedApart } from '../suppression/counted-apart.js';
import type { Flag } from './flag.js';

export const becameOfFlags = ['changed', 'no-change', 'dismissed'] as const;
export type BecameOfFlag = (typeof becameOfFlags)[number];

/** A flag that was answered one way or the other, and who waits for nothing more. */
export interface EndedFlag {
  readonly became: BecameOfFlag;
  readonly reporterId: PersonId;
  readonly useCaseId: UseCaseId | null;
  readonly at: Instant;
  /** What everybody may read of it. */
  readonly toAll: string | null;
}

/** Undefined while it is open, or where it was taken back. Of a confidential one nothing is told. */
export function endedFlag(
  { report, triage, useCaseId }: Pick<Flag, 'report' | 'triage' | 'useCaseId'>,
  reporterId: PersonId,
): EndedFlag | undefined {
  const { answer, dismissal } = triage;
  if (answer) {
    const toAll = report.mode === 'confidential' ? null : (answer.toAll ?? null);
    return { became: answer.kind, reporterId, useCaseId, at: answer.at, toAll };
  }
  if (!dismissal) return undefined;
  return { became: 'dismissed', reporterId, useCaseId, at: dismissal.at, toAll: null };
}

export interface Told {
  readonly became: BecameOfFlag;
  readonly useCaseId: UseCaseId | null;
  readonly at: Instant;
  readonly text: string;
}

export interface WhatBecame {
  readonly counts: CountedApart<BecameOfFlag>;
  /** Newest first; of whom, nobody is told. */
  readonly told: readonly Told[];
}

function countOf(flags: readonly EndedFlag[], became: BecameOfFlag): Counted {
  const of = flags.filter((flag) => flag.became === became);
  return { count: of.length, people: new Set(of.map(({ reporterId }) => reporterId)).size };
}

/** What became of flags, for everybody: counts of enough reporters, and what was written for all. */
export function whatBecame(flags: readonly EndedFlag[], smallestGroup: number): WhatBecame {
  const counts = {
    changed: countOf(flags, 'changed'),
    'no-change': countOf(flags, 'no-change'),
    dismissed: countOf(flags, 'dismissed'),
  };
  const all = flags
    .flatMap(({ became, useCaseId, at, toAll }) =>
      toAll === null ? [] : [{ became, useCaseId, at, text: toAll }],
    )
    .toSorted((a, b) => b.at - a.at);
  // Several flags about one thing are answered alike; everybody reads it once.
  const told = all.filter(
    (one, at) =>
      all.findIndex(({ text, useCaseId }) => text === one.text && useCaseId === one.useCaseId) ===
      at,
  );
  return { counts: countedApart(counts, smallestGroup), told };
}
