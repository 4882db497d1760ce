import { strata } from '@causeway/shared/domain/participant/stratum.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import type { DemoCohort } from './demo-cohorts.js';

type Random = () => number;
type Row = Readonly<Record<string, unknown>>;
/** What a system sends, and when. */
type Sent = Row & { readonly at: Instant };
type Group = DemoCohort[number];

const seed = 20_260_901;

/** The same demo on every machine (Park and Miller's generator). */
function seededRandom(from: number): Random {
  let state = from;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function isWorkingDay(day: number): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}

function pick<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() ** 1.6 * items.length)];
}

interface Moment {
  readonly person: string;
  readonly group: Group;
  readonly at: Instant;
  readonly key: string;
  readonly useCase: string | undefined;
}

function minutes(random: Random, typical: number): number {
  return Math.round(typical * (0.4 + 1.2 * random()) * 2) / 2;
}

function ringOf({ ring }: Group): { readonly ring?: number } {
  return ring === null ? {} : { ring };
}

function interaction(random: Random, { person, group, at, key, useCase }: Moment): Sent {
  const serves = random() < group.serves;
  const outcome = serves ? (random() < 0.7 ? 'used' : 'corrected') : 'did-myself';
  return {
    kind: 'interaction',
    key: `${key}-use`,
    at,
    person,
    useCase,
    ...ringOf(group),
    outcome,
    prompt: random() < 0.12 ? 'nudge' : 'none',
    scope: random() < 0.06 ? 'out' : 'in',
    help: random() < 0.08 ? 'helped' : 'alone',
    minutesLearning: minutes(random, 1.5),
    ...(outcome === 'corrected' ? { minutesCorrecting: minutes(random, 5) } : {}),
    ...(serves ? { minutesSaved: minutes(random, 9) } : {}),
  };
}

/** Of how many outputs somebody looks again, and finds them wrong. */
const usual = { audited: 0.12, wrong: 0.03, wrongUnreviewed: 0.09 };

/** What else comes of using it: ratings, audits of what was passed on, tickets, colleagues who help. */
function aside(random: Random, moment: Moment, helpers: readonly string[]): readonly Sent[] {
  const { person, group, at, key, useCase } = moment;
  const { audited, wrong, wrongUnreviewed } = { ...usual, ...group.audits };
  const where = { at, useCase, ...ringOf(group) };
  const rows: Sent[] = [];
  if (random() < 0.2) {
    const verdict = random() < group.rates ? 'good' : 'poor';
    rows.push({ kind: 'rating', key: `${key}-rating`, person, verdict, ...where });
  }
  if (random() < audited) {
    const isReviewed = random() < 0.6;
    const verdict = random() < (isReviewed ? wrong : wrongUnreviewed) ? 'wrong' : 'right';
    const review = isReviewed ? 'reviewed' : 'unreviewed';
    const flagged = verdict === 'wrong' && random() < 0.4 ? 'flagged' : 'unflagged';
    rows.push({ kind: 'audit', key: `${key}-audit`, verdict, review, flagged, ...where });
  }
  if (random() < 0.02) {
    rows.push({ kind: 'ticket', key: `${key}-ticket`, at, person, category: 'how-to' });
  }
  if (random() < 0.05) {
    const helper = pick(random, helpers) ?? person;
    const given = { person: helper, otherPerson: person, minutes: minutes(random, 10) };
    rows.push({ kind: 'help', key: `${key}-help`, at, role: 'colleague', ...given });
  }
  return rows;
}

function chanceOfUse({ useFirst, useLast }: Group, daysIn: number): number {
  const fade = Math.min(1, daysIn / 28);
  return useFirst + (useLast - useFirst) * fade;
}

interface Plan {
  readonly name: string;
  readonly cohort: DemoCohort;
  readonly useCases: readonly string[];
  readonly now: Instant;
  /** By the key of a demo person. */
  readonly idOf: (key: string) => string;
}

function* peopleOf({ name, cohort, idOf }: Plan): Generator<readonly [string, Group]> {
  let number = 0;
  for (const group of cohort) {
    for (let nth = 0; nth < group.people; nth += 1) {
      number += 1;
      const known = group.known?.[nth];
      yield [known === undefined ? `demo-${name}-${number}` : idOf(known), group];
    }
  }
}

function* participantRows(
  random: Random,
  plan: Plan,
): Generator<Row & { readonly invitedAt: Instant }> {
  for (const [person, group] of peopleOf(plan)) {
    const labels = strata.filter((stratum) =>
      group.labels.some(([label, share]) => label === stratum && random() < share),
    );
    const accessAt = plan.now - group.accessDaysAgo * dayMs;
    yield {
      person,
      provenance: group.provenance,
      source: 'The demo',
      accessAt,
      invitedAt: accessAt - 3 * dayMs,
      invitation: 'accepted',
      ...ringOf(group),
      labels,
      labelSource: 'self',
    };
  }
}

function* observationRows(random: Random, plan: Plan): Generator<Sent> {
  const helpers = [...peopleOf(plan)].slice(0, 14).map(([person]) => person);
  const today = Math.floor(plan.now / dayMs);
  for (const [person, group] of peopleOf(plan)) {
    yield {
      kind: 'training',
      key: `${person}-training`,
      at: plan.now - group.accessDaysAgo * dayMs,
      person,
      state: random() < 0.87 ? 'completed' : 'not-completed',
      score: 4 + Math.round(random()),
    };
    for (let day = today - group.accessDaysAgo; day < today; day += 1) {
      if (!isWorkingDay(day)) continue;
      if (random() >= chanceOfUse(group, day - today + group.accessDaysAgo)) continue;
      const at = day * dayMs + 7 * hourMs + Math.floor(random() * 9 * hourMs);
      const key = `${person}-${day}`;
      const moment = { person, group, at, key, useCase: pick(random, plan.useCases) };
      yield interaction(random, moment);
      yield* aside(random, moment, helpers);
    }
  }
  for (let day = today - 28; day < today; day += 1) {
    const minutesDown = random() < 0.1 ? 20 : 0;
    const minutesUp = 600 - minutesDown;
    yield { kind: 'availability', key: `up-${day}`, at: day * dayMs, minutesUp, minutesDown };
  }
}

/** Everybody who takes part, and all that systems say of their use, the oldest first. */
export function demoRows(plan: Plan) {
  const random = seededRandom(seed);
  const participants = [...participantRows(random, plan)];
  const observations = [...observationRows(random, plan)].toSorted((a, b) => a.at - b.at);
  return { participants, observations };
}
