import { openQuestions } from '../../charter/charter.js';
import { sheetKey } from '../../snapshot/basis.js';
import type { CriterionAnswer } from '../gate-criterion.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, pass } from '../judgement.js';
import { forUseCases } from '../use-cases-listed.js';

/** All four questions of every use case; an answer whose person has left is none. */
export const charter = gateCriterion({
  name: 'charter',
  source: 'process',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner', 'program-manager'],
  evaluate: (facts) =>
    forUseCases<CriterionAnswer>(facts, (useCases) => {
      const hasLeft = (person: (typeof facts.gone)[number]) => facts.gone.includes(person);
      const known = useCases.map((useCase) => ({
        useCase,
        written: facts.charters.find(({ useCaseId }) => useCaseId === useCase.id),
      }));
      const lacking = known.filter(
        ({ written }) => !written || openQuestions(written, hasLeft).length > 0,
      );
      const [first] = lacking;
      const questions = first?.written ? openQuestions(first.written, hasLeft).join(' ') : '';
      const keyed = known.flatMap(({ useCase, written }) =>
        written ? [[sheetKey('charter', useCase.id), written.version, useCase.name] as const] : [],
      );
      const restsOn = {
        sheets: Object.fromEntries(keyed.map(([key, version]) => [key, version])),
        names: Object.fromEntries(keyed.map(([key, , name]) => [key, name])),
      };
      const of = useCases.length;
      const judged = first
        ? fail('questions-open', {
            lacking: lacking.length,
            of,
            first: first.useCase.name,
            questions,
          })
        : pass('questions-answered', { of });
      return { ...judged, restsOn };
    }),
});
