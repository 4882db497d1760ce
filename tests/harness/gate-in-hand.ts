import type { EvaluateGate } from '@causeway/bot/usecases/gate/gate-ports.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { EvaluatedGate } from '@causeway/shared/domain/gate/evaluated-gate.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import { aBasis, aResult } from '../builders/snapshot';

/**
 * A gate that says what the test tells it to, for every program the same. Evidence it cites is looked
 * up: once it is over, the criterion that rests on it is stale.
 */
export class GateInHand {
  results: readonly CriterionResult[] = [aResult()];
  basis: EvaluatedGate['basis'];
  transition: EvaluatedGate['transition'] = { kind: 'ring', to: 2 };
  answer = 'Ring 1 works as it should.';
  names: Readonly<Record<string, string>> = { 'audited-right': 'audited answers are right' };
  measuredBy: EvaluatedGate['measuredBy'] = [];
  waivableFails: readonly string[] = [];
  /** The program is over, or nobody has made a gate. */
  isGone = false;

  constructor() {
    const { waivers: _waivers, approvalRuleVersion: _rule, ...basis } = aBasis({ evidence: {} });
    this.basis = basis;
  }

  /** Cites a program's evidence in a criterion of its own, named by the evidence's title. */
  citesEvidence = false;

  readonly evaluate: EvaluateGate = async (ports, stores, programId) => {
    if (this.isGone) return undefined;
    const { transition, answer, measuredBy, waivableFails } = this;
    const items = this.citesEvidence ? await stores.evidence.list(programId) : [];
    const now = ports.now();
    const valid = items.filter((item) => isValid(item, now));
    const cited = items.map((item) => {
      const outcome = valid.includes(item) ? ('pass' as const) : ('stale' as const);
      const name = `evidence:${item.type}`;
      return aResult({ name, source: 'evidence', outcome, facts: {} });
    });
    const titles = items.map(({ id, finding }) => [id, finding.title]);
    return {
      transition,
      results: [...this.results, ...cited],
      basis: {
        ...this.basis,
        evidence: Object.fromEntries(valid.map(({ id, version }) => [id, version])),
      },
      statistics: {},
      shortfalls: ['No audits of offers yet'],
      answer,
      names: { ...this.names, ...Object.fromEntries(titles) },
      measuredBy,
      waivableFails,
    };
  };
}
