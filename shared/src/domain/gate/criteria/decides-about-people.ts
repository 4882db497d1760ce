import { z } from 'zod';
import { newcombeDifference } from '../../../statistics/newcombe-difference.js';
import { findSheets, useCaseSheets } from '../find-sheets.js';
import type { Judgement } from '../gate-criterion.js';
import { measureCriterion } from '../gate-criterion.js';
import type { GateFacts } from '../gate-facts.js';
import { concerned } from '../gate-facts.js';
import { fail, open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const groupSchema = z.object({ group: z.string(), wrong: z.number(), audits: z.number() });
type Group = z.infer<typeof groupSchema>;

const schema = z.object({
  limit: z.number(),
  smallestGroup: z.number(),
  /** Of how many use cases nobody said whether they decide about people. */
  unmarked: z.number(),
  useCases: z
    .array(
      z.object({
        name: z.string(),
        hasDecision: z.boolean(),
        tellsThem: z.boolean().nullable(),
        /** Only groups large enough to be spoken of. */
        groups: z.array(groupSchema).readonly(),
      }),
    )
    .readonly(),
});
type Marked = z.infer<typeof schema>['useCases'][number];

function summarise(facts: GateFacts, { limit }: { readonly limit: number }) {
  const { smallestGroup, errorsByGroup } = facts;
  const useCases = concerned(facts);
  const marked = useCases.filter(({ decidesAboutPeople }) => decidesAboutPeople === true);
  return {
    limit,
    smallestGroup,
    unmarked: useCases.filter(({ decidesAboutPeople }) => decidesAboutPeople === null).length,
    useCases: marked.map((useCase): Marked => ({
      name: useCase.name,
      hasDecision: findSheets(facts, 'human-review', useCaseSheets([useCase])).held.length > 0,
      tellsThem: useCase.tellsThem,
      groups: (errorsByGroup ?? [])
        .filter(({ useCaseId, audits }) => useCaseId === useCase.id && audits >= smallestGroup)
        .map(({ group, wrong, audits }) => ({ group, wrong, audits })),
    })),
  };
}

function pairsOf(groups: readonly Group[]): readonly (readonly [Group, Group])[] {
  return groups.flatMap((one, at) => groups.slice(at + 1).map((other) => [one, other] as const));
}

/** How far apart two groups may lie: at least and at most. */
function apart([one, other]: readonly [Group, Group]) {
  const counts = ({ wrong, audits }: Group) => ({ successes: wrong, trials: audits });
  const difference = newcombeDifference({ first: counts(one), second: counts(other) });
  if (difference.kind === 'unknown') return { least: 0, most: 1 };
  const { low, high } = difference.value;
  const most = Math.max(Math.abs(low), Math.abs(high));
  return { least: low > 0 ? low : Math.max(0, -high), most };
}

function judgeOne(useCase: Marked, limit: number): Judgement {
  const facts = { first: useCase.name, limit };
  if (!useCase.hasDecision) return fail('human-decision-missing', facts);
  const distances = pairsOf(useCase.groups).map(apart);
  if (distances.length === 0) return open('groups-missing', facts);
  const least = rounded(Math.max(...distances.map((one) => one.least)));
  const most = rounded(Math.max(...distances.map((one) => one.most)));
  if (least > limit) return fail('groups-differ', { ...facts, least, most });
  if (most > limit) return open('groups-not-told-apart', { ...facts, least, most });
  if (useCase.tellsThem === null) return open('notice-unknown', facts);
  return useCase.tellsThem
    ? pass('groups-alike', { ...facts, most })
    : fail('notice-missing', facts);
}

/** Where it decides about people, errors are compared by group. Without groups nothing is shown. */
export const decidesAboutPeople = measureCriterion({
  name: 'decides-about-people',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner'],
  asks: { limit: { value: 0.1, min: 0.01, max: 0.2, unit: 'share' } },
  schema,
  summarise,
  judge({ useCases, unmarked, limit }) {
    const judged = useCases.map((useCase) => judgeOne(useCase, limit));
    const failed = judged.find(({ outcome }) => outcome === 'fail');
    if (failed) return failed;
    if (unmarked > 0) return open('mark-missing', { lacking: unmarked });
    const unshown = judged.find(({ outcome }) => outcome !== 'pass');
    return unshown ?? judged[0] ?? pass('decides-about-nobody');
  },
});
