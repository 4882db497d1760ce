import type { setDisposition } from '@causeway/shared/api/use-cases.js';
import type { DispositionKind } from '@causeway/shared/domain/disposition/disposition.js';
import type { RequestTo } from '../../lib/api.js';
import { readNumber } from '../../lib/read-number.js';
import type { ConditionMeasures, DispositionView } from './disposition-words.js';
import { isShareOf } from './disposition-words.js';

type SentValue = RequestTo<typeof setDisposition>['body']['value'];
type MeasureName = ConditionMeasures[number]['name'];

/** As typed. */
export interface TypedDisposition {
  readonly segment?: string;
  readonly kind?: DispositionKind;
  readonly allowed?: string;
  readonly bad?: string;
  readonly what?: string;
  readonly because?: string;
  readonly measure?: MeasureName;
  readonly comparison?: 'at-least' | 'at-most';
  readonly threshold?: string;
  readonly trials?: string;
}

function percentText(share: number): string {
  return String(Math.round(share * 1e6) / 1e4);
}

/** What was said last, to be changed. */
export function typedFrom(
  before: DispositionView | undefined,
  measures: ConditionMeasures,
): TypedDisposition {
  if (!before) return {};
  const { value } = before;
  switch (value.kind) {
    case 'ready':
      return {
        kind: value.kind,
        allowed: percentText(value.allowedErrorRate),
        bad: percentText(value.badErrorRate),
      };
    case 'needs-design':
      return { kind: value.kind, what: value.what ?? '' };
    case 'out-of-scope':
      return { kind: value.kind, because: value.because };
    case 'staged-for-later': {
      const { measure, comparison, threshold, minimumTrials } = value.condition;
      const isShare = isShareOf(measures, measure);
      return {
        kind: value.kind,
        measure,
        comparison,
        threshold: isShare ? percentText(threshold) : String(threshold),
        trials: String(minimumTrials),
      };
    }
  }
}

function shareOf(text = ''): number | undefined {
  const percent = readNumber(text);
  return percent === undefined ? undefined : percent / 100;
}

/** Undefined while something is missing; the fields say what. */
export function valueOf(
  typed: TypedDisposition,
  measures: ConditionMeasures,
): SentValue | undefined {
  const { kind, what = '', because = '', measure, comparison } = typed;
  switch (kind) {
    case 'ready': {
      const [allowed, bad] = [shareOf(typed.allowed), shareOf(typed.bad)];
      if (allowed === undefined || bad === undefined) return undefined;
      const isInOrder = allowed > 0 && allowed < bad && bad < 1;
      return isInOrder ? { kind, allowedErrorRate: allowed, badErrorRate: bad } : undefined;
    }
    case 'needs-design':
      return what.trim() === '' ? undefined : { kind, what: what.trim() };
    case 'out-of-scope':
      return because.trim() === '' ? undefined : { kind, because: because.trim() };
    case 'staged-for-later': {
      if (!measure || !comparison) return undefined;
      const read = isShareOf(measures, measure) ? shareOf : readNumber;
      const threshold = read(typed.threshold ?? '');
      const minimumTrials = readNumber(typed.trials ?? '');
      if (threshold === undefined || !Number.isInteger(minimumTrials)) return undefined;
      const condition = { measure, comparison, threshold, minimumTrials: minimumTrials ?? 0 };
      return { kind, condition };
    }
    case undefined:
      return undefined;
  }
}
