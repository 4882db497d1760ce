import { z } from 'zod';
import type { Values } from './field.js';
import type { FieldRefusal } from './parse-fields.js';

/** What two fields have to be to each other. */
export const fieldRuleSchema = z.discriminatedUnion('rule', [
  /** The target lies on the better side of the baseline. */
  z.object({
    rule: z.literal('improves'),
    from: z.string(),
    to: z.string(),
    /** A choice of `up` and `down`. */
    direction: z.string(),
  }),
  z.object({ rule: z.literal('earlier'), field: z.string(), than: z.string() }),
]);
export type FieldRule = z.infer<typeof fieldRuleSchema>;

function refusal(rule: FieldRule, values: Values): FieldRefusal | undefined {
  if (rule.rule === 'earlier') {
    const [earlier, later] = [values[rule.field], values[rule.than]];
    if (typeof earlier !== 'number' || typeof later !== 'number') return undefined;
    return earlier < later ? undefined : { field: rule.field, code: 'not-earlier' };
  }
  const [from, to] = [values[rule.from], values[rule.to]];
  const direction = values[rule.direction];
  if (typeof from !== 'number' || typeof to !== 'number' || direction === undefined) {
    return undefined;
  }
  const isBetter = direction === 'up' ? to > from : to < from;
  return isBetter ? undefined : { field: rule.to, code: 'no-improvement' };
}

/** Rules speak once all they speak of is answered. */
export function brokenRules(rules: readonly FieldRule[], values: Values): readonly FieldRefusal[] {
  return rules.flatMap((rule) => refusal(rule, values) ?? []);
}
