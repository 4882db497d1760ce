import { isLate } from '../../sheet/is-late.js';
import { sheetKindOf } from '../../sheet/sheet-kinds.js';
import { fail } from '../judgement.js';
import { sheetCriterion } from '../sheet-criterion.js';

/** Agreed on before it starts. A rule that came after it stays late whatever is written since. */
export const successRule = sheetCriterion({
  name: 'success-rule',
  kind: 'success-rule',
  about: 'program',
  also({ held: [found] }) {
    if (!found) return undefined;
    const { sheet, version } = found;
    const first = sheet.versions.find(({ signedAt }) => signedAt !== null);
    return isLate(sheetKindOf('success-rule'), sheet, version)
      ? fail('rule-came-late', { signedAt: first?.signedAt ?? null })
      : undefined;
  },
});
