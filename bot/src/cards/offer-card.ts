import { dialogText } from '@causeway/shared/text/dialog-text.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { execute } from './adaptive-card.js';
import { adaptiveCard, line, title } from './card-parts.js';
import { cutText } from './escape-text.js';
import type { FlagFormView } from './flag-form.js';
import { flagFormFields, textProblem } from './flag-form.js';

/** What fits beside the form in a card of 28 KB. */
const pastedBytes = 9_000;

export interface OfferView extends FlagFormView {
  readonly text: string;
}

/** The same form inside the chat, for output that was pasted or typed. */
export function offerCard(view: OfferView): AdaptiveCard {
  const words = dialogText(view.locale);
  const { text, isCut } = cutText(view.text, pastedBytes);
  const { nonce } = view;
  return adaptiveCard(
    { locale: view.locale, timeZone: 'UTC' },
    [
      title(words.title),
      textProblem(view),
      isCut && line(words.keptIsCut(text.length - 1), { color: 'Warning' }),
      {
        type: 'Input.Text',
        id: 'text',
        label: words.pasteLabel,
        placeholder: words.pastePlaceholder,
        isMultiline: true,
        ...(text && { value: text }),
      },
      ...flagFormFields(view),
    ],
    [
      execute(words.send, { action: 'send-flag', nonce }, 'positive'),
      execute(words.askJudge, { action: 'ask-judge', nonce }),
    ],
  );
}
