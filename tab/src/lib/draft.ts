import { useCallback, useContext, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from './draft-store.js';
import { MeContext } from './me.js';

export interface Draft<Value> {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  /** Once it was sent, or is to be begun again. */
  readonly clear: () => void;
  /** When somebody began what was found here; undefined where nothing was. */
  readonly begunAt: number | undefined;
  /** People who were chosen are not kept beyond the browser tab. */
  readonly lacksPeople: boolean;
}

const foundNothing = { begunAt: undefined, lacksPeople: false };

/**
 * What a person typed, kept until it was sent, forgotten after two weeks: on this device for this
 * person alone, or (`tab`) where it may hold what others wrote, for as long as the browser tab is open.
 */
export function useDraft<Value extends object>(
  key: string,
  empty: Value,
  keeping: 'device' | 'tab' = 'device',
): Draft<Value> {
  const personId = useContext(MeContext)?.personId ?? '';
  const [kept] = useState(() => readDraft({ key, personId, keeping }));
  const [value, setValue] = useState<Value>(() => ({ ...empty, ...kept?.value }));
  const [found, setFound] = useState(
    kept ? { begunAt: kept.begunAt, lacksPeople: kept.lacksPeople } : foundNothing,
  );
  const change = useCallback(
    (part: Partial<Value>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        writeDraft({ key, personId, keeping }, next);
        return next;
      });
    },
    [key, personId, keeping],
  );
  const clear = useCallback(() => {
    removeDraft({ key, personId, keeping });
    setValue(empty);
    setFound(foundNothing);
  }, [key, personId, keeping, empty]);
  return { value, change, clear, ...found };
}
