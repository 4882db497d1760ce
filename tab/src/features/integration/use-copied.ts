import { useState } from 'react';
import { copyText } from '../../lib/copy-text.js';

/** Puts text on the clipboard, and knows whether that went well. */
export function useCopied(text: string) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => setOutcome((await copyText(text)) ? 'copied' : 'failed');
  return { outcome, copy };
}
