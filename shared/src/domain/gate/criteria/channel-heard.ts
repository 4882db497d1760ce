import { dayMs } from '../../../lib/instant.js';
import type { Tally } from '../../observation/tally.js';
import { gateCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';

function countSince(tallies: readonly Tally[], kind: Tally['kind'], since: number): number {
  const from = Math.floor(since / dayMs);
  return tallies
    .filter((tally) => tally.kind === kind && tally.day >= from)
    .reduce((sum, { n }) => sum + n, 0);
}

/**
 * Silence is not quality. That few flags came says something only where seeded errors were flagged and
 * outputs were audited or really used; with neither flags nor audits nothing was heard at all.
 */
export const channelHeard = gateCriterion({
  name: 'channel-heard',
  source: 'process',
  isProtected: true,
  owedBy: ['governance-owner', 'expert-reviewer'],
  asks: {
    seeded: { value: 1, min: 1, max: 50, unit: 'times' },
    audits: { value: 30, min: 10, max: 10_000, unit: 'times' },
    uses: { value: 200, min: 50, max: 1_000_000, unit: 'times' },
  },
  evaluate({ tallies, stage, drills, flagsRaised: flags }, asked) {
    const { since } = stage;
    const audits = countSince(tallies, 'audit', since);
    const uses = countSince(tallies, 'interaction', since);
    const seeded = drills.filter(
      ({ state, startedAt }) => state === 'acknowledged' && startedAt >= since,
    ).length;
    const facts = { flags, audits, seeded };
    if (flags === 0 && audits === 0) return open('nothing-heard', facts, asked.audits);
    if (seeded < asked.seeded) return open('nothing-seeded', { ...facts, asked: asked.seeded });
    const hasExposure = audits >= asked.audits || (flags > 0 && uses >= asked.uses);
    return hasExposure
      ? pass('channel-hears', facts)
      : open('too-little-exposure', facts, Math.max(0, asked.audits - audits));
  },
});
