import { dialogText } from '@causeway/shared/text/dialog-text.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import type { AdaptiveCard, CardElement, SubmitAction } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, quote } from './card-parts.js';
import type { FormAction } from './card-actions.js';
import { cutText } from './escape-text.js';
import type { FlagFormView } from './flag-form.js';
import { flagFormFields, textProblem } from './flag-form.js';
import type { Links } from './links.js';

/** Bytes of the quoted output a button carries along, in case the submit comes without its message. */
const keptBytes = 3_000;

export interface FlagDialogView extends FlagFormView {
  readonly output:
    | { readonly kind: 'quoted'; readonly text: string; readonly attachmentsLeftOut: number }
    | { readonly kind: 'to-paste'; readonly text: string };
}

function outputPart(view: FlagDialogView): readonly (CardElement | undefined)[] {
  const words = dialogText(view.locale);
  const { output } = view;
  if (output.kind === 'to-paste') {
    return [
      textProblem(view),
      {
        type: 'Input.Text',
        id: 'text',
        label: words.pasteLabel,
        placeholder: words.pastePlaceholder,
        isMultiline: true,
        ...(output.text && { value: cutText(output.text, 3 * budgets.quote).text }),
      },
    ];
  }
  const { isCut } = cutText(output.text, budgets.quote);
  return [
    textProblem(view),
    line(words.quoted, { weight: 'Bolder' }),
    quote(output.text),
    isCut ? line(words.quoteIsCut, { isSubtle: true, size: 'Small' }) : undefined,
    output.attachmentsLeftOut > 0 ? line(words.attachmentsMissing, { isSubtle: true }) : undefined,
  ];
}

/**
 * The dialog of the message action. Its buttons are plain submits, because a message action's dialog
 * answers nothing else; the dialog's nonce makes one flag of however many submits.
 */
export function flagDialogCard(view: FlagDialogView, links: Links): AdaptiveCard {
  const words = dialogText(view.locale);
  const kept =
    view.output.kind === 'quoted' ? { kept: cutText(view.output.text, keptBytes).text } : {};
  const submit = (action: FormAction['action'], title: string): SubmitAction => ({
    type: 'Action.Submit',
    title,
    data: { action, nonce: view.nonce, ...kept },
    ...(action === 'send-flag' && { style: 'positive' }),
  });
  const { useCaseId } = view.form.suggested;
  return adaptiveCard(
    { locale: view.locale, timeZone: 'UTC' },
    [...outputPart(view), ...flagFormFields(view)],
    [
      submit('send-flag', words.send),
      submit('ask-judge', words.askJudge),
      useCaseId !== null &&
        openUrl(charterText(view.locale).title, links({ page: 'charter', id: useCaseId })),
    ],
  );
}
