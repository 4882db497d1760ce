import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookEvents, webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Field, Input } from '@fluentui/react-components';
import { CheckGroup } from '../../../components/check-group.js';
import { asProblem } from '../../../lib/api-problem.js';
import { useWords } from '../../../lib/reader.js';
import { useProblemSentence } from '../../../lib/use-problem-sentence.js';

export interface WebhookWish {
  readonly name: string;
  readonly url: string;
  readonly events: WebhookEvent[];
}

/** An address that may not be told is said where it was typed. */
export function isAddressRefused(error: unknown): boolean {
  return asProblem(error).code === 'url-not-allowed';
}

export function isComplete({ name, url, events }: WebhookWish): boolean {
  return name.trim() !== '' && url.trim() !== '' && events.length > 0;
}

interface WebhookFieldsProps {
  readonly wish: WebhookWish;
  readonly isTried: boolean;
  /** What the server says of it. */
  readonly error: unknown;
  readonly onChange: (wish: WebhookWish) => void;
}

/** Which system, where it is, and what it is told. */
export function WebhookFields({ wish, isTried, error, onChange }: WebhookFieldsProps) {
  const words = useWords(webhookText);
  const common = useWords(tabText);
  const refused = useProblemSentence(isAddressRefused(error) ? error : undefined) ?? null;
  const unless = (isThere: boolean, problem: string) => (isTried && !isThere ? problem : null);
  return (
    <>
      <Field
        label={{ children: words.name, weight: 'semibold' }}
        hint={words.nameHint}
        validationMessage={unless(wish.name.trim() !== '', common.needed)}
      >
        <Input
          value={wish.name}
          maxLength={textLimits.name}
          onChange={(_, { value }) => onChange({ ...wish, name: value })}
        />
      </Field>
      <Field
        label={{ children: words.url, weight: 'semibold' }}
        hint={words.urlHint}
        validationMessage={unless(wish.url.trim() !== '', common.needed) ?? refused}
      >
        <Input
          type="url"
          value={wish.url}
          maxLength={webhookLimits.url}
          onChange={(_, { value }) => onChange({ ...wish, url: value })}
        />
      </Field>
      <CheckGroup
        label={words.events}
        choices={webhookEvents.map((event) => ({ value: event, label: words[event] }))}
        chosen={wish.events}
        onChange={(chosen) =>
          onChange({ ...wish, events: webhookEvents.filter((event) => chosen.includes(event)) })
        }
        problem={unless(wish.events.length > 0, common.chooseOne) ?? undefined}
      />
    </>
  );
}
