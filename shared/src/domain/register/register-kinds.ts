import { badCase } from './kinds/bad-case.js';
import { barrier } from './kinds/barrier.js';
import { blindSpot } from './kinds/blind-spot.js';
import { deferredRisk } from './kinds/deferred-risk.js';
import { finding } from './kinds/finding.js';
import { integrationGap } from './kinds/integration-gap.js';
import { negativeResult } from './kinds/negative-result.js';
import { pressure } from './kinds/pressure.js';
import { stressTrial } from './kinds/stress-trial.js';
import { successAnswer } from './kinds/success-answer.js';
import { workItem } from './kinds/work-item.js';
import { workaround } from './kinds/workaround.js';
import type { RegisterKind } from './register-kind.js';

const declared = [
  blindSpot,
  negativeResult,
  badCase,
  stressTrial,
  finding,
  workItem,
  integrationGap,
  workaround,
  deferredRisk,
  pressure,
  successAnswer,
  barrier,
] as const;

export type RegisterKindName = (typeof declared)[number]['name'];

/** Every register there is, in the order of the work. */
export const registerKinds: readonly RegisterKind[] = declared;

const byName = new Map<string, RegisterKind>(declared.map((kind) => [kind.name, kind]));

export function findRegisterKind(name: string): RegisterKind | undefined {
  return byName.get(name);
}

export function registerKindOf(name: RegisterKindName): RegisterKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`No register is called ${name}`);
  return kind;
}
