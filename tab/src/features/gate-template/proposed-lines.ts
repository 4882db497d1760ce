import { readNumber } from '../../lib/read-number.js';
import type { Ask, Offered, Template, TemplateLine } from './asked-numbers.js';
import { askedNumbers } from './asked-numbers.js';

/** As typed; what is not in it is as it is asked now. */
export interface TypedChange {
  readonly asked?: Readonly<Record<string, boolean>>;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

export function numberKey(criterion: string, ask: string): string {
  return `${criterion}.${ask}`;
}

/** Shares are typed as per cent. */
function numberText(value: number, unit: Ask['unit']): string {
  return String(unit === 'share' ? Math.round(value * 1e6) / 1e4 : value);
}

export interface EditedLine {
  readonly criterion: string;
  readonly isProtected: boolean;
  readonly isAsked: boolean;
  readonly numbers: readonly {
    readonly ask: Ask;
    readonly text: string;
    /** Undefined where it is no number, or lies beyond what may be asked. */
    readonly value: number | undefined;
  }[];
}

function readAsk(text: string, { unit, min, max }: Ask): number | undefined {
  const number = readNumber(text);
  if (number === undefined) return undefined;
  const value = unit === 'share' ? number / 100 : number;
  return value < min || value > max ? undefined : value;
}

/** Everything that can be asked: what is asked now in its order, then the rest. */
export function editedLines(
  template: Template,
  offered: readonly Offered[],
  typed: TypedChange,
): readonly EditedLine[] {
  const now = template.lines.map(({ criterion }) => criterion);
  const others = offered
    .map(({ criterion }) => criterion)
    .filter((criterion) => !now.includes(criterion));
  return [...now, ...others].map((criterion) => {
    const line = template.lines.find((one) => one.criterion === criterion);
    const isProtected = template.protectedCriteria.includes(criterion);
    return {
      criterion,
      isProtected,
      isAsked: isProtected || (typed.asked?.[criterion] ?? line !== undefined),
      numbers: askedNumbers(line ?? { criterion, asks: {} }, offered).map(({ ask, value }) => {
        const key = numberKey(criterion, ask.name);
        const text = typed.numbers?.[key] ?? numberText(value, ask.unit);
        return { ask, text, value: readAsk(text, ask) };
      }),
    };
  });
}

/** Only numbers that are not the usual ones are said. Undefined while one of them is wrong. */
export function linesToPropose(edited: readonly EditedLine[]): TemplateLine[] | undefined {
  const asked = edited.filter(({ isAsked }) => isAsked);
  const isWrong = asked.some(({ numbers }) => numbers.some(({ value }) => value === undefined));
  if (isWrong) return undefined;
  return asked.map(({ criterion, numbers }) => ({
    criterion,
    asks: Object.fromEntries(
      numbers.flatMap(({ ask, value }) =>
        value === undefined || value === ask.value ? [] : [[ask.name, value]],
      ),
    ),
  }));
}
