import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import type { AccessPath } from '../use-case/use-case-traits.js';
import { isAlmostNoUse, type CollectiveUse } from './almost-no-use.js';

export interface EarlyWarningFacts {
  readonly boughtAt: Instant | null;
  readonly needAnalysedAt: Instant | null;
  /** Those who take part, by how they came to it. */
  readonly cohort: {
    /** Volunteered, or known to be enthusiastic. */
    readonly champions: number;
    readonly others: number;
    readonly unknown: number;
  };
  /** How people get at the tool in each use case; `null` until somebody said. */
  readonly accessPaths: readonly (AccessPath | null)[];
  /** How many observations say how people feel, and how many how well it does its work. */
  readonly evidence: { readonly sentiment: number; readonly performance: number };
  readonly use: CollectiveUse;
}

export const earlyWarnings = [
  'bought-before-need',
  'champions-only',
  'separate-access',
  'sentiment-only',
  'almost-no-use',
] as const;
export type EarlyWarning = (typeof earlyWarnings)[number];

export const lampStates = ['on', 'off', 'unknown'] as const;

export interface Lamp {
  readonly warning: EarlyWarning;
  readonly state: (typeof lampStates)[number];
}

type Rule = (facts: EarlyWarningFacts) => Lamp['state'];

function lit(isOn: boolean | undefined): Lamp['state'] {
  if (isOn === undefined) return 'unknown';
  return isOn ? 'on' : 'off';
}

const rules: Readonly<Record<EarlyWarning, Rule>> = {
  'bought-before-need': ({ boughtAt, needAnalysedAt }) =>
    lit(boughtAt === null || needAnalysedAt === null ? undefined : boughtAt < needAnalysedAt),

  /** A handful of others is none: what they do could not be shown. */
  'champions-only': ({ cohort: { champions, others, unknown } }) => {
    const enough = defaults.smallestGroup.value;
    if (others >= enough) return 'off';
    return others + unknown >= enough || champions === 0 ? 'unknown' : 'on';
  },

  'separate-access': ({ accessPaths }) => {
    const known = accessPaths.filter((path) => path !== null);
    return lit(known.length === 0 ? undefined : known.every((path) => path === 'separate'));
  },

  'sentiment-only': ({ evidence: { sentiment, performance } }) =>
    lit(sentiment + performance === 0 ? undefined : performance === 0),

  'almost-no-use': ({ use }) => lit(isAlmostNoUse(use)),
};

/** Five ways a pilot goes wrong before anybody can see it in a result, each from facts of its own. */
export function lampsOf(facts: EarlyWarningFacts): readonly Lamp[] {
  return earlyWarnings.map((warning) => ({ warning, state: rules[warning](facts) }));
}
