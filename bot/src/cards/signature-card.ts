import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { Field, Value } from '@causeway/shared/domain/declared/field.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { amountWords } from '@causeway/shared/text/amount-words.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatPercent } from '@causeway/shared/text/format.js';
import { signatureCardText } from '@causeway/shared/text/signature-card-text.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, passage, title } from './card-parts.js';
import { safeText, safeTitle } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly kind: 'sheet-signature' }>;

const mostFields = 12;
const fieldBytes = 900;

/** What is written in a field, as people say it; nothing where it is only an id. */
function textOf(field: Field, value: Value, { statement, locale, timeZone }: View): string {
  const words = signatureCardText(locale);
  switch (field.type) {
    case 'number':
      return amountWords(Number(value), field.unit, locale);
    case 'share':
      return formatPercent(Number(value), locale);
    case 'date':
      return formatDay(Number(value), locale, timeZone);
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'choice':
      return declaredWords(locale, 'sheet').choice(statement.sheetKind, field.name, String(value));
    case 'evidence':
    case 'entry':
    case 'use-case':
    case 'criterion':
      return '';
    default:
      return Array.isArray(value) ? value.join(', ') : String(value);
  }
}

/** To whoever is named in a statement: what it says, and a button to agree to it. */
export function signatureCard(view: View, links: Links): AdaptiveCard {
  const { statement, locale, kind } = view;
  const { sheetKind, programName, values, signatures, sheetId, version } = statement;
  const words = signatureCardText(locale);
  const declared = declaredWords(locale, 'sheet');
  const called = [declared.kind(sheetKind), safeText(programName, budgets.name)] as const;
  const isAsked = signatures.length > 0;
  const fields = findSheetKind(sheetKind)?.fields ?? [];
  const lines = fields.slice(0, mostFields).flatMap((field) => {
    const value = values[field.name];
    const text = value === undefined ? '' : textOf(field, value, view);
    return text === '' ? [] : [passage(declared.field(sheetKind, field.name), text, fieldBytes)];
  });
  return adaptiveCard(
    view,
    [
      title(isAsked ? words.asked(...called) : words.noLonger(...called)),
      isAsked && line(words.why),
      ...lines,
      isAsked && line(words.notSo, { isSubtle: true }),
    ],
    [
      ...signatures.map((signature) => {
        const as = safeTitle(declared.signature(sheetKind, signature), budgets.name);
        const data = { action: 'sign-sheet', sheetId, version, signature, card: kind } as const;
        return execute(words.sign(as), data, 'positive');
      }),
      openUrl(words.open, links({ page: 'waiting' })),
    ],
  );
}
