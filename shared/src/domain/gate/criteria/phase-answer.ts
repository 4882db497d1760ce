import { isValid } from '../../evidence/is-valid.js';
import { currentAnswer } from '../../program/current-answer.js';
import { evidenceRestedOn } from '../evidence-criterion.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, pass, stale } from '../judgement.js';

/** The written answer to the question of the phase, or of the ring, on evidence that still holds. */
export const phaseAnswer = gateCriterion({
  name: 'phase-answer',
  source: 'process',
  failure: 'final',
  isProtected: true,
  evaluate({ stage, evidence, now }) {
    const answer = currentAnswer(stage);
    const question = stage.phase;
    if (!answer || answer.answer.trim() === '') return fail('answer-missing', { question });
    const cited = evidence.filter(({ id }) => answer.evidenceIds.includes(id));
    if (cited.length === 0) return fail('answer-without-evidence', { question });
    const ended = cited.filter((one) => !isValid(one, now));
    const [first] = ended;
    if (first) return stale('answer-evidence-over', { question, first: first.finding.title });
    const restsOn = evidenceRestedOn(evidence, answer.evidenceIds);
    return { ...pass('answered', { question, evidence: cited.length }), restsOn };
  },
});
