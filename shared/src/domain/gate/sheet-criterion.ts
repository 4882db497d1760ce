import type { SheetKindName } from '../sheet/sheet-kinds.js';
import type { FoundSheets } from './find-sheets.js';
import {
  answerBySheets,
  findSheets,
  programSheet,
  ringSheet,
  useCaseSheets,
} from './find-sheets.js';
import type { CriterionAnswer, GateCriterion, Judgement } from './gate-criterion.js';
import { gateCriterion } from './gate-criterion.js';
import type { GateCriterionName } from './gate-criterion-name.js';
import type { GateFacts } from './gate-facts.js';
import { open } from './judgement.js';
import { forUseCases } from './use-cases-listed.js';

type Declared = Partial<Pick<GateCriterion, 'failure' | 'isProtected' | 'owedBy'>> & {
  readonly name: GateCriterionName;
  readonly kind: SheetKindName;
  readonly about: 'program' | 'use-case' | 'next-ring';
  /** What is asked besides being in force; undefined where nothing more is wrong. */
  readonly also?: (found: FoundSheets, facts: GateFacts) => Judgement | undefined;
};

function find({ kind, about }: Declared, facts: GateFacts): FoundSheets | undefined {
  if (about === 'program') return findSheets(facts, kind, programSheet(facts));
  const { transition } = facts;
  if (transition.kind !== 'ring') return undefined;
  return findSheets(facts, kind, ringSheet(transition.to));
}

/** A sheet has to be in force: of the program, of each use case, or of the ring that opens. */
export function sheetCriterion(declared: Declared): GateCriterion {
  const { name, kind, about, also, failure, isProtected, owedBy } = declared;
  const answer = (found: FoundSheets, facts: GateFacts): CriterionAnswer => {
    const by = answerBySheets(found);
    const more = by.outcome === 'pass' ? also?.(found, facts) : undefined;
    return more ? { ...by, ...more } : by;
  };
  return gateCriterion({
    name,
    source: 'sheet',
    ...(failure && { failure }),
    ...(isProtected && { isProtected }),
    ...(owedBy && { owedBy }),
    evaluate(facts) {
      if (about === 'use-case') {
        return forUseCases<CriterionAnswer>(facts, (useCases) =>
          answer(findSheets(facts, kind, useCaseSheets(useCases)), facts),
        );
      }
      const found = find(declared, facts);
      return found ? answer(found, facts) : open('no-ring-next');
    },
  });
}
