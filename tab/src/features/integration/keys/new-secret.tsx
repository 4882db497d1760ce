import { sendObservations } from '@causeway/shared/api/observations.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { useState } from 'react';
import { useWords } from '../../../lib/reader.js';
import { CopyField } from '../copy-field.js';
import { ShownSecret } from '../shown-secret.js';

function exampleAt(origin: string, now: Date): string {
  const row = { key: 'example-1', kind: 'ticket', at: now.toISOString(), category: 'how-to' };
  return [
    `curl ${origin}${sendObservations.path} \\`,
    `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify({ rows: [row], isDryRun: true })}'`,
  ].join('\n');
}

interface NewSecretProps {
  readonly title: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A new key, with how it is used. */
export function NewSecret({ title, secret, onClose }: NewSecretProps) {
  const words = useWords(apiKeyText);
  const [example] = useState(() => exampleAt(location.origin, new Date()));
  return (
    <ShownSecret title={title} warning={words.secretWarning} done={words.done} onClose={onClose}>
      <CopyField label={words.secret} text={secret} copyLabel={`${words.copy}: ${words.secret}`} />
      <CopyField
        label={words.example}
        hint={words.exampleHint}
        text={example}
        copyLabel={words.copyExample}
      />
    </ShownSecret>
  );
}
