import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppHref } from '../lib/use-app-href.js';

/** A way to somewhere that is the thing to do now. */
export function LinkButton({
  to,
  children,
}: {
  readonly to: string;
  readonly children: ReactNode;
}) {
  const target = useAppHref(to);
  return (
    <Button as="a" appearance="primary" {...target}>
      {children}
    </Button>
  );
}
