import { z } from 'zod';
import type { Work } from '../capacity.js';
import { capacityOf, workKinds } from '../capacity.js';
import { findSheets, ringSheet, sheetsRestedOn } from '../find-sheets.js';
import { measureCriterion } from '../gate-criterion.js';
import type { GateFacts } from '../gate-facts.js';
import { fail, open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const number = z.number();
const schema = z.object({
  people: number.nullable(),
  /** What is not known, by name; the work is left out until it is. */
  unknown: z.array(z.string()).readonly(),
  work: z
    .array(
      z.object({
        kind: z.enum(workKinds),
        arrivalsPerWeek: number,
        cycleWeeks: number,
        minutesEach: number,
        hoursAvailable: number,
      }),
    )
    .readonly(),
});

const asks = {
  learningMinutes: { value: 30, min: 5, max: 600, unit: 'minutes' },
  supportMinutes: { value: 15, min: 1, max: 240, unit: 'minutes' },
  triageMinutes: { value: 12, min: 1, max: 240, unit: 'minutes' },
  triageHours: { value: 4, min: 0.5, max: 1_000, unit: 'hours' },
} as const;
type Asked = Readonly<Record<keyof typeof asks, number>>;

function sheetsOf(facts: GateFacts) {
  const { transition } = facts;
  const rollout = { subject: { of: 'phase', phase: 'staged-rollout' }, name: '' } as const;
  const ring = transition.kind === 'ring' ? ringSheet(transition.to) : [];
  return {
    conditions: findSheets(facts, 'conditions', [rollout]).held,
    support: findSheets(facts, 'support-structure', ring).held,
  };
}

function hoursIn(held: ReturnType<typeof sheetsOf>['support'], field: string): number | undefined {
  const hours = held[0]?.version.values[field];
  return typeof hours === 'number' ? hours : undefined;
}

/** Tickets and help, a person and week, as last published. */
function supportRate({ published }: GateFacts): number | undefined {
  const value = published['support-load']?.value;
  return value?.form === 'rate' ? value.estimate / 100 : undefined;
}

function workFor(facts: GateFacts, people: number, asked: Asked) {
  const { conditions, support } = sheetsOf(facts);
  const allowance = hoursIn(conditions, 'timeAllowance');
  const hours = hoursIn(support, 'hours');
  const rate = supportRate(facts);
  const isExposed = facts.personWeeks > 0;
  const flags = isExposed ? facts.flagsRaised / facts.personWeeks : 0;
  const week = { cycleWeeks: 1 };
  const work: (Work | undefined)[] = [
    allowance === undefined
      ? undefined
      : {
          kind: 'learning',
          arrivalsPerWeek: people,
          minutesEach: asked.learningMinutes,
          hoursAvailable: rounded(allowance * people),
          ...week,
        },
    rate === undefined || hours === undefined
      ? undefined
      : {
          kind: 'support',
          arrivalsPerWeek: rounded(rate * people),
          minutesEach: asked.supportMinutes,
          hoursAvailable: hours,
          ...week,
        },
    isExposed
      ? {
          kind: 'triage',
          arrivalsPerWeek: rounded(flags * people),
          minutesEach: asked.triageMinutes,
          hoursAvailable: asked.triageHours,
          ...week,
        }
      : undefined,
  ];
  const known = work.filter((one) => one !== undefined);
  const unknown = workKinds.filter((kind) => !known.some((one) => one.kind === kind));
  return { people, unknown, work: known };
}

/** The work the step brings, in hours a week, fits into the hours there are. */
export const capacity = measureCriterion({
  name: 'capacity',
  asks,
  schema,
  summarise(facts, asked) {
    const { peopleAfter, smallestGroup } = facts;
    // For fewer than k the work of k is planned: that much is told, and no less.
    return peopleAfter === null
      ? { people: null, unknown: [...workKinds], work: [] }
      : workFor(facts, Math.max(peopleAfter, smallestGroup), asked);
  },
  judge({ people, unknown, work }) {
    if (people === null) return open('people-unknown');
    const loads = capacityOf(work);
    if (loads.kind === 'unknown') return open('load-unknown', { kinds: unknown.join(' ') });
    const hours = Object.fromEntries(
      loads.value.flatMap(({ kind, hoursRequired, hoursAvailable }) => [
        [`${kind}Required`, hoursRequired],
        [`${kind}Available`, hoursAvailable],
      ]),
    );
    const over = loads.value.find(({ light }) => light === 'red');
    if (over) {
      const { kind, hoursRequired: required, hoursAvailable: available } = over;
      return fail('over-capacity', { people, kind, required, available, ...hours });
    }
    if (unknown.length > 0) {
      return open('load-unknown', { people, kinds: unknown.join(' '), ...hours });
    }
    const isTight = loads.value.some(({ light }) => light === 'amber');
    return pass(isTight ? 'capacity-tight' : 'capacity-enough', { people, ...hours });
  },
  restsOn(facts) {
    const { conditions, support } = sheetsOf(facts);
    return sheetsRestedOn([...conditions, ...support]);
  },
});
