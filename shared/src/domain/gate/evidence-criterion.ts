import type { EvidenceId } from '../../lib/ids.js';
import type { Evidence, EvidenceType } from '../evidence/evidence.js';
import type { AskedEvidence } from '../evidence/judge-evidence.js';
import { judgeEvidence } from '../evidence/judge-evidence.js';
import type { Asks, GateCriterion, RestsOn } from './gate-criterion.js';
import { gateCriterion } from './gate-criterion.js';
import type { GateCriterionName } from './gate-criterion-name.js';
import type { GateFacts } from './gate-facts.js';
import { evidenceAfterDemonstration, isBeyondStressTesting } from './gate-facts.js';
import { open } from './judgement.js';

interface Declared<A extends Asks> extends Partial<Pick<GateCriterion, 'owedBy'>> {
  readonly name: GateCriterionName;
  readonly type: EvidenceType;
  readonly asks: A;
  readonly ask: (asked: Readonly<Record<keyof A, number>>) => Omit<AskedEvidence, 'type'>;
}

export function evidenceRestedOn(
  evidence: readonly Evidence[],
  ids: readonly EvidenceId[],
): Pick<RestsOn, 'evidence' | 'names'> {
  const cited = evidence.filter(({ id }) => ids.includes(id));
  return {
    evidence: Object.fromEntries(cited.map(({ id, version }) => [id, version])),
    names: Object.fromEntries(cited.map(({ id, finding }) => [id, finding.title])),
  };
}

function judge(facts: GateFacts, asked: AskedEvidence, items: readonly Evidence[]) {
  return judgeEvidence(items, asked, {
    now: facts.now,
    rolesOf: (measurer) =>
      facts.grants.filter(({ personId }) => personId === measurer).map(({ role }) => role),
  });
}

/** Evidence of one type. What was shown for a demonstration shows nothing beyond stress testing. */
export function evidenceCriterion<const A extends Asks>(declared: Declared<A>): GateCriterion {
  const { name, type, asks, ask, owedBy } = declared;
  return gateCriterion<A>({
    name,
    source: 'evidence',
    asks,
    ...(owedBy && { owedBy }),
    evaluate(facts, numbers) {
      const asked = { type, ...ask(numbers) };
      const items = isBeyondStressTesting(facts)
        ? evidenceAfterDemonstration(facts)
        : facts.evidence;
      const judged = judge(facts, asked, items);
      const before = judged.because === 'no-evidence' && judge(facts, asked, facts.evidence);
      if (before && before.outcome === 'pass') return open('evidence-of-demonstration');
      const { outcome, because, evidenceIds } = judged;
      const restsOn = outcome === 'pass' ? evidenceRestedOn(items, evidenceIds) : {};
      return { outcome, because, facts: judged.facts, furtherTrials: null, restsOn };
    },
  });
}
