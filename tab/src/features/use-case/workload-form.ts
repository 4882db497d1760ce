import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { readNumber } from '../../lib/read-number.js';
import { isShareText, restOfShares } from '../../lib/share-sum.js';

type UseCase = UseCaseListView['useCases'][number];

/** As typed; undefined is what nobody has typed yet, so that it follows what is stated. */
export interface TypedShares {
  readonly percents?: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string>>;
  readonly other?: string;
}

export interface ShareRow {
  readonly useCase: UseCase;
  readonly percent: string;
  readonly source: string;
}

export interface WorkloadForm {
  readonly rows: readonly ShareRow[];
  readonly other: string;
  /** What is still missing to 100; below 0 is too much. Undefined where something is no share. */
  readonly rest: number | undefined;
}

export function workloadForm(list: UseCaseListView, typed: TypedShares): WorkloadForm {
  const stated = list.workload.version > 0;
  const rows = list.useCases
    .filter(({ isRetired }) => !isRetired)
    .map((useCase) => ({
      useCase,
      percent: typed.percents?.[useCase.id] ?? String(useCase.sharePercent ?? ''),
      source: typed.sources?.[useCase.id] ?? useCase.shareSource ?? '',
    }));
  const other = typed.other ?? (stated ? String(list.workload.otherPercent) : '');
  const all = [...rows.map(({ percent }) => percent), other];
  return { rows, other, rest: restOfShares(all) };
}

interface RowProblems {
  readonly percent: boolean;
  readonly source: boolean;
}

/** Nobody has to state a share; whoever does says where it comes from. */
export function problemsOf({ percent, source }: ShareRow): RowProblems {
  return {
    percent: !isShareText(percent),
    source: readNumber(percent) !== undefined && source.trim() === '',
  };
}

export function isOtherWrong({ other }: WorkloadForm): boolean {
  return !isShareText(other);
}

export function isReadyToState(form: WorkloadForm): boolean {
  const problems = form.rows.map(problemsOf);
  return form.rest === 0 && problems.every(({ percent, source }) => !percent && !source);
}

export function statedShares({ rows, other }: WorkloadForm) {
  return {
    shares: rows.flatMap(({ useCase, percent, source }) => {
      const value = readNumber(percent);
      return value === undefined
        ? []
        : [{ useCaseId: useCase.id, percent: value, source: source.trim() }];
    }),
    otherPercent: readNumber(other) ?? 0,
  };
}
