import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookEvents, webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useWords } from '../../../lib/reader.js';

const useStyles = makeStyles({ events: { display: 'flex', flexDirection: 'column' } });

export interface WebhookWish {
  readonly name: string;
  readonly url: string;
  readonly events: WebhookEvent[];
}

export function isComplete({ name, url, events }: WebhookWish): boolean {
  return name.trim() !== '' && url.trim() !== '' && events.length > 0;
}

interface WebhookFieldsProps {
  readonly wish: WebhookWish;
  readonly isTried: boolean;
  readonly onChange: (wish: WebhookWish) => void;
}

/** Which system, where it is, and what it is told. */
export function WebhookFields({ wish, isTried, onChange }: WebhookFieldsProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const common = useWords(tabText);
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
        validationMessage={unless(wish.url.trim() !== '', common.needed)}
      >
        <Input
          type="url"
          value={wish.url}
          maxLength={webhookLimits.url}
          onChange={(_, { value }) => onChange({ ...wish, url: value })}
        />
      </Field>
      <Field
        label={{ children: words.events, weight: 'semibold' }}
        validationMessage={unless(wish.events.length > 0, common.chooseOne)}
      >
        <div className={styles.events} role="group" aria-label={words.events}>
          {webhookEvents.map((event) => (
            <Checkbox
              key={event}
              label={words[event]}
              checked={wish.events.includes(event)}
              onChange={(_, { checked }) =>
                onChange({
                  ...wish,
                  events: checked
                    ? [...wish.events, event]
                    : wish.events.filter((one) => one !== event),
                })
              }
            />
          ))}
        </div>
      </Field>
    </>
  );
}
