import { readNumber } from '../../lib/read-number.js';
import type { PilotPlan } from './api/use-planned-pilot.js';

/** In the order in which they are asked. */
export const planFields = [
  'people',
  'notVolunteered',
  'weeks',
  'usesPerWeek',
  'audits',
  'ratings',
  'reporters',
] as const;
export type PlanField = (typeof planFields)[number];

/** As typed. */
export type TypedPlan = Readonly<Record<PlanField, string>>;

/** A small pilot, to begin with. */
export const somePilot: TypedPlan = {
  people: '40',
  notVolunteered: '20',
  weeks: '8',
  usesPerWeek: '5',
  audits: '100',
  ratings: '60',
  reporters: '10',
};

const broken: ReadonlySet<PlanField> = new Set(['weeks', 'usesPerWeek']);
const most: Readonly<Record<PlanField, number>> = {
  people: 10_000_000,
  notVolunteered: 10_000_000,
  weeks: 520,
  usesPerWeek: 10_000,
  audits: 10_000_000,
  ratings: 10_000_000,
  reporters: 10_000_000,
};

export type PlanProblem = 'wholeNumber' | 'anyNumber' | 'moreThanPeople';

export function planProblem(typed: TypedPlan, field: PlanField): PlanProblem | undefined {
  const value = readNumber(typed[field]);
  const mayBreak = broken.has(field);
  const isFit = value !== undefined && value >= 0 && value <= most[field];
  if (!isFit || !(mayBreak || Number.isInteger(value))) {
    return mayBreak ? 'anyNumber' : 'wholeNumber';
  }
  const people = readNumber(typed.people);
  const isTooMany = field === 'notVolunteered' && people !== undefined && value > people;
  return isTooMany ? 'moreThanPeople' : undefined;
}

/** Undefined while a number is missing or wrong. */
export function planFrom(typed: TypedPlan): PilotPlan | undefined {
  if (planFields.some((field) => planProblem(typed, field) !== undefined)) return undefined;
  const of = (field: PlanField) => readNumber(typed[field]) ?? 0;
  return {
    people: of('people'),
    notVolunteered: of('notVolunteered'),
    usesPerWeek: of('usesPerWeek'),
    weeks: of('weeks'),
    audits: of('audits'),
    ratings: of('ratings'),
    reporters: of('reporters'),
  };
}
