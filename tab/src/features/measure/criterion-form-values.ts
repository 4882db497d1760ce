import type { CriterionVersionView } from '@causeway/shared/api/criteria.js';
import type { registerCriterion } from '@causeway/shared/api/criteria.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { CriterionKind } from '@causeway/shared/domain/criterion/criterion.js';
import type { MeasurerRelation } from '@causeway/shared/domain/criterion/measurer.js';
import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { RequestTo } from '../../lib/api.js';
import { fromWallClock, toWallClock } from '../../lib/wall-clock.js';

export interface UseCaseName {
  readonly id: UseCaseId;
  readonly name: string;
}

/** As it stands in the fields, until it is sent. */
export interface CriterionFormValues {
  readonly measure: string;
  readonly of: string;
  readonly direction: 'above' | 'below';
  readonly thresholdPercent: string;
  readonly kind: CriterionKind | null;
  readonly lookFrom: string;
  readonly minimum: string;
  readonly measurer: PersonRef | null;
  readonly relation: MeasurerRelation | null;
  readonly isIndependent: boolean;
  readonly alphaPercent: string;
}

const everybody = canonicalJson({ by: 'all' });

const empty: CriterionFormValues = {
  measure: '',
  of: everybody,
  direction: 'above',
  thresholdPercent: '',
  kind: null,
  lookFrom: '',
  minimum: '',
  measurer: null,
  relation: null,
  isIndependent: false,
  alphaPercent: '5',
};

/** Percent as it is typed, without what binary fractions leave behind. */
function percentText(share: number): string {
  return String(Number((share * 100).toFixed(6)));
}

/** What was registered last, to be changed; or nothing yet. */
export function valuesOf(
  version: CriterionVersionView | undefined,
  timeZone: string,
): CriterionFormValues {
  if (!version) return empty;
  const { measure, direction, kind, measurer, isIndependent } = version;
  return {
    measure,
    of: canonicalJson(version.filter),
    direction,
    thresholdPercent: percentText(version.threshold),
    kind,
    lookFrom: toWallClock(version.lookFrom, timeZone).slice(0, 10),
    minimum: String(version.minimumTrials),
    measurer: measurer.person,
    relation: measurer.relation,
    isIndependent,
    alphaPercent: percentText(version.alpha),
  };
}

function numberIn(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace(',', '.'));
}

function isPercentWithin(text: string, low: number, high: number): boolean {
  const percent = numberIn(text);
  return percent >= low && percent <= high;
}

export type CriterionField =
  'measure' | 'thresholdPercent' | 'kind' | 'minimum' | 'measurer' | 'relation' | 'alphaPercent';

/** Which fields cannot be sent as they are. */
export function problemsIn(
  values: CriterionFormValues,
  smallestGroup: number,
): ReadonlySet<CriterionField> {
  const percent = numberIn(values.thresholdPercent);
  const minimum = numberIn(values.minimum);
  const found: Readonly<Record<CriterionField, boolean>> = {
    measure: values.measure === '',
    thresholdPercent: !(percent > 0 && percent < 100),
    kind: values.kind === null,
    minimum: !Number.isInteger(minimum) || minimum < smallestGroup,
    measurer: values.measurer === null,
    relation: values.relation === null,
    alphaPercent: !isPercentWithin(values.alphaPercent, 0.1, 20),
  };
  return new Set((Object.keys(found) as CriterionField[]).filter((field) => found[field]));
}

/** Undefined while something is missing. The day counts on the reader's own clock. */
export function bodyOf(
  values: CriterionFormValues,
  filter: Filter,
  {
    version,
    timeZone,
  }: { readonly version: CriterionVersionView | undefined; readonly timeZone: string },
): RequestTo<typeof registerCriterion>['body'] | undefined {
  const { measure, direction, kind, measurer, relation, isIndependent, lookFrom } = values;
  if (kind === null || measurer === null || relation === null) return undefined;
  const isSameDay =
    version !== undefined && toWallClock(version.lookFrom, timeZone).slice(0, 10) === lookFrom;
  return {
    measure,
    filter,
    direction,
    threshold: numberIn(values.thresholdPercent) / 100,
    alpha: numberIn(values.alphaPercent) / 100,
    kind,
    minimumTrials: numberIn(values.minimum),
    // The moment stays as it was where the day was not touched.
    lookFrom: isSameDay ? version.lookFrom : (fromWallClock(`${lookFrom}T00:00`, timeZone) ?? null),
    measurer: { personId: measurer.id, relation },
    isIndependent,
    version: version?.version ?? 0,
  };
}
