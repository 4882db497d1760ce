import type { RaiseFlagBody, RaiseHandOverBody } from '@causeway/shared/api/mine.js';
import { attachScreenshot, raiseFlag, raiseHandOver } from '@causeway/shared/api/mine.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { asBase64 } from '../../../lib/attachment-image.js';

interface RaiseFlag {
  readonly body: RaiseFlagBody;
  readonly idempotencyKey: string;
  readonly screenshot: File | undefined;
}

/** The flag counts even when its picture does not arrive. */
export function useRaiseFlag() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, idempotencyKey, screenshot }: RaiseFlag) => {
      const flag = await call(raiseFlag, { body, idempotencyKey });
      if (!screenshot) return { flag, isPictureLost: false };
      const isPictureLost = await asBase64(screenshot)
        .then((base64) => call(attachScreenshot, { params: { flagId: flag.id }, body: { base64 } }))
        .then(
          () => false,
          () => true,
        );
      return { flag, isPictureLost };
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['flag', 'my-list'] }),
  });
}

interface RaiseHandOver {
  readonly body: RaiseHandOverBody;
  readonly idempotencyKey: string;
}

export function useRaiseHandOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: RaiseHandOver) =>
      call(raiseHandOver, { body, idempotencyKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hand-over'] }),
  });
}
