import { assertNever } from '../../lib/assert-never.js';
import type { Reach, Reason } from './flag.js';

/** Worst first: a severity's place in this list is its rank. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

export const harms = ['severe', 'moderate', 'minor'] as const;
export type Harm = (typeof harms)[number];

export const reversibilities = ['irreversible', 'with-effort', 'easily'] as const;
export type Reversibility = (typeof reversibilities)[number];

export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

function fromPoints(points: number): Severity {
  if (points >= 6) return 'critical';
  if (points >= 4) return 'high';
  return points >= 2 ? 'medium' : 'low';
}

/** "I don't know" counts as having left the team: the cautious reading until somebody looks. */
function reachPoints(reach: Reach): number {
  switch (reach) {
    case 'nobody':
      return 0;
    case 'my-team':
      return 1;
    case 'unknown':
    case 'another-department':
      return 2;
    case 'customer':
      return 3;
    default:
      return assertNever(reach);
  }
}

function reasonPoints(reason: Reason): number {
  switch (reason) {
    case 'leaked':
    case 'unsafe-or-unfair':
      return 3;
    case 'made-up':
      return 2;
    case 'wrong':
      return 1;
    case 'did-not-fit':
      return 0;
    default:
      return assertNever(reason);
  }
}

/** Output that reached a customer is never below high, whatever the reason. */
function withCustomerFloor(reach: Reach, severity: Severity): Severity {
  return reach === 'customer' && severityRank(severity) > severityRank('high') ? 'high' : severity;
}

/** Stands until an owner has judged harm and reversibility. */
export function provisionalSeverity(reason: Reason, reach: Reach): Severity {
  return withCustomerFloor(reach, fromPoints(reasonPoints(reason) + reachPoints(reach)));
}

const harmPoints: Record<Harm, number> = { severe: 3, moderate: 2, minor: 0 };
const reversibilityPoints: Record<Reversibility, number> = {
  irreversible: 2,
  'with-effort': 1,
  easily: 0,
};

export function assessedSeverity(reach: Reach, harm: Harm, reversibility: Reversibility): Severity {
  const points = reachPoints(reach) + harmPoints[harm] + reversibilityPoints[reversibility];
  return withCustomerFloor(reach, fromPoints(points));
}
